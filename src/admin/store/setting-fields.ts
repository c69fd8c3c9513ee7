import schema from '../../api/store/content-types/store-settings/schema.json';
import type { SettingField } from '../../domain/store/setting-groups';
import { settingFields } from '../../domain/store/setting-groups';

type Attribute = Readonly<{
  type: string;
  required?: boolean;
  min?: number;
  max?: number;
  maxLength?: number;
  enum?: readonly string[];
  pluginOptions: Readonly<{ admin: Readonly<{ label: string; help: string }> }>;
}>;
const attributes = schema.attributes as unknown as Readonly<Record<SettingField, Attribute>>;

export type Kind = 'text' | 'lines' | 'number' | 'words' | 'switch' | 'currencies' | 'currency' | 'country' | 'zone' | 'language' | 'texts';

const chosen: Partial<Record<SettingField, Kind>> = {
  currencies: 'currencies',
  defaultCurrency: 'currency',
  country: 'country',
  timeZone: 'zone',
  defaultLocale: 'language',
  translations: 'texts',
};
const kinds: Readonly<Record<string, Kind>> = { integer: 'number', boolean: 'switch', enumeration: 'words', text: 'lines' };

export type SettingInfo = Readonly<{
  kind: Kind;
  label: string;
  help: string;
  isRequired: boolean;
  least: number;
  most: number;
  longest: number;
  values: readonly string[];
}>;

// More pieces than anybody counts (domain/store/check-settings.ts).
const most = 1_000_000;

/** How a setting is shown and typed, as its content type says. */
export const settingInfo: ReadonlyMap<string, SettingInfo> = new Map(
  settingFields.map((field) => {
    const attribute = attributes[field];
    return [
      field,
      {
        kind: chosen[field] ?? kinds[attribute.type] ?? 'text',
        ...attribute.pluginOptions.admin,
        isRequired: attribute.required === true,
        least: attribute.min ?? 0,
        most: attribute.max ?? most,
        longest: attribute.maxLength ?? 255,
        values: attribute.enum ?? [],
      },
    ];
  }),
);

export type Edits = Readonly<Record<string, unknown>>;

/** What is not there, empty and null are the same: nothing. */
export const isSameSetting = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

/** With a setting as it is typed now; without it where that is what is saved. */
export function withEdit(edits: Edits, saved: Edits, field: string, value: unknown): Edits {
  const { [field]: _before, ...others } = edits;
  return isSameSetting(saved[field], value) ? others : { ...others, [field]: value };
}

/** Which numbers are none the shop takes; it says the rest itself. */
export function isOutOfBounds(field: string, value: unknown): boolean {
  const info = settingInfo.get(field);
  if (info?.kind === 'number' && !info.isRequired && (value === null || value === undefined)) return false;
  return info?.kind === 'number' && !(Number.isInteger(value) && Number(value) >= info.least && Number(value) <= info.most);
}

/** As it is sent: an empty text is none, where there may be none. */
export const toSend = (edits: Edits): Edits =>
  Object.fromEntries(
    Object.entries(edits).map(([field, value]) => [
      field,
      (value === '' || value === undefined) && !settingInfo.get(field)?.isRequired ? null : value,
    ]),
  );

/** The field that a refusal names, such as `changes.currencies[0]`. */
export const fieldOfRefusal = (path: unknown): string => /^changes\.(\w+)/.exec(String(path))?.[1] ?? '';

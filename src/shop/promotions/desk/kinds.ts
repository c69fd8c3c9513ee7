import type { Core, UID } from '@strapi/strapi';
import { addedKinds } from '../discount-kinds';

/** How a field of a kind is filled in. `percent` is in hundredths of a percent, `entries` are other documents, `choices` a list of codes. */
export const fieldTypes = [
  'integer',
  'percent',
  'text',
  'choice',
  'choices',
  'list',
  'switch',
  'time',
  'moment',
  'amounts',
  'targets',
  'steps',
  'entries',
  'other',
] as const;
type FieldType = (typeof fieldTypes)[number];

export type KindField = Readonly<{
  name: string;
  type: FieldType;
  label: string;
  help: string | null;
  required: boolean;
  default: unknown;
  min: number | null;
  max: number | null;
  /** The values of a choice. */
  options: readonly string[];
  /** What choices are of, such as `weekday`; the type of entries. */
  of: string | null;
  many: boolean;
}>;
export type DiscountKind = Readonly<{ component: string; name: string; ofPlugin: boolean; fields: readonly KindField[] }>;
export type DiscountKinds = Readonly<Record<'effects' | 'conditions', readonly DiscountKind[]>>;

type Attribute = Readonly<{
  type: string;
  component?: string;
  customField?: string;
  target?: string;
  relation?: string;
  enum?: readonly string[];
  required?: boolean;
  default?: unknown;
  min?: number;
  max?: number;
  options?: Readonly<{ of?: string }>;
  pluginOptions?: Readonly<{ admin?: Readonly<{ label?: string; help?: string; hidden?: boolean }> }>;
}>;
type Zone = Readonly<{ components?: readonly string[] }>;

const plainTypes: Readonly<Record<string, FieldType>> = {
  integer: 'integer',
  biginteger: 'integer',
  boolean: 'switch',
  enumeration: 'choice',
  string: 'text',
  text: 'text',
  time: 'time',
  datetime: 'moment',
  relation: 'entries',
  json: 'list',
};
const componentTypes: Readonly<Record<string, FieldType>> = {
  'shop.money': 'amounts',
  'promotion.targets': 'targets',
  'promotion.tier': 'steps',
};

function typeOf(name: string, { type, component = '', customField }: Attribute): FieldType {
  if (customField === 'global::choices') return 'choices';
  if (type === 'component') return componentTypes[component] ?? 'other';
  if (type === 'integer' && /basisPoints$/i.test(name)) return 'percent';
  return plainTypes[type] ?? 'other';
}

function fieldOf(name: string, attribute: Attribute): KindField {
  const { label = name, help = null } = attribute.pluginOptions?.admin ?? {};
  return {
    name,
    type: typeOf(name, attribute),
    label,
    help,
    required: attribute.required === true,
    default: attribute.default ?? null,
    min: attribute.min ?? null,
    max: attribute.max ?? null,
    options: attribute.enum ?? [],
    of: attribute.options?.of ?? attribute.target ?? null,
    many: attribute.relation?.endsWith('ToMany') ?? false,
  };
}

/** What a discount can do and ask for, ours and what plugins brought, with the fields of each as its form has them. */
export function discountKinds(strapi: Core.Strapi): DiscountKinds {
  const ofPlugins = new Set(addedKinds().map(({ component }) => component));
  const { attributes } = strapi.contentType('api::promotion.discount');
  const kindsIn = (zone: Zone): DiscountKind[] =>
    (zone.components ?? []).map((component) => {
      const { info, attributes: own } = strapi.components[component as UID.Component] as unknown as Readonly<{
        info: Readonly<{ displayName: string }>;
        attributes: Readonly<Record<string, Attribute>>;
      }>;
      const shown = Object.entries(own).filter(([name, { pluginOptions }]) => name !== 'id' && pluginOptions?.admin?.hidden !== true);
      return {
        component,
        name: info.displayName,
        ofPlugin: ofPlugins.has(component),
        fields: shown.map(([name, attribute]) => fieldOf(name, attribute)),
      };
    });
  return { effects: kindsIn(attributes.effect as Zone), conditions: kindsIn(attributes.conditions as Zone) };
}

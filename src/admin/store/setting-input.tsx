import { useMemo } from 'react';
import { Box, Button, Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { timeZoneNames } from '../../domain/places/time-zones';
import { ChoiceField, NoteField, NumberField, SoughtChoiceField, TextField, type Choice } from '../kit/form-fields';
import { namedCountries, namedCurrencies } from '../kit/named-codes';
import { Aside } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { isOutOfBounds, settingInfo, type Edits } from './setting-fields';
import { useSettingWords } from './use-setting-words';

type Props = Readonly<{
  field: string;
  /** All settings as they stand on this page: some can be chosen of what others offer. */
  shown: Edits;
  languages: readonly string[];
  refusal: string | null;
  onChange: (value: unknown) => void;
}>;

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** How far from UTC it is there now, beside its name. */
const withOffset = (zone: string, locale: string): string => {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts();
  return `${zone} (${parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone})`;
};

/** What one of several can be chosen from; null where it is typed. */
function useChoices({ field, shown, languages }: Pick<Props, 'field' | 'shown' | 'languages'>): Choice[] | null {
  const { locale } = useIntl();
  const words = useSettingWords();
  const info = settingInfo.get(field);
  const named = (codes: readonly string[]) => codes.map((id) => ({ id, name: words.value(field, id) }));
  const zone = String(shown[field] ?? '');
  const kind = info?.kind;
  return useMemo(() => {
    if (kind === 'words') return named(info?.values ?? []);
    if (kind === 'currency') return named(listOf(shown.currencies));
    if (kind === 'language') return named(languages);
    if (kind === 'country') return namedCountries(locale).map(({ value, label }) => ({ id: value, name: label }));
    if (kind === 'zone') return timeZoneNames(zone).map((name) => ({ id: name, name: withOffset(name, locale) }));
    return null;
  }, [kind, locale, languages, shown.currencies, zone]);
}

/** A setting with its name, what it does, and how it is chosen or typed. */
export function SettingInput({ field, shown, languages, refusal, onChange }: Props) {
  const text = useText();
  const words = useSettingWords();
  const choices = useChoices({ field, shown, languages });
  const info = settingInfo.get(field);
  if (!info) return null;
  const value = shown[field];
  const bounds = isOutOfBounds(field, value) ? text('storekeeper.settings.bounds', { least: info.least, most: info.most }) : undefined;
  const common = { label: words.label(field), hint: words.help(field), error: refusal ?? bounds, required: info.isRequired };
  if (info.kind === 'switch')
    return (
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Checkbox checked={value === true} onCheckedChange={(isOn) => onChange(isOn === true)}>
          {common.label}
        </Checkbox>
        <Aside>{common.hint}</Aside>
      </Flex>
    );
  if (info.kind === 'number') return <NumberField {...common} value={typeof value === 'number' ? value : undefined} onChange={onChange} />;
  if (info.kind === 'currencies') return <CurrenciesField {...common} value={listOf(value)} onChange={onChange} />;
  if (info.kind === 'texts')
    return (
      <TextsField {...common} value={value} languages={languages.filter((code) => code !== shown.defaultLocale)} onChange={onChange} />
    );
  if (info.kind === 'country' || info.kind === 'zone')
    return <SoughtChoiceField {...common} value={String(value ?? '')} choices={choices ?? []} onChange={onChange} />;
  if (choices) return <ChoiceField {...common} value={String(value ?? '')} choices={choices} onChange={onChange} />;
  const typed = { ...common, value: String(value ?? ''), onChange: (next: string) => onChange(next.slice(0, info.longest)) };
  return info.kind === 'lines' ? <NoteField {...typed} longest={info.longest} /> : <TextField {...typed} />;
}

type Common = Readonly<{ label: string; hint: string; error: string | undefined; required: boolean; onChange: (value: unknown) => void }>;

/** Each with a button that takes it away, and a list to add another from. */
function CurrenciesField({ label, hint, error, required, value, onChange }: Common & Readonly<{ value: string[] }>) {
  const text = useText();
  const { locale } = useIntl();
  const known = namedCurrencies(locale);
  const nameOf = (code: string) => known.find((currency) => currency.value === code)?.label ?? code;
  return (
    <Flex role="group" aria-label={label} direction="column" alignItems="stretch" gap={2}>
      <Flex wrap="wrap" gap={2}>
        {value.map((code) => (
          <Button
            key={code}
            variant="tertiary"
            endIcon={<Cross />}
            aria-label={text('storekeeper.settings.takeAway', { name: nameOf(code) })}
            onClick={() => onChange(value.filter((one) => one !== code))}
          >
            {nameOf(code)}
          </Button>
        ))}
      </Flex>
      <SoughtChoiceField
        label={label}
        hint={hint}
        error={error}
        required={required}
        value=""
        choices={known
          .filter((currency) => !value.includes(currency.value))
          .map((currency) => ({ id: currency.value, name: currency.label }))}
        onChange={(code) => onChange([...value, code])}
      />
    </Flex>
  );
}

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What customers read in the other languages of the shop; a language that left keeps its text, and shows it. */
function TextsField({
  label,
  hint,
  error,
  value,
  languages,
  onChange,
}: Common & Readonly<{ value: unknown; languages: readonly string[] }>) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const texts = (typeof value === 'object' && value !== null ? value : {}) as Texts;
  const codes = [...new Set([...languages, ...Object.keys(texts)])];
  const write = (code: string, typed: string) => {
    const { [code]: _before, ...others } = texts;
    const next = typed === '' ? others : { ...others, [code]: { invoiceFooter: typed } };
    onChange(Object.keys(next).length === 0 ? null : next);
  };
  return (
    <Field.Root error={error} width="100%">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi" fontWeight="bold">
          {label}
        </Typography>
        {codes.map((code) => (
          <Box key={code}>
            <NoteField
              label={text('storekeeper.settings.footerIn', { language: formatDisplayName(code, { type: 'language' }) ?? code })}
              value={texts[code]?.invoiceFooter ?? ''}
              onChange={(typed) => write(code, typed)}
            />
          </Box>
        ))}
        <Aside>{hint}</Aside>
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

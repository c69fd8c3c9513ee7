import { useEffect, useState } from 'react';
import { Box, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useField, useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';

type Props = Readonly<{
  name: string;
  label: string;
  hint?: string;
  disabled?: boolean;
  attribute: { options?: { of?: readonly string[] } };
}>;
type Language = Readonly<{ code: string; isDefault: boolean }>;
type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

const fieldWords: Readonly<Record<string, TextKey>> = {
  name: 'storekeeper.translations.name',
  label: 'storekeeper.translations.text',
  description: 'storekeeper.translations.about',
  estimate: 'storekeeper.translations.estimate',
  invoiceFooter: 'storekeeper.translations.invoiceFooter',
};

/** The languages of the shop but its own, in which the fields of the entry itself are written. */
function useOtherLanguages(): Readonly<{ languages: readonly Language[] | null; error: string | null }> {
  const { get } = useFetchClient();
  const { formatAPIError } = useAPIErrorHandler();
  const [languages, setLanguages] = useState<readonly Language[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    get<Language[]>('/i18n/locales').then(
      ({ data }) => setLanguages(data.filter(({ isDefault }) => !isDefault)),
      (failure) => setError(formatAPIError(failure)),
    );
  }, []);
  return { languages, error };
}

/** With a text set, and without what is empty; null where nothing is left. */
function withText(all: Translations, code: string, field: string, text: string): Translations | null {
  const { [field]: _before, ...others } = all[code] ?? {};
  const own = text === '' ? others : { ...others, [field]: text };
  const { [code]: _own, ...rest } = all;
  const next = Object.keys(own).length === 0 ? rest : { ...rest, [code]: own };
  return Object.keys(next).length === 0 ? null : next;
}

/** What customers read in each other language of the shop, field by field, beside what stands in the entry. */
export function TranslationsInput({ name, label, hint, disabled, attribute }: Props) {
  const text = useText();
  const { locale } = useIntl();
  const { value, onChange, error } = useField<Translations | null>(name);
  const { languages, error: failure } = useOtherLanguages();
  const fields = attribute.options?.of ?? [];
  // A language that left the shop keeps its texts: they are shown for as long as they are there.
  const codes = [...new Set([...(languages ?? []).map(({ code }) => code), ...Object.keys(value ?? {})])];
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <Field.Root name={name} error={error ?? failure ?? undefined} hint={hint}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi" fontWeight="bold">
          {label}
        </Typography>
        {languages !== null && codes.length === 0 && (
          <Typography textColor="neutral600">{text('storekeeper.translations.none')}</Typography>
        )}
        {codes.map((code) => (
          <Box key={code} padding={3} hasRadius borderColor="neutral200" role="group" aria-label={names.of(code) ?? code}>
            <Flex direction="column" alignItems="stretch" gap={2}>
              <Typography variant="sigma" textColor="neutral600">
                {names.of(code) ?? code}
              </Typography>
              {fields.map((field) => {
                const Input = field === 'description' ? Textarea : TextInput;
                const known = fieldWords[field];
                return (
                  <Field.Root key={field} name={`${name}.${code}.${field}`}>
                    <Field.Label>{known ? text(known) : field}</Field.Label>
                    <Input
                      disabled={disabled}
                      value={value?.[code]?.[field] ?? ''}
                      onChange={(event: { target: { value: string } }) =>
                        onChange(name, withText(value ?? {}, code, field, event.target.value))
                      }
                    />
                  </Field.Root>
                );
              })}
            </Flex>
          </Box>
        ))}
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

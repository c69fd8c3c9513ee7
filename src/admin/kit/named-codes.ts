import { currencyExponents } from '../../domain/money/currencies';
import { countryCodes } from '../../domain/places/countries';

export type NamedCode = Readonly<{ value: string; label: string }>;

/** Names in the language of the member of staff, from the browser's own tables. */
function named(codes: readonly string[], type: 'region' | 'currency', locale: string): NamedCode[] {
  const names = new Intl.DisplayNames([locale], { type });
  return codes
    .map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

export const namedCountries = (locale: string): NamedCode[] => named(countryCodes, 'region', locale);
export const namedCurrencies = (locale: string): NamedCode[] => named([...currencyExponents.keys()], 'currency', locale);

import { currencyExponents } from '../domain/money/currencies';
import { countryCodes } from '../domain/places/countries';
import { providerWords } from './payments/payment-words';
import type { TextKey } from './texts';
import { channelWords } from './kit/channel-words';
import type { Words } from './kit/word';

type Choice = Readonly<{ value: string; label: string }>;

/** Names in the language of the member of staff; countries, currencies and weekdays from the browser's own tables. */
export function choicesOf(kind: string | undefined, locale: string, text: (key: TextKey) => string): Choice[] {
  const worded = (words: Words) => Object.entries(words).map(([value, key]) => ({ value, label: text(key) }));
  const named = (codes: readonly string[], type: 'region' | 'currency') => {
    const names = new Intl.DisplayNames([locale], { type });
    return codes
      .map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  };
  switch (kind) {
    case 'country':
      return named(countryCodes, 'region');
    case 'currency':
      return named([...currencyExponents.keys()], 'currency');
    case 'weekday':
      // 5 January 2026 was a Monday, and weekdays are counted from it.
      return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
        value: String(day),
        label: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + day)),
      }));
    case 'channel':
      return worded(channelWords);
    case 'payment-provider':
      return worded(providerWords);
    case 'platform':
      return Object.entries({ ios: 'iOS', android: 'Android', web: 'Web' }).map(([value, label]) => ({ value, label }));
    default:
      return [];
  }
}

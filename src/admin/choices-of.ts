import { channelWords } from './kit/channel-words';
import { namedCountries, namedCurrencies, type NamedCode } from './kit/named-codes';
import type { Words } from './kit/word';
import { providerWords } from './payments/payment-words';
import type { TextKey } from './texts';

/** Names in the language of the member of staff; countries, currencies and weekdays from the browser's own tables. */
export function choicesOf(kind: string | undefined, locale: string, text: (key: TextKey) => string): NamedCode[] {
  const worded = (words: Words) => Object.entries(words).map(([value, key]) => ({ value, label: text(key) }));
  switch (kind) {
    case 'country':
      return namedCountries(locale);
    case 'currency':
      return namedCurrencies(locale);
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

import { offeredCurrency } from '../store/offered-currency';
import { servedLanguage } from '../store/served-language';
import type { CartOperation } from './cart';

/** Where a cart is bought: what its prices, its taxes and its texts follow. `country` is null while nobody said. */
export type Market = Readonly<{ currency: string; country: string | null; language: string }>;

type Shop = Readonly<{ currencies: readonly string[]; languages: readonly string[]; defaultLocale: string }>;

/** The market of a cart after one operation, by the rules by which a cart is made; what the operation does not name stays. Refuses `CURRENCY_NOT_OFFERED`. */
export function marketAfter({ currency, country, language }: Market, operation: CartOperation<unknown>, shop: Shop): Market {
  if (operation.op !== 'set_market') return { currency, country, language };
  return {
    currency: operation.currency === undefined ? currency : offeredCurrency(shop, operation.currency),
    country: operation.country ?? country,
    language: operation.locale === undefined ? language : servedLanguage(operation.locale, shop),
  };
}

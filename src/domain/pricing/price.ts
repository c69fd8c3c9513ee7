import type { Currency, Minor } from '../money/money';

export const priceListKinds = ['base', 'sale', 'override'] as const;
export type PriceListKind = (typeof priceListKinds)[number];

export const channels = ['app', 'web', 'pos'] as const;
/** Where the customer is buying: the app, the web shop or the till. */
export type Channel = (typeof channels)[number];

/** One price of one variant with what its list says about where and when it holds. Empty lists restrict nothing. */
export type PriceCandidate = Readonly<{
  priceId: string;
  /** Of the price list, or of the sale that makes the price (sale.ts). */
  listId: string;
  listName: string;
  kind: PriceListKind;
  currency: Currency;
  taxIncluded: boolean;
  /** The higher one wins before anything else is compared. */
  priority: number;
  startsAt: Date | null;
  endsAt: Date | null;
  customerGroups: readonly string[];
  channels: readonly Channel[];
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  amount: Minor;
  compareAt: Minor | null;
  /** The tier: this price holds from this quantity on. */
  minQuantity: number;
}>;

/** Who asks for a price, for how many, where and when. */
export type PriceContext = Readonly<{
  currency: Currency;
  quantity: number;
  now: Date;
  customerGroups: readonly string[];
  channel: Channel;
  country: string | null;
  /** What the variant is taxed at there: prices with tax in them and prices without are compared by what the customer pays. */
  taxBasisPoints: number;
}>;

export const priceLossReasons = [
  'WRONG_CURRENCY',
  'NOT_STARTED',
  'ENDED',
  'WRONG_GROUP',
  'WRONG_CHANNEL',
  'WRONG_COUNTRY',
  'QUANTITY_TOO_SMALL',
  'LOWER_TIER',
  'LOWER_PRIORITY',
  'LESS_SPECIFIC',
  'EARLIER_START',
  'HIGHER_AMOUNT',
  'LATER_ID',
  'REPLACED_BY_OVERRIDE',
  'SALE_NOT_LOWER',
  'BEATEN_BY_SALE',
  'OTHER_PRICE_LIST',
  'SALE_PRICE_ZERO',
] as const;
/**
 * Why a candidate is not the price. The original of a sale (its strike-through price) is `BEATEN_BY_SALE`; a sale that is reckoned from
 * prices of other lists `OTHER_PRICE_LIST`, one that would make it free `SALE_PRICE_ZERO`.
 */
export type PriceLossReason = (typeof priceLossReasons)[number];

export type PriceExplanation = Readonly<{
  priceId: string;
  listId: string;
  listName: string;
  amount: Minor;
  outcome: 'chosen' | 'original' | 'lost';
  reason: PriceLossReason | null;
}>;

export type SelectedPrice = Readonly<{
  amount: Minor;
  currency: Currency;
  taxIncluded: boolean;
  priceId: string;
  listId: string;
  listName: string;
  kind: PriceListKind;
  /** When the chosen price's list or sale began, the day `lowest30d` counts back from; null where it was always there. */
  startsAt: Date | null;
  /** The price to strike through, where it is higher than `amount`; with tax in it or without, as `amount` is. */
  compareAt: Minor | null;
  /** The next instant at which the answer may differ; null when nothing is scheduled. */
  nextChangeAt: Date | null;
  explain: readonly PriceExplanation[];
}>;

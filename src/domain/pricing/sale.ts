import { percentOf, wholeInBasisPoints, type Currency, type Minor } from '../money/money';
import type { Channel, PriceCandidate } from './price';
import { lowerEnding, type PriceEnding } from './price-ending';
import { setOf } from './set-of';

/** How much a sale takes off the price it is reckoned from. Amounts are in minor units, one for each currency it holds in. */
export type SaleOff =
  | Readonly<{ kind: 'percent'; basisPoints: number }>
  | Readonly<{ kind: 'amount'; amounts: Readonly<Record<Currency, Minor>> }>
  | Readonly<{ kind: 'fixed'; amounts: Readonly<Record<Currency, Minor>> }>;

/** What is in it, by document ids. Categories count with all that stand below them. Ids of what was deleted match nothing. */
export type SaleScope =
  | Readonly<{ kind: 'all' }>
  | Readonly<{ kind: 'some'; products: readonly string[]; categories: readonly string[]; brands: readonly string[] }>;

/** What a sale says, but for its name and when it holds. Empty lists restrict nothing, but that `except` leaves nothing out. */
export type SaleTerms = Readonly<{
  scope: SaleScope;
  /** Products that stay out of it. */
  except: readonly string[];
  off: SaleOff;
  /** What the reckoned price is brought down to. A fixed price stays as it was typed. */
  ending: PriceEnding;
  /** The price lists, usual or overriding ones, from whose prices it is reckoned. */
  priceLists: readonly string[];
  countries: readonly string[];
  channels: readonly Channel[];
  customerGroups: readonly string[];
  /** Of several sales that hold for a product the one with the higher priority is asked, as among price lists. */
  priority: number;
}>;

/** A rule for prices: whatever it covers costs less than its usual price, which is asked for each time. */
export type Sale = Readonly<{ id: string; name: string; startsAt: Date; endsAt: Date | null }> & SaleTerms;

/** What a rule is asked about. `categoryIds` with all that stand above them. */
export type SaleThing = Readonly<{ productId: string; brandId: string | null; categoryIds: readonly string[] }>;

export function saleCovers(
  { scope, except }: Pick<SaleTerms, 'scope' | 'except'>,
  { productId, brandId, categoryIds }: SaleThing,
): boolean {
  if (setOf(except).has(productId)) return false;
  if (scope.kind === 'all') return true;
  return (
    setOf(scope.products).has(productId) ||
    (brandId !== null && setOf(scope.brands).has(brandId)) ||
    categoryIds.some((category) => setOf(scope.categories).has(category))
  );
}

/**
 * What something that costs `amount` costs in the sale; null where the sale names no amount in the currency. Never below 0; rounded down
 * to its ending, so that nobody is promised more than they get. What is cheaper than the ending itself, or of a currency without
 * small coins, keeps the reckoned price.
 */
export function salePrice({ off, ending }: Pick<SaleTerms, 'off' | 'ending'>, amount: Minor, currency: Currency): Minor | null {
  if (off.kind === 'fixed') return off.amounts[currency] ?? null;
  const reckoned =
    off.kind === 'percent'
      ? amount - percentOf(amount, Math.min(off.basisPoints, wholeInBasisPoints))
      : less(amount, off.amounts[currency]);
  return reckoned === null ? null : lowerEnding(reckoned, ending, currency);
}

const less = (amount: Minor, off: Minor | undefined): Minor | null => (off === undefined ? null : Math.max(0, amount - off));

/** The price a sale makes of the one that would hold without it; null where it names no amount in its currency. */
export function saleCandidate(sale: Sale, original: PriceCandidate): PriceCandidate | null {
  const amount = salePrice(sale, original.amount, original.currency);
  if (amount === null) return null;
  const { priority, startsAt, endsAt, customerGroups, channels, countries } = sale;
  return {
    ...{
      priceId: sale.id,
      listId: sale.id,
      listName: sale.name,
      kind: 'sale',
      currency: original.currency,
      taxIncluded: original.taxIncluded,
    },
    ...{ priority, startsAt, endsAt, customerGroups, channels, countries, amount, compareAt: null, minQuantity: original.minQuantity },
  };
}

/** Whether a sale is reckoned from the prices of a list. */
export const isReckonedFrom = ({ priceLists }: Pick<SaleTerms, 'priceLists'>, list: string): boolean =>
  priceLists.length === 0 || priceLists.includes(list);

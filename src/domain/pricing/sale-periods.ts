import type { Currency, Minor } from '../money/money';
import { isReckonedFrom, saleCovers, salePrice, type SaleTerms, type SaleThing } from './sale';

/** What a sale said from one instant (inclusive) until another (exclusive; null: it still does). */
export type SalePeriod = Readonly<{ saleId: string; from: Date; until: Date | null; terms: SaleTerms }>;

/** A price of a list that was in force, of one piece. */
export type ListPeriod = Readonly<{
  listId: string;
  isSaleList: boolean;
  currency: Currency;
  amount: Minor;
  from: Date;
  until: Date | null;
}>;

/**
 * What the sales made of prices that were in force: a period for each time a sale and a price it was reckoned from held together.
 * Only sales for everybody, as price lists for groups do not count either. What something belonged to at the time is not known: it
 * counts as what it belongs to now.
 */
export function periodsInSales<Period extends ListPeriod>(
  prices: readonly Period[],
  sales: readonly SalePeriod[],
  thing: SaleThing,
): Period[] {
  const covering = sales.filter(({ terms }) => terms.customerGroups.length === 0 && saleCovers(terms, thing));
  if (covering.length === 0) return [];
  return prices
    .filter(({ isSaleList }) => !isSaleList)
    .flatMap((price) =>
      covering.flatMap(({ saleId, from, until, terms }): Period[] => {
        if (!isReckonedFrom(terms, price.listId)) return [];
        const amount = salePrice(terms, price.amount, price.currency);
        if (amount === null || amount <= 0 || amount >= price.amount) return [];
        const both = { from: later(price.from, from), until: sooner(price.until, until) };
        return both.until !== null && both.until <= both.from ? [] : [{ ...price, ...both, amount, listId: saleId }];
      }),
    );
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);
const sooner = (one: Date | null, other: Date | null): Date | null => (one && other ? (one < other ? one : other) : (one ?? other));

import { allocate, type Minor } from '../money/money';
import type { TaxRate, TaxRounding, TaxShare } from './tax';
import { taxInside, taxOnTop } from './tax-rates';

/** A line, or the delivery, with its discounts already off `amount`. */
export type Taxable = Readonly<{ amount: Minor; included: boolean; rate: TaxRate | null }>;

/**
 * Computes the tax of every item, in their order, from the rounded, discounted prices.
 *
 * Rounding per line rounds every item on its own. Rounding per order adds up the items of one rate and one kind of price
 * (tax included or not; delivery counts like a line), rounds once, and spreads that over them by largest remainder.
 *
 * Exempt customers pay net prices: nothing is added to a price without tax, and the tax inside a price is taken out of
 * it (`relief`), rounded by the same rule.
 */
export function computeTaxes(items: readonly Taxable[], { rounding, exempt }: { rounding: TaxRounding; exempt: boolean }): TaxShare[] {
  const amounts = rounding === 'line' ? items.map(taxOf) : taxesPerOrder(items);
  return items.map(({ included, rate }, index) => {
    const amount = amounts[index] ?? 0;
    const name = rate?.name ?? null;
    if (exempt) return { name, basisPoints: 0, included, amount: 0, relief: included ? amount : 0 };
    return { name, basisPoints: rate?.basisPoints ?? 0, included, amount, relief: 0 };
  });
}

/** What is paid for an item of `amount` once its tax is reckoned in. */
export function withTax(amount: Minor, { included, amount: tax, relief }: TaxShare): Minor {
  return included ? amount - relief : amount + tax;
}

function taxOf({ amount, included, rate }: Taxable): Minor {
  if (!rate) return 0;
  return included ? taxInside(amount, rate.basisPoints) : taxOnTop(amount, rate.basisPoints);
}

function taxesPerOrder(items: readonly Taxable[]): Minor[] {
  const indexesByRate = new Map<string, number[]>();
  items.forEach(({ included, rate }, index) => {
    const key = `${included} ${rate?.basisPoints} ${rate?.name}`;
    const indexes = indexesByRate.get(key);
    if (indexes) indexes.push(index);
    else indexesByRate.set(key, [index]);
  });

  const taxes: Minor[] = items.map(() => 0);
  for (const indexes of indexesByRate.values()) {
    const group = indexes.flatMap((index) => items[index] ?? []);
    const [first] = group;
    if (!first) continue;
    const weights = group.map(({ amount }) => amount);
    const tax = taxOf({ ...first, amount: weights.reduce((sum, weight) => sum + weight, 0) });
    allocate(tax, weights).forEach((share, position) => {
      const index = indexes[position];
      if (index !== undefined) taxes[index] = share;
    });
  }
  return taxes;
}

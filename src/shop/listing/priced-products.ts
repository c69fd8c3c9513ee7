import { selectPrice, nextPriceChange } from '../../domain/pricing/select-price';
import { lowestPriceBefore } from '../../domain/pricing/lowest-price-before';
import type { SelectedPrice } from '../../domain/pricing/price';
import type { Asker } from '../../domain/pricing/price-segments';
import type { Currency, Minor } from '../../domain/money/money';
import type { TaxRate } from '../../domain/tax/tax';
import { namedAs, paidFor, rateFor } from '../../domain/tax/tax-rates';
import type { VariantFacts } from '../catalog/variant-facts';
import { withMeasure } from '../pricing/price-per-measure';
import type { PastPrice, PriceHistory } from '../pricing/price-history';

const money = (amount: Minor, currency: Currency) => ({ amount, currency });

/** `paid`: what a customer pays for one, tax reckoned in. */
export type PricedVariant = Readonly<{ facts: VariantFacts; price: SelectedPrice; taxBasisPoints: number; paid: Minor }>;

/** `priceFrom` is the lowest of its prices as it is displayed, with tax in it or without; `paidFrom` what the customer pays for that. */
export type PricedProduct = Readonly<{ variants: readonly PricedVariant[]; priceFrom: Minor; paidFrom: Minor }>;

export type Pricing = Readonly<{ asker: Asker; taxRates: readonly TaxRate[]; now: Date }>;

/** What the variants of one product cost at an instant; null where none of them is sold then. */
export function priceProduct(variants: readonly VariantFacts[], pricing: Pricing): PricedProduct | null {
  const priced = variants.flatMap((facts) => priceVariant(facts, pricing) ?? []);
  const [first] = priced;
  if (!first) return null;
  const cheapest = priced.reduce((lowest, variant) => (variant.paid < lowest.paid ? variant : lowest), first);
  return { variants: priced, priceFrom: cheapest.price.amount, paidFrom: cheapest.paid };
}

const contextOf = (facts: VariantFacts, { asker, taxRates, now }: Pricing) => ({
  ...asker,
  now,
  quantity: 1,
  // Where in the country the goods go is not known before there is an address.
  taxBasisPoints: rateFor(taxRates, { country: asker.country, region: null, taxCategory: facts.taxCategory })?.basisPoints ?? 0,
});

function priceVariant(facts: VariantFacts, pricing: Pricing): PricedVariant | null {
  const context = contextOf(facts, pricing);
  const price = selectPrice(facts.candidates, context, facts.sales);
  if (!price) return null;
  const { taxBasisPoints } = context;
  const paid = paidFor(price.amount, { included: price.taxIncluded, basisPoints: taxBasisPoints, exempt: false });
  return { facts, price, taxBasisPoints, paid };
}

/** The next instant at which one of the variants may cost something else, or be sold at all; null when nothing is scheduled. */
export function nextChange(variants: readonly VariantFacts[], pricing: Pricing): Date | null {
  const changes = variants.flatMap((facts) => nextPriceChange(facts.candidates, contextOf(facts, pricing), facts.sales)?.getTime() ?? []);
  return changes.length === 0 ? null : new Date(Math.min(...changes));
}

/** Only beside a sale: what the price was compared with by law. */
function lowest30d(
  { price, taxBasisPoints }: PricedVariant,
  past: readonly PastPrice[] = [],
): { lowest30d?: { amount: Minor; currency: Currency } } {
  if (price.kind !== 'sale') return {};
  // As the sale price is displayed, so that the two can be compared.
  const history = past.map((before) => ({ ...before, amount: namedAs(price.taxIncluded, before, taxBasisPoints) }));
  const began = price.startsAt ?? history.find(({ listId }) => listId === price.listId)?.from;
  const lowest = began ? lowestPriceBefore(began, history) : null;
  return lowest === null ? {} : { lowest30d: money(lowest, price.currency) };
}

/** A price as customers are shown it. */
export const toShownPrice = (variant: PricedVariant, history: PriceHistory) => ({
  ...money(variant.price.amount, variant.price.currency),
  ...(variant.price.compareAt === null ? {} : { compareAt: money(variant.price.compareAt, variant.price.currency) }),
  ...lowest30d(variant, history.get(variant.facts.rowId)),
  ...withMeasure(variant.price.amount, variant.facts.contents, variant.price.currency),
  taxIncluded: variant.price.taxIncluded,
  priceList: variant.price.listId,
  nextChangeAt: variant.price.nextChangeAt?.toISOString() ?? null,
});
export type ShownPrice = ReturnType<typeof toShownPrice>;

import type { Currency, Minor } from '../money/money';
import { namedAs } from '../tax/tax-rates';
import { lowestPriceBefore, type PricePeriod } from './lowest-price-before';
import { marginOf } from './margin';
import type { Channel, PriceCandidate } from './price';
import { isReckonedFrom, salePrice, type Sale } from './sale';
import { selectPrice } from './select-price';

/**
 * What a sale does to a price: `holds`, or why not. `ZERO`: it would be free; `NOT_LOWER`; `NO_AMOUNT`: the sale names none in its currency;
 * `NOT_USED`: another price list stands in for this one; `OTHER_SALE`: another one counts there.
 */
export const saleOutcomes = ['holds', 'ZERO', 'NOT_LOWER', 'NO_AMOUNT', 'NOT_USED', 'OTHER_SALE'] as const;
export type SaleOutcome = (typeof saleOutcomes)[number];

export type PreviewedPrice = Readonly<{
  list: string;
  currency: Currency;
  taxIncluded: boolean;
  usual: Minor;
  /** null where the sale makes none. */
  price: Minor | null;
  outcome: SaleOutcome;
  /** The sale that counts instead. */
  insteadOf: Readonly<{ name: string; price: Minor }> | null;
  /** The lowest price of the 30 days before, as this one is displayed; null where there was none. */
  lowest30d: Minor | null;
  /** What is left of the usual price and of this one once tax and cost are gone; null where the cost is not known. */
  margins: Readonly<{ usual: Minor; sale: Minor | null }> | null;
}>;

export type PreviewedVariant = Readonly<{
  candidates: readonly PriceCandidate[];
  /** The other sales that cover it. */
  sales: readonly Sale[];
  taxBasisPoints: number;
  past: readonly (PricePeriod & Readonly<{ taxIncluded: boolean }>)[];
  cost: Readonly<{ amount: Minor; currency: Currency }> | null;
}>;

/** Where and when prices are looked at: at the sale's first second, or now where it has begun. `country`: of the shop. */
export type PreviewPlace = Readonly<{ now: Date; country: string }>;

/** What a sale does to each price of one piece it is reckoned from. */
export function previewSale(sale: Sale, variant: PreviewedVariant, place: PreviewPlace): PreviewedPrice[] {
  const at = sale.startsAt > place.now ? sale.startsAt : place.now;
  return variant.candidates
    .filter(
      ({ kind, minQuantity, startsAt, endsAt }) =>
        kind !== 'sale' && minQuantity === 1 && !(startsAt && startsAt > at) && !(endsAt && endsAt <= at),
    )
    .filter(({ listId }) => isReckonedFrom(sale, listId))
    .map((usual) => previewPrice(sale, usual, { variant, at, country: place.country }));
}

type Looking = Readonly<{ variant: PreviewedVariant; at: Date; country: string }>;

function previewPrice(sale: Sale, usual: PriceCandidate, looking: Looking): PreviewedPrice {
  const { taxBasisPoints, past, cost } = looking.variant;
  const price = salePrice(sale, usual.amount, usual.currency);
  const named = (amount: Minor) => ({ amount, taxIncluded: usual.taxIncluded });
  const ownCost = cost?.currency === usual.currency ? cost.amount : null;
  const { taxIncluded } = usual;
  return {
    ...{ list: usual.listId, currency: usual.currency, taxIncluded, usual: usual.amount, price, ...outcomeOf(sale, usual, price, looking) },
    lowest30d: lowestPriceBefore(
      sale.startsAt,
      past.map((before) => ({ ...before, amount: namedAs(taxIncluded, before, taxBasisPoints) })),
    ),
    margins:
      ownCost === null
        ? null
        : {
            usual: marginOf(named(usual.amount), ownCost, taxBasisPoints),
            sale: price === null ? null : marginOf(named(price), ownCost, taxBasisPoints),
          },
  };
}

function outcomeOf(
  sale: Sale,
  usual: PriceCandidate,
  price: Minor | null,
  { variant, at, country }: Looking,
): Pick<PreviewedPrice, 'outcome' | 'insteadOf'> {
  const because = (outcome: SaleOutcome) => ({ outcome, insteadOf: null });
  if (price === null) return because('NO_AMOUNT');
  if (price === 0) return because('ZERO');
  if (price >= usual.amount) return because('NOT_LOWER');
  const both = <T>(of: (one: Sale | PriceCandidate) => readonly T[]): T | undefined => of(usual)[0] ?? of(sale)[0];
  const channel: Channel = both((one) => one.channels) ?? 'app';
  const group = both((one) => one.customerGroups);
  const selected = selectPrice(
    variant.candidates,
    {
      ...{ currency: usual.currency, quantity: 1, now: at, channel, customerGroups: group === undefined ? [] : [group] },
      ...{ country: both((one) => one.countries) ?? country, taxBasisPoints: variant.taxBasisPoints },
    },
    [...variant.sales, sale],
  );
  if (selected?.listId === sale.id) return because('holds');
  if (selected?.kind === 'sale') return { outcome: 'OTHER_SALE', insteadOf: { name: selected.listName, price: selected.amount } };
  return because('NOT_USED');
}

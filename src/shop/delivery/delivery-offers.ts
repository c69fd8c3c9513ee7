import { decideDelivery, nextDeliveryChange } from '../../domain/delivery/delivery-rules';
import type { DeliveryFacts, DeliveryReason } from '../../domain/delivery/delivery-rule';
import type { Currency, Minor } from '../../domain/money/money';
import { textIn } from '../../domain/content/translations';
import { taxCategoryOf } from '../terms/taxes';
import type { Terms } from '../terms/terms';
import type { DeliveryMethod } from './delivery-methods';

/** A way a cart can be delivered, and what it costs by the rules of the method. */
export type DeliveryOption = Pick<
  DeliveryMethod,
  'id' | 'rowId' | 'name' | 'kind' | 'carrier' | 'taxIncluded' | 'estimate' | 'pickupAt' | 'pickupPoint'
> &
  Readonly<{ price: Minor; currency: Currency; taxCategory: string }>;

/** The same, or why a rule of the method does not offer it to this cart; and when the rules may decide otherwise. */
export type DeliveryOffer = DeliveryOption & Readonly<{ withheld: DeliveryReason | null; nextChangeAt: Date | null }>;

export type DeliveryOffers = Readonly<{
  /** Of the methods sold in this currency to this country; without a country, to any. */
  all(): readonly DeliveryOffer[];
  /** null where none is named, or it is sold elsewhere. */
  of(methodId: string | null): DeliveryOffer | null;
}>;

type Asked = Readonly<{
  currency: Currency;
  /** The language names are read in. */
  locale: string;
  /** The country; null while nobody knows. */
  deliverTo: string | null;
  now: Date;
  /** What rules are told. It takes the basket's price, so it is asked for once, and only where a method has rules. */
  facts: () => Omit<DeliveryFacts, 'price'>;
}>;

/** Whether a method has a price in the currency, and goes to the country; without a country, to any. */
export const isSoldTo = (
  { prices, countries }: Pick<DeliveryMethod, 'prices' | 'countries'>,
  { currency, deliverTo }: Pick<Asked, 'currency' | 'deliverTo'>,
): boolean =>
  prices.some((price) => price.currency === currency) && (countries.length === 0 || deliverTo === null || countries.includes(deliverTo));

export function deliveryOffersOf(
  { deliveryMethods, taxes }: Pick<Terms, 'deliveryMethods' | 'taxes'>,
  { currency, locale, deliverTo, now, facts }: Asked,
): DeliveryOffers {
  let known: Omit<DeliveryFacts, 'price'> | undefined;
  const toOffer = ({ prices, countries, taxCategoryRow, rules, translations, ...method }: DeliveryMethod): DeliveryOffer[] => {
    const price = prices.find((each) => each.currency === currency);
    if (!price || !isSoldTo({ prices, countries }, { currency, deliverTo })) return [];
    const outcome = rules.length === 0 ? { price: price.amount } : decideDelivery(rules, (known ??= facts()), price.amount);
    return [
      {
        ...method,
        name: textIn(translations, 'name', locale, method.name),
        estimate: textIn(translations, 'estimate', locale, method.estimate),
        price: 'price' in outcome ? outcome.price : price.amount,
        currency,
        taxCategory: taxCategoryOf(taxes, taxCategoryRow),
        withheld: 'notOffered' in outcome ? outcome.notOffered : null,
        nextChangeAt: nextDeliveryChange(rules, now),
      },
    ];
  };
  return {
    all: () => deliveryMethods.flatMap(toOffer),
    of: (methodId) => deliveryMethods.filter(({ id }) => id === methodId).flatMap(toOffer)[0] ?? null,
  };
}

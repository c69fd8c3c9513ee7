import { selectPrice } from '../../domain/pricing/select-price';
import { lowestPriceBefore } from '../../domain/pricing/lowest-price-before';
import type { Channel, SelectedPrice } from '../../domain/pricing/price';
import type { Currency, Minor } from '../../domain/money/money';
import { availabilityOf, sellable } from '../../domain/stock/availability';
import type { TaxRate } from '../../domain/tax/tax';
import { namedAs, paidFor, rateFor } from '../../domain/tax/tax-rates';
import type { StoreSettings } from '../store/store-settings';
import type { VariantFacts } from '../catalog/variant-facts';
import type { PastPrice, PriceHistory } from '../pricing/price-history';
import type { ProductText } from './product-queries';

/** Who looks: what may change prices and texts. */
export type Viewer = Readonly<{
  currency: Currency;
  country: string | null;
  locale: string;
  channel: Channel;
  customerGroups: readonly string[];
  now: Date;
}>;

const money = (amount: Minor, currency: Currency) => ({ amount, currency });

/** `paid`: what a customer pays for one, tax reckoned in. */
export type PricedVariant = Readonly<{ facts: VariantFacts; price: SelectedPrice; taxBasisPoints: number; paid: Minor }>;

type Taxed = Readonly<{ variants: readonly VariantFacts[]; taxRates: readonly TaxRate[] }>;

export const priceVariants = (
  { variants, taxRates }: Taxed,
  { currency, country, channel, customerGroups, now }: Viewer,
): PricedVariant[] =>
  variants.flatMap((facts) => {
    // Where in the country the goods go is not known before there is an address.
    const taxBasisPoints = rateFor(taxRates, { country, region: null, taxCategory: facts.taxCategory })?.basisPoints ?? 0;
    const price = selectPrice(facts.candidates, { currency, country, channel, customerGroups, now, quantity: 1, taxBasisPoints });
    if (!price) return [];
    const paid = paidFor(price.amount, { included: price.taxIncluded, basisPoints: taxBasisPoints, exempt: false });
    return [{ facts, price, taxBasisPoints, paid }];
  });

/** `priceFrom` is the lowest of its prices as it is displayed, with tax in it or without; `paidFrom` what the customer pays for that. */
export type PricedProduct = Readonly<{
  productId: string;
  variants: readonly PricedVariant[];
  priceFrom: Minor;
  paidFrom: Minor;
  inStock: boolean;
}>;

export function priceProducts(taxed: Taxed, viewer: Viewer): PricedProduct[] {
  const byProduct = Map.groupBy(priceVariants(taxed, viewer), ({ facts }) => facts.productId);
  return [...byProduct].map(([productId, priced]) => {
    const cheapest = priced.reduce((lowest, variant) => (variant.paid < lowest.paid ? variant : lowest));
    return {
      productId,
      variants: priced,
      priceFrom: cheapest.price.amount,
      paidFrom: cheapest.paid,
      inStock: priced.some(({ facts }) => sellable(facts) !== 0),
    };
  });
}

export type CardContext = Readonly<{ viewer: Viewer; settings: StoreSettings; history: PriceHistory }>;

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

/** A product as lists show it. */
export const toCard = (text: ProductText, product: PricedProduct, { viewer, settings, history }: CardContext) => ({
  id: text.id,
  slug: text.slug,
  name: text.name,
  image: text.images[0] ?? null,
  brand: text.brand,
  categories: text.categories,
  priceFrom: money(product.priceFrom, viewer.currency),
  variants: product.variants.map(({ facts, price, ...variant }) => ({
    id: facts.variantId,
    sku: facts.sku,
    name: facts.name,
    options: facts.options,
    price: {
      ...money(price.amount, price.currency),
      ...(price.compareAt === null ? {} : { compareAt: money(price.compareAt, price.currency) }),
      ...lowest30d({ facts, price, ...variant }, history.get(facts.rowId)),
      taxIncluded: price.taxIncluded,
      priceList: price.listId,
      nextChangeAt: price.nextChangeAt?.toISOString() ?? null,
    },
    availability: availabilityOf(facts, { shownUpTo: settings.quantityShownUpTo, lowFrom: settings.lowStockFrom }),
  })),
});
export type Card = ReturnType<typeof toCard>;

/** One product with all a product page shows. */
export const toDetail = (text: ProductText, product: PricedProduct, context: CardContext) => ({
  ...toCard(text, product, context),
  description: text.description,
  images: text.images,
  attributes: text.attributes,
});

import { selectPrice } from '../../domain/pricing/select-price';
import { lowestPriceBefore } from '../../domain/pricing/lowest-price';
import type { Channel, SelectedPrice } from '../../domain/pricing/price';
import type { Currency, Minor } from '../../domain/money/money';
import { availabilityOf, sellable } from '../../domain/stock/availability';
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

export type PricedVariant = Readonly<{ facts: VariantFacts; price: SelectedPrice }>;

export const priceVariants = (
  variants: readonly VariantFacts[],
  { currency, country, channel, customerGroups, now }: Viewer,
): PricedVariant[] =>
  variants.flatMap((facts) => {
    const price = selectPrice(facts.candidates, { currency, country, channel, customerGroups, now, quantity: 1 });
    return price ? [{ facts, price }] : [];
  });

export type PricedProduct = Readonly<{ productId: string; variants: readonly PricedVariant[]; priceFrom: Minor; inStock: boolean }>;

export function priceProducts(variants: readonly VariantFacts[], viewer: Viewer): PricedProduct[] {
  const byProduct = Map.groupBy(priceVariants(variants, viewer), ({ facts }) => facts.productId);
  return [...byProduct].map(([productId, priced]) => ({
    productId,
    variants: priced,
    priceFrom: Math.min(...priced.map(({ price }) => price.amount)),
    inStock: priced.some(({ facts }) => sellable(facts) !== 0),
  }));
}

export type CardContext = Readonly<{ viewer: Viewer; settings: StoreSettings; history: PriceHistory }>;

/** Only beside a sale: what the price was compared with by law. */
function lowest30d(price: SelectedPrice, history: readonly PastPrice[] = []): { lowest30d?: { amount: Minor; currency: Currency } } {
  if (price.kind !== 'sale') return {};
  const began = price.startsAt ?? history.find(({ listId }) => listId === price.listId)?.from;
  const lowest = began ? lowestPriceBefore(began, history) : null;
  return lowest === null ? {} : { lowest30d: money(lowest, price.currency) };
}

/** The card of design.md §13. */
export const toCard = (text: ProductText, product: PricedProduct, { viewer, settings, history }: CardContext) => ({
  id: text.id,
  slug: text.slug,
  name: text.name,
  image: text.images[0] ?? null,
  brand: text.brand,
  categories: text.categories,
  priceFrom: money(product.priceFrom, viewer.currency),
  variants: product.variants.map(({ facts, price }) => ({
    id: facts.variantId,
    sku: facts.sku,
    name: facts.name,
    options: facts.options,
    price: {
      ...money(price.amount, price.currency),
      ...(price.compareAt === null ? {} : { compareAt: money(price.compareAt, price.currency) }),
      ...lowest30d(price, history.get(facts.rowId)),
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

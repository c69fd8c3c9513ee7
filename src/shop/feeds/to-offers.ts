import type { ChosenOption } from '../../domain/catalogue/options';
import type { FeedOffer } from '../../domain/feeds/feed-offer';
import { writeLink } from '../../domain/store/product-link';
import { namedAs, paidFor, rateFor } from '../../domain/tax/tax-rates';
import type { TaxRate } from '../../domain/tax/tax';
import type { Measure } from '../../domain/pricing/price-per-measure';
import type { Feed } from './find-feed';

/** A product page, as the listings have it. */
export type Listed = Readonly<{
  id: string;
  slug: string;
  name: string;
  description: string | null;
  brand: Readonly<{ name: string }> | null;
  categories: FeedOffer['categories'];
  images: readonly Readonly<{ url: string }>[];
  attributes: Readonly<Record<string, string>>;
  countryOfOrigin: string | null;
  variants: readonly Readonly<{
    id: string;
    sku: string;
    gtin: string | null;
    name: string;
    contents: Measure | null;
    options: readonly ChosenOption[];
    price: Readonly<{ amount: number; taxIncluded: boolean; compareAt?: { amount: number }; pricePerMeasure?: { per: Measure } }>;
    availability: Readonly<{ status: FeedOffer['status']; quantity?: number }>;
  }>[];
}>;

export type Telling = Readonly<{
  feed: Feed;
  template: string;
  /** Where pictures of the shop's own stand. */
  origin: string;
  taxRates: readonly TaxRate[];
  taxCategory: string;
  /** What is told of a stock that is not told exactly. */
  enough: number;
  /** The row of each variant, by its document. */
  rows: ReadonlyMap<string, number>;
}>;

// There prices are displayed without tax, which differs from street to street.
const withoutTax = new Set(['US', 'CA']);

/** What a marketplace is told of a product: an offer for each variant that is sold. None where no link to it is known. */
export function toOffers(product: Listed, { feed, template, origin, taxRates, taxCategory, enough, rows }: Telling): FeedOffer[] {
  const basisPoints = rateFor(taxRates, { country: feed.country, region: null, taxCategory })?.basisPoints ?? 0;
  const displayed = (amount: number, taxIncluded: boolean): number =>
    withoutTax.has(feed.country)
      ? namedAs(false, { amount, taxIncluded }, basisPoints)
      : paidFor(amount, { included: taxIncluded, basisPoints, exempt: false });
  const images = product.images.map(({ url }) => new URL(url, origin).href).filter((url) => !/\.svg(\?|$)/i.test(url));
  const pairs = (named: Readonly<Record<string, string>>) => Object.entries(named).map(([name, value]) => ({ name, value }));
  const groupRow = Math.min(...product.variants.map(({ id }) => rows.get(id) ?? Infinity));
  return product.variants.flatMap((variant): FeedOffer[] => {
    const { id, sku, price, availability, contents } = variant;
    const link = writeLink(template, { id: product.id, slug: product.slug, sku, language: feed.language });
    const variantRow = rows.get(id);
    if (link === null || variantRow === undefined) return [];
    const isThere = availability.status === 'in_stock' || availability.status === 'low';
    return [
      {
        ...{ variant: id, variantRow, product: product.id, groupRow, hasSisters: product.variants.length > 1 },
        ...{ sku, gtin: variant.gtin, title: `${product.name}, ${variant.name}`, description: product.description, link, images },
        price: displayed(price.amount, price.taxIncluded),
        before: price.compareAt ? displayed(price.compareAt.amount, price.taxIncluded) : null,
        currency: feed.currency,
        status: availability.status,
        quantity: isThere ? (availability.quantity ?? enough) : 0,
        brand: product.brand?.name ?? null,
        categories: product.categories,
        options: variant.options.map(({ code, name, label }) => ({ code, name, value: label })),
        attributes: pairs(product.attributes),
        country: product.countryOfOrigin,
        contents,
        base: price.pricePerMeasure?.per ?? null,
      },
    ];
  });
}

import type { Core } from '@strapi/strapi';
import { earliest } from '../../domain/pricing/earliest';
import { writeLink } from '../../domain/store/product-link';
import { DomainError } from '../../domain/domain-error';
import { withAddresses } from '../catalog/pictures';
import { joinedTexts, stockColumn, textColumns, toCardJson, type TextRow } from '../listing/card-columns';
import { stocksOf } from '../listing/known-pages';
import { joinedPrices, readListings } from '../listing/read-listings';
import { arrayOf, type JsonPieces } from '../json-pieces';
import { storeSettings } from '../store/store-settings';
import { knownRelated, relatedProducts, relatedStill } from './related-products';
import type { Viewer } from './viewer';

type Listed = Readonly<{ variants: readonly Readonly<{ sku: string }>[] }>;

/** The page with the address it has on the shop's website. */
function withLink(
  json: string,
  { template, ...listed }: Readonly<{ template: string; id: string; slug: string; language: string }>,
): string {
  const link = writeLink(template, {
    ...listed,
    // Looked for in a long text, and few templates have it.
    get sku() {
      return (JSON.parse(json) as Listed).variants[0]?.sku ?? '';
    },
  });
  return `${json.slice(0, -1)},"link":${JSON.stringify(link)}}`;
}

/** `json`: the product page, `products` the ids of those it shows beside it. `until`: when some price will be another one. */
export type Shown = Readonly<{ id: string; json: JsonPieces; products: readonly string[]; until: Date | null }>;

type ProductRow = TextRow & Readonly<{ id: string; slug: string; keys: string; stocks: string | null }>;

/**
 * One product by id or slug, as JSON, with what goes with it: one statement where that is known, else two. Two products may have one slug in
 * two languages: that of the wanted language counts, then that of the default one. Refuses `PRODUCT_NOT_FOUND`, also for drafts and products
 * without a price in the currency.
 */
export async function showProduct(strapi: Core.Strapi, { idOrSlug, viewer }: { idOrSlug: string; viewer: Viewer }): Promise<Shown> {
  const settings = await storeSettings(strapi);
  const { defaultLocale } = settings;
  const { locale, now } = viewer;
  const asking = { asker: viewer, locale, now };
  const known = knownRelated(idOrSlug, asking);
  const beside = known?.rows.map(({ id }) => id) ?? [];
  const met = await readListings<ProductRow>(strapi, asking, () => ({
    sql: `select t.product as id, t.slug, array_to_json(t.keys)::text as keys, ${textColumns}, ${stockColumn}, w.detail, ${stocksOf(':beside::text[]')} as stocks
            from (select product from listing_products where product = :idOrSlug::text or slug = :idOrSlug::text
                   order by (product = :idOrSlug::text) desc, (locale = :locale::text) desc, (locale = :defaultLocale::text) desc, locale
                   limit 1) named
            join listing_products t on t.product = named.product and t.locale = :locale::text
            ${joinedTexts} ${joinedPrices}`,
    values: { idOrSlug, defaultLocale, beside },
    kept: true,
  }));
  const [row] = met.rows;
  if (!row) throw new DomainError('PRODUCT_NOT_FOUND', 'There is no such product, or it is not sold in this currency');
  const { id, slug } = row;
  const linked = withLink(toCardJson(row, settings), { template: settings.appLinks.productLink, id, slug, language: locale });
  const related =
    (known && (await relatedStill(strapi, known, asking, { ...met, stocks: row.stocks }))) ??
    (await relatedProducts(strapi, { idOrSlug, product: id, keys: JSON.parse(row.keys) as string[], defaultLocale }, asking, met));
  const json = [`${withAddresses(strapi, linked).slice(0, -1)},"related":`, ...arrayOf(related.cards), '}'];
  return { id, json, products: related.ids, until: earliest([met.until, related.until]) };
}

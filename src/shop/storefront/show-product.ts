import type { Core } from '@strapi/strapi';
import { earliest } from '../../domain/pricing/earliest';
import { writeLink } from '../../domain/store/product-link';
import { DomainError } from '../../domain/domain-error';
import { withAddresses } from '../catalog/pictures';
import { joinedTexts, stockColumn, textColumns, toCardJson, type TextRow } from '../listing/card-columns';
import { joinedPrices, readListings } from '../listing/read-listings';
import { arrayOf, type JsonPieces } from '../json-pieces';
import { storeSettings } from '../store/store-settings';
import { relatedProducts } from './related-products';
import type { Viewer } from './viewer';

type Listed = Readonly<{ id: string; slug: string; variants: readonly Readonly<{ sku: string }>[] }>;

/** The page with the address it has on the shop's website. */
function withLink(json: string, { template, language }: Readonly<{ template: string; language: string }>): string {
  const link = template === '' ? null : linkTo(JSON.parse(json) as Listed, template, language);
  return `${json.slice(0, -1)},"link":${JSON.stringify(link)}}`;
}

const linkTo = ({ id, slug, variants }: Listed, template: string, language: string): string | null =>
  writeLink(template, { id, slug, sku: variants[0]?.sku ?? '', language });

/** `json`: the product page, `products` the ids of those it shows beside it. `until`: when some price will be another one. */
export type Shown = Readonly<{ id: string; json: JsonPieces; products: readonly string[]; until: Date | null }>;

type ProductRow = TextRow & Readonly<{ id: string; keys: readonly string[] }>;

/**
 * One product by id or slug, as JSON, with what goes with it: two statements where the cards of these are known. Two products may have one
 * slug in two languages: that of the wanted language counts, then that of the default one. Refuses `PRODUCT_NOT_FOUND`, also for drafts and
 * products without a price in the currency.
 */
export async function showProduct(strapi: Core.Strapi, { idOrSlug, viewer }: { idOrSlug: string; viewer: Viewer }): Promise<Shown> {
  const settings = await storeSettings(strapi);
  const { defaultLocale } = settings;
  const { locale, now } = viewer;
  const { rows, revision, until } = await readListings<ProductRow>(strapi, { asker: viewer, locale, now }, () => ({
    sql: `select t.product as id, t.keys, ${textColumns}, ${stockColumn}, w.detail
            from (select product from listing_products where product = :idOrSlug::text or slug = :idOrSlug::text
                   order by (product = :idOrSlug::text) desc, (locale = :locale::text) desc, (locale = :defaultLocale::text) desc, locale
                   limit 1) named
            join listing_products t on t.product = named.product and t.locale = :locale::text
            ${joinedTexts} ${joinedPrices}`,
    values: { idOrSlug, defaultLocale },
    kept: true,
  }));
  const [row] = rows;
  if (!row) throw new DomainError('PRODUCT_NOT_FOUND', 'There is no such product, or it is not sold in this currency');
  const linked = withLink(toCardJson(row, settings), { template: settings.appLinks.productLink, language: locale });
  const related = await relatedProducts(strapi, {
    ...{ product: row.id, keys: row.keys, viewer, defaultLocale },
    at: { revision, until },
  });
  const json = [`${withAddresses(strapi, linked).slice(0, -1)},"related":`, ...arrayOf(related.cards), '}'];
  return { id: row.id, json, products: related.ids, until: earliest([until, related.until]) };
}

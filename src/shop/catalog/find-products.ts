import type { Core } from '@strapi/strapi';
import type { Json } from 'knex/types/tables';
import type { ProductView, TextState } from '../../domain/catalogue/product-views';
import type { Money } from '../../domain/money/money';
import { preparedStatement } from '../prepared-statement';
import { toJson, toMinor } from '../rows';
import { storeSettings } from '../store/store-settings';
import { availableOf, inView, isForEverybody, isVariantOf } from './product-sql';

/** Where a page ends, for the next one to begin behind. */
export type Place = Readonly<{ at: string; id: number }>;
export type FindProducts = Readonly<{ view: ProductView; text: string | null; after: Place | null; limit: number; withPrices: boolean }>;

export type FoundProduct = Readonly<{
  id: string;
  name: string;
  /** An address of the media library; null without pictures. */
  picture: string | null;
  /** In each language of the shop, the default one first. */
  languages: readonly Readonly<{ language: string; state: TextState }>[];
  variants: number;
  /** In the shop's own currency; null without a price, and for who may not see prices. */
  prices: Readonly<{ from: Money; to: Money }> | null;
  /** What is left of all that is counted; null where nothing is. */
  stock: number | null;
}>;

type Row = Readonly<{
  row_id: number;
  document_id: string;
  name: string;
  at: string;
  picture: string | null;
  states: Json;
  variants: number;
  lowest: string | null;
  highest: string | null;
  stock: number | null;
}>;

// Of each of these so many are looked through, so that a single letter does not read the whole shop.
const most = 5_000;

const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** What variants are searched by, as their index has it (database/product-search.ts). */
export const searchedCodes = (variant: string): string => `lower(${variant}sku || ' ' || coalesce(${variant}barcode, ''))`;

const found = `p.document_id = any(
    array(select n.document_id from products n where lower(n.name) like :pattern::text limit ${most})
    || array(select n.document_id from variants v join variants_product_lnk l on l.variant_id = v.id join products n on n.id = l.product_id
              where ${searchedCodes('v.')} like :pattern::text limit ${most}))`;

/** Begun in several languages, a product is listed once: by the draft that was made first. */
const isFirst = `p.published_at is null and not exists (
    select 1 from products o where o.document_id = p.document_id and o.published_at is null and (o.created_at, o.id) < (p.created_at, p.id))`;

/** What a view of `products p` holds, each once, and of that what `text` is found in. Needs `:pattern`, and `:currencies` of the shop. */
const fits = (view: ProductView, text: string | null): string =>
  `${isFirst} and ${inView('p.document_id')[view]}${text === null ? '' : ` and ${found}`}`;
const patternOf = (text: string | null): string => likePattern(text?.toLowerCase() ?? '');

const rangeOf = `select min(r.amount)::text as lowest, max(r.amount)::text as highest
    from prices r join price_lists l on l.id = r.price_list_id join variants v on v.id = r.variant_id
   where ${isVariantOf('r.variant_id', 'p.document_id')} and v.enabled and r.min_quantity = 1 and l.currency = :currency::text and ${isForEverybody}`;

const stateOf = `case when draft.id is null then 'missing' when shown.id is null then 'draft'
    when draft.updated_at > shown.updated_at then 'changed' else 'published' end`;

/** A page of the products of a view, the newest first; of those `text` is found in: a name in any language, a SKU, a barcode. */
export async function findProducts(
  strapi: Core.Strapi,
  { view, text, after, limit, withPrices }: FindProducts,
): Promise<Readonly<{ products: FoundProduct[]; next: Place | null }>> {
  const { defaultCurrency: currency, currencies, defaultLocale, languages } = await storeSettings(strapi);
  const ordered = [defaultLocale, ...languages.filter((language) => language !== defaultLocale)];
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `select page.row_id, page.document_id, page.at, coalesce(named.name, page.name, '') as name,
            (select coalesce(f.formats -> 'thumbnail' ->> 'url', f.url) from files_related_mph m join files f on f.id = m.file_id
              where m.related_id = coalesce(named.id, page.row_id) and m.related_type = 'api::catalog.product' and m.field = 'images'
              order by m."order" limit 1) as picture,
            (select jsonb_agg(jsonb_build_object('language', a.language, 'state', ${stateOf}) order by a.place)
               from jsonb_array_elements_text(:languages::jsonb) with ordinality a (language, place)
               left join products draft on draft.document_id = page.document_id and draft.locale = a.language and draft.published_at is null
               left join products shown on shown.document_id = page.document_id and shown.locale = a.language and shown.published_at is not null) as states,
            goods.variants, goods.stock, range.lowest, range.highest
       from (select p.id as row_id, p.document_id, p.name, p.created_at, p.created_at::text as at from products p
              where ${fits(view, text)} and (:at::text is null or (p.created_at, p.id) < (:at::timestamp, :after::int))
              order by p.created_at desc, p.id desc limit :most::int) page
       left join products named on named.document_id = page.document_id and named.published_at is null and named.locale = :defaultLocale::text
      cross join lateral (
        select count(*)::int as variants, sum(case when v.enabled and v.inventory_policy <> 'untracked' then ${availableOf} end)::int as stock
          from variants v where ${isVariantOf('v.id', 'page.document_id')}) goods
      cross join lateral (${rangeOf.replaceAll('p.document_id', 'page.document_id')}) range
      order by page.created_at desc, page.row_id desc`,
    {
      ...{ currency, currencies: JSON.stringify(currencies), defaultLocale, languages: JSON.stringify(ordered) },
      ...{ pattern: patternOf(text), most: limit + 1, at: after?.at ?? null, after: after?.id ?? null },
    },
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    products: page.map((row) => toFound(row, withPrices ? currency : null)),
    next: rows.length > limit && last ? { at: last.at, id: last.row_id } : null,
  };
}

const toFound = (row: Row, currency: string | null): FoundProduct => ({
  id: row.document_id,
  name: row.name,
  picture: row.picture,
  languages: toJson<FoundProduct['languages']>(row.states),
  variants: row.variants,
  prices:
    currency === null || row.lowest === null
      ? null
      : { from: { amount: toMinor(row.lowest), currency }, to: { amount: toMinor(row.highest), currency } },
  stock: row.stock,
});

type AllOf = Readonly<{ view: ProductView; text: string | null; most: number }>;

/** The ids of all products `findProducts` would page through, in its order: so many at most, and one more where there are more. */
export async function allProducts(strapi: Core.Strapi, { view, text, most }: AllOf): Promise<string[]> {
  const { currencies } = await storeSettings(strapi);
  const { rows } = await preparedStatement<Readonly<{ id: string }>>(
    strapi.db.connection,
    `select p.document_id as id from products p
      where ${fits(view, text)} order by p.created_at desc, p.id desc limit :most::int`,
    { currencies: JSON.stringify(currencies), pattern: patternOf(text), most: most + 1 },
  );
  return rows.map(({ id }) => id);
}

import type { Knex } from 'knex';
import type { Json, ProductsRow } from 'knex/types/tables';
import type { Currency } from '../../domain/money/money';
import { isShown } from '../catalog/shown-products';
import { genericPlanQuery, onlyRow, type Result } from '../prepared-statement';
import { toJson } from '../rows';

export type Named = Readonly<{ id: string; slug: string; name: string }>;
export type Picture = Readonly<{
  url: string;
  width: number | null;
  height: number | null;
  alternativeText: string | null;
  thumbnailUrl: string | null;
}>;
export type ProductText = Readonly<{
  id: string;
  slug: string;
  name: string;
  description: string | null;
  brand: Named | null;
  categories: readonly Named[];
  images: readonly Picture[];
  attributes: Readonly<Record<string, string>>;
  createdAt: Date;
}>;

export type ProductFilter = Readonly<{
  currency: Currency;
  locale: string;
  defaultLocale: string;
  /** Id or slug; categories hold for the ones below them. */
  category?: string | undefined;
  brand?: string | undefined;
  /** All named attributes must match, each with one of its values. */
  attributes: Readonly<Record<string, readonly string[]>>;
}>;

/**
 * `shown`: one row per product as it is told in the wanted language (`isShown`). Brand and categories are those of
 * `canonical_id`, the default language: Strapi keeps them per language, and a product must not leave a category because
 * somebody translated it.
 */
const shownProducts = `
  shown as (
    select p.*, coalesce(canonical.id, p.id) as canonical_id,
           case when canonical.id is null then p.brand_id else canonical.brand_id end as canonical_brand_id
      from products p
      left join products canonical on canonical.document_id = p.document_id and canonical.locale = :defaultLocale and canonical.published_at is not null
     where ${isShown('p')}
  )`;

/** A category of the link `pc` as `c`, in the wanted language where it was translated. */
const translatedCategory = `
  join categories linked on linked.id = pc.category_id
  join lateral (
    select * from categories
     where document_id = linked.document_id
     order by (locale = :locale) desc, (locale = :defaultLocale) desc
     limit 1
  ) c on true`;

/** Products of which at least one variant is for sale and has a normal price in the currency. */
const hasPrice = `
  exists (select 1
            from products version
            join variants_product_lnk vp on vp.product_id = version.id
            join variants v on v.id = vp.variant_id and v.enabled
            join prices pr on pr.variant_id = v.id
            join price_lists l on l.id = pr.price_list_id and l.enabled and l.kind <> 'sale' and l.currency = :currency
           where version.document_id = shown.document_id)`;

function matching({ category, brand, attributes }: ProductFilter) {
  const conditions = [hasPrice];
  const bindings: Record<string, unknown> = {};
  if (category !== undefined) {
    bindings.category = category;
    conditions.push(`
      exists (select 1 from products_categories_lnk pc join categories c on c.id = pc.category_id
               where pc.product_id = shown.canonical_id and c.document_id in (
                 with recursive below as (
                   (select document_id from categories where document_id = :category or slug = :category
                     order by (document_id = :category) desc, (locale = :locale) desc, (locale = :defaultLocale) desc, locale limit 1)
                   union
                   select child.document_id
                     from below
                     join categories parent on parent.document_id = below.document_id
                     join categories_parent_lnk l on l.inv_category_id = parent.id
                     join categories child on child.id = l.category_id)
                 select document_id from below))`);
  }
  if (brand !== undefined) {
    bindings.brand = brand;
    conditions.push(
      'exists (select 1 from brands b where b.id = shown.canonical_brand_id and (b.document_id = :brand or b.slug = :brand))',
    );
  }
  Object.entries(attributes).forEach(([name, values], index) => {
    bindings[`attribute${index}`] = name;
    bindings[`values${index}`] = [...values];
    conditions.push(`
      exists (select 1 from products_cmps pc join cmp_attributes a on a.id = pc.cmp_id
               where pc.entity_id = shown.id and pc.field = 'attributes' and a.name = :attribute${index} and a.value = any(:values${index}))`);
  });
  return { where: conditions.join(' and '), bindings };
}

export type TextSort = 'name' | '-name' | 'newest';
export type Position = Readonly<{ key: string; id: string }>;

const sortKeys: Record<TextSort, { key: string; direction: 'asc' | 'desc' }> = {
  name: { key: 'lower(shown.name)', direction: 'asc' },
  '-name': { key: 'lower(shown.name)', direction: 'desc' },
  newest: { key: `to_char(shown.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US')`, direction: 'desc' },
};

/** Document ids of the products that match, in order, from behind `after` on; all of them without a limit. */
export async function findProductIds(
  db: Knex,
  filter: ProductFilter,
  { sort, after, limit }: { sort: TextSort; after: Position | null; limit: number | null },
): Promise<Position[]> {
  const { where, bindings } = matching(filter);
  const { key, direction } = sortKeys[sort];
  const behind = after ? `and (${key}, shown.document_id) ${direction === 'asc' ? '>' : '<'} (:afterKey, :afterId)` : '';
  const { rows } = await db.raw<Result<Position>>(
    `with ${shownProducts}
     select shown.document_id as id, ${key} as key from shown
      where ${where} ${behind}
      order by ${key} ${direction}, shown.document_id ${direction}
      ${limit === null ? '' : 'limit :limit'}`,
    {
      locale: filter.locale,
      defaultLocale: filter.defaultLocale,
      currency: filter.currency,
      ...bindings,
      ...(after ? { afterKey: after.key, afterId: after.id } : {}),
      ...(limit === null ? {} : { limit }),
    },
  );
  return rows;
}

export type Facets = Readonly<{
  brands: readonly (Named & { count: number })[];
  categories: readonly (Named & { count: number })[];
  attributes: readonly Readonly<{ name: string; values: readonly Readonly<{ value: string; count: number }>[] }>[];
}>;

/** How many of the matching products each brand, category and attribute has. */
export async function countFacets(db: Knex, filter: ProductFilter): Promise<Facets> {
  const { where, bindings } = matching(filter);
  const counted = await db.raw<Result<Record<keyof Facets, Json>>>(
    `with ${shownProducts},
     found as materialized (select shown.id, shown.canonical_id, shown.canonical_brand_id from shown where ${where})
     select
       (select coalesce(jsonb_agg(f order by f.count desc, f.name), '[]') from (
          select b.document_id as id, b.slug, b.name, count(*)::int as count from found join brands b on b.id = found.canonical_brand_id group by b.id) f) as brands,
       (select coalesce(jsonb_agg(f order by f.count desc, f.name), '[]') from (
          select c.document_id as id, c.slug, c.name, count(*)::int as count
            from found join products_categories_lnk pc on pc.product_id = found.canonical_id ${translatedCategory} group by c.document_id, c.slug, c.name) f) as categories,
       (select coalesce(jsonb_agg(f order by f.name, f.count desc, f.value), '[]') from (
          select a.name, a.value, count(*)::int as count
            from found join products_cmps pc on pc.entity_id = found.id and pc.field = 'attributes' join cmp_attributes a on a.id = pc.cmp_id group by a.name, a.value) f) as attributes`,
    { locale: filter.locale, defaultLocale: filter.defaultLocale, currency: filter.currency, ...bindings },
  );
  const facets = onlyRow(counted);
  const attributes = Map.groupBy(toJson<{ name: string; value: string; count: number }[]>(facets.attributes), ({ name }) => name);
  return {
    brands: toJson<Facets['brands']>(facets.brands),
    categories: toJson<Facets['categories']>(facets.categories),
    attributes: [...attributes].map(([name, values]) => ({ name, values: values.map(({ value, count }) => ({ value, count })) })),
  };
}

type TextRow = Readonly<
  Pick<ProductsRow, 'slug' | 'name' | 'description' | 'created_at'> & {
    id: ProductsRow['document_id'];
    brand: Json | null;
    categories: Json;
    images: Json;
    attributes: Json;
  }
>;

/** What customers read about products, by document id. Products that are not published are left out. */
export async function loadProductTexts(
  db: Knex,
  ids: readonly string[],
  { locale, defaultLocale }: { locale: string; defaultLocale: string },
): Promise<Map<string, ProductText>> {
  if (ids.length === 0) return new Map();
  const { rows }: Result<TextRow> = await genericPlanQuery(
    db,
    `with ${shownProducts}
     select shown.document_id as id, shown.slug, shown.name, shown.description, shown.created_at,
            (select jsonb_build_object('id', b.document_id, 'slug', b.slug, 'name', b.name) from brands b where b.id = shown.canonical_brand_id) as brand,
            (select coalesce(jsonb_agg(jsonb_build_object('id', c.document_id, 'slug', c.slug, 'name', c.name) order by pc.category_ord), '[]')
               from products_categories_lnk pc ${translatedCategory} where pc.product_id = shown.canonical_id) as categories,
            (select coalesce(jsonb_agg(jsonb_build_object('url', f.url, 'width', f.width, 'height', f.height, 'alternativeText', f.alternative_text,
                                                          'thumbnailUrl', f.formats -> 'thumbnail' ->> 'url') order by m."order"), '[]')
               from files_related_mph m join files f on f.id = m.file_id
              where m.related_id = shown.id and m.related_type = 'api::catalog.product' and m.field = 'images') as images,
            (select coalesce(jsonb_object_agg(a.name, a.value order by pc."order"), '{}')
               from products_cmps pc join cmp_attributes a on a.id = pc.cmp_id where pc.entity_id = shown.id and pc.field = 'attributes') as attributes
       from shown where shown.document_id = any(:ids)`,
    { ids: 'text[]', locale: 'text', defaultLocale: 'text' },
    { ids: [...ids], locale, defaultLocale },
  );
  return new Map(rows.map((row) => [row.id, toProductText(row)]));
}

const toProductText = (row: TextRow): ProductText => ({
  id: row.id,
  slug: String(row.slug),
  name: String(row.name),
  description: row.description,
  brand: toJson<Named | null>(row.brand),
  categories: toJson<Named[]>(row.categories),
  images: toJson<Picture[]>(row.images),
  attributes: toJson<Record<string, string>>(row.attributes),
  createdAt: row.created_at,
});

/**
 * The document id of a product that is shown in the wanted language, by its id or its slug; null when there is none. Two
 * products may have one slug in two languages: that of the wanted language counts, then that of the default one.
 */
export async function findProductId(
  db: Knex,
  idOrSlug: string,
  { locale, defaultLocale }: { locale: string; defaultLocale: string },
): Promise<string | null> {
  const { rows }: Result<{ id: ProductsRow['document_id'] }> = await genericPlanQuery(
    db,
    `select named.document_id as id
       from products named
      where named.published_at is not null and (named.document_id = :idOrSlug or named.slug = :idOrSlug)
        and exists (select 1 from products p where p.document_id = named.document_id and ${isShown('p')})
      order by (named.document_id = :idOrSlug) desc, (named.locale = :locale) desc, (named.locale = :defaultLocale) desc, named.locale
      limit 1`,
    { idOrSlug: 'text', locale: 'text', defaultLocale: 'text' },
    { idOrSlug, locale, defaultLocale },
  );
  return rows[0]?.id ?? null;
}

import type { Knex } from 'knex';
import type { Json, ProductsRow } from 'knex/types/tables';
import { pictureJson, type Picture } from '../catalog/pictures';
import { isShown } from '../catalog/shown-products';
import { genericPlanQuery, type Result } from '../prepared-statement';
import { toJson } from '../rows';

export type Named = Readonly<{ id: string; slug: string; name: string }>;
/** Who answers for a product, as the law wants customers to be told (Regulation (EU) 2023/988, articles 9 and 16). */
export type Operator = Readonly<{ name: string; postalAddress: string; email: string | null; website: string | null }>;
export type ProductText = Readonly<{
  id: string;
  slug: string;
  name: string;
  description: string | null;
  brand: Named | null;
  categories: readonly Named[];
  images: readonly Picture[];
  attributes: Readonly<Record<string, string>>;
  warnings: string | null;
  countryOfOrigin: string | null;
  passportUrl: string | null;
  /** Its own, else that of its brand. */
  manufacturer: Operator | null;
  responsiblePerson: Operator | null;
  createdAt: Date;
}>;

/**
 * `shown`: one row per product as it is told in the wanted language (`isShown`). Brand and categories are those of
 * `canonical_id`, the default language: Strapi keeps them per language, and a product must not leave a category because
 * somebody translated it.
 */
const shownProducts = `
  shown as (
    select p.*, coalesce(canonical.id, p.id) as canonical_id,
           case when canonical.id is null then p.brand_id else canonical.brand_id end as canonical_brand_id,
           case when canonical.id is null then p.manufacturer_id else canonical.manufacturer_id end as canonical_manufacturer_id,
           case when canonical.id is null then p.responsible_person_id else canonical.responsible_person_id end as canonical_responsible_person_id
      from products p
      left join products canonical on canonical.document_id = p.document_id and canonical.locale = :defaultLocale and canonical.published_at is not null
     where ${isShown('p')}
  )`;

/** The name of a brand, an alias, in the language `:locale`; as staff wrote it where it is not told in it. */
export const brandName = (alias: string): string =>
  `coalesce(nullif(btrim(${alias}.translations -> :locale::text ->> 'name'), ''), ${alias}.name)`;

/** A category of the link `pc` as `c`, in the wanted language where it was translated. */
const translatedCategory = `
  join categories linked on linked.id = pc.category_id
  join lateral (
    select * from categories
     where document_id = linked.document_id
     order by (locale = :locale) desc, (locale = :defaultLocale) desc
     limit 1
  ) c on true`;

const operatorOf = (field: 'manufacturer' | 'responsible_person'): string => `
  (select jsonb_build_object('name', o.name, 'postalAddress', o.postal_address, 'email', o.email, 'website', o.website)
     from economic_operators o
    where o.id = coalesce(shown.canonical_${field}_id, (select b.${field}_id from brands b where b.id = shown.canonical_brand_id)))`;

type TextRow = Readonly<
  Pick<ProductsRow, 'slug' | 'name' | 'description' | 'created_at' | 'warnings' | 'country_of_origin' | 'passport_url'> & {
    id: ProductsRow['document_id'];
    brand: Json | null;
    categories: Json;
    images: Json;
    attributes: Json;
    manufacturer: Json | null;
    responsible_person: Json | null;
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
     select shown.document_id as id, shown.slug, shown.name, shown.description, shown.created_at, shown.warnings, shown.country_of_origin, shown.passport_url,
            ${operatorOf('manufacturer')} as manufacturer, ${operatorOf('responsible_person')} as responsible_person,
            (select jsonb_build_object('id', b.document_id, 'slug', b.slug, 'name', ${brandName('b')}) from brands b where b.id = shown.canonical_brand_id) as brand,
            (select coalesce(jsonb_agg(jsonb_build_object('id', c.document_id, 'slug', c.slug, 'name', c.name) order by pc.category_ord), '[]')
               from products_categories_lnk pc ${translatedCategory} where pc.product_id = shown.canonical_id) as categories,
            (select coalesce(jsonb_agg(${pictureJson('shown.name')} order by m."order"), '[]')
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
  warnings: row.warnings,
  countryOfOrigin: row.country_of_origin,
  passportUrl: row.passport_url,
  manufacturer: toJson<Operator | null>(row.manufacturer),
  responsiblePerson: toJson<Operator | null>(row.responsible_person),
  createdAt: row.created_at,
});

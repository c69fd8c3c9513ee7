import type { HomeSectionsRow } from 'knex/types/tables';
import { pictureOf, type Picture } from '../catalog/pictures';
import { isShown } from '../catalog/shown-products';
import type { Named } from '../listing/product-texts';
import { cardColumns, type CardRow } from '../listing/card-columns';
import type { WithCard } from '../listing/read-cards';
import { joinedPrices, type ListingQuery } from '../listing/read-listings';
import { arrayOf, type JsonPieces } from '../json-pieces';
import { toJson } from '../rows';

// A section is a row to look along; its link leads to the whole list.
const mostCards = 24;

/** Strapi keeps times without a zone; they are UTC. */
const isOnTime = (
  section: string,
): string => `(${section}.starts_at is null or ${section}.starts_at <= (:now::timestamptz) at time zone 'UTC')
   and (${section}.ends_at is null or ${section}.ends_at > (:now::timestamptz) at time zone 'UTC')`;

/**
 * A row per section and product, in their order; one without a card for a section without products. What a section names is that of
 * its default language: a product must not leave the home screen because somebody translated it.
 */
const sections = `
  select h.document_id as section, h.kind, h.title, h.text, h.link, ${pictureOf('canonical.id', 'api::store.home-section', 'image', 'h.title')} as image,
         (select coalesce(jsonb_agg(jsonb_build_object('id', c.document_id, 'slug', c.slug, 'name', c.name, 'image',
                                                       ${pictureOf('c.id', 'api::catalog.category', 'image', 'c.name')}) order by linked.ord), '[]')
            from (select one.document_id, min(l.category_ord) as ord from home_sections_categories_lnk l
                    join categories one on one.id = l.category_id
                   where l.home_section_id = canonical.id group by one.document_id) linked
            join lateral (select * from categories where document_id = linked.document_id
                           order by (locale = :locale::text) desc, (locale = :defaultLocale::text) desc limit 1) c on true) as categories,
         shown.*
    from home_sections h
    join lateral (select id from home_sections
                   where document_id = h.document_id and published_at is not null and (id = h.id or locale = :defaultLocale::text)
                   order by (locale = :defaultLocale::text) desc limit 1) canonical on true
    left join lateral (
      select ${cardColumns}
        from (select p.document_id, min(l.product_ord) as ord from home_sections_products_lnk l
                join products p on p.id = l.product_id
               where l.home_section_id = canonical.id group by p.document_id) linked
        join listing_products t on t.product = linked.document_id and t.locale = :locale::text
        ${joinedPrices}
       order by linked.ord limit ${mostCards}) shown on true
   where ${isShown('h', 'home_sections')} and ${isOnTime('h')}
   order by h.position, h.document_id`;

/** When the next section comes or goes, of those that are published; null where none does. */
export const nextSectionChange = `(select min(change.at) from home_sections h cross join lateral (values (h.starts_at), (h.ends_at)) change (at)
   where h.published_at is not null and change.at > (:now::timestamptz) at time zone 'UTC')`;

export const homeSectionsQuery = (defaultLocale: string): ListingQuery => ({ sql: sections, values: { defaultLocale }, kept: true });

/** `id` is that of the product, and null in a section without any. */
export type SectionRow = Pick<HomeSectionsRow, 'kind' | 'title' | 'text' | 'link'> &
  Readonly<{ section: string; image: unknown; categories: unknown }> &
  CardRow;

/** The JSON of each section, with the cards of its products. `addressed` makes addresses whole. */
export function toSectionsJson(rows: readonly WithCard<SectionRow>[], addressed: (json: string) => string): JsonPieces {
  const sections = [...Map.groupBy(rows, ({ section }) => section).values()].flatMap((own): JsonPieces[] => {
    const [first] = own;
    if (!first) return [];
    const { section: id, kind, title, text, link } = first;
    const told = {
      ...{ id, kind, title, text, link },
      image: toJson<Picture | null>(first.image),
      categories: toJson<(Named & { image: Picture | null })[]>(first.categories),
    };
    return [[`${addressed(JSON.stringify(told)).slice(0, -1)},"products":`, ...arrayOf(own.flatMap(({ card }) => card ?? [])), '}']];
  });
  return ['[', ...sections.flatMap((section, index) => (index === 0 ? section : [',', ...section])), ']'];
}

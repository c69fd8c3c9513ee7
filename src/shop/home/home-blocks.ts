import type { Core } from '@strapi/strapi';
import type { HomeSectionsRow, Json } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { emitContentChanges } from '../content/content-events';
import { preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';

/** A block of the app's home screen as its draft stands, in one language. */
export type HomeBlock = Readonly<{
  id: string;
  /** Where nobody wrote it in the language, that of the shop's own. */
  language: string;
  kind: string;
  title: string;
  text: string | null;
  link: string | null;
  image: string | null;
  products: readonly Readonly<{ name: string; image: string | null }>[];
  categories: readonly string[];
  state: 'draft' | 'published' | 'changed';
  startsAt: string | null;
  endsAt: string | null;
}>;

type Row = Omit<HomeBlock, 'products' | 'categories' | 'startsAt' | 'endsAt'> &
  Readonly<{ products: Json; categories: Json; starts_at: Date | null; ends_at: Date | null }>;

// As many as a phone shows beside each other before one looks further.
const mostShown = 6;
const pictureOf = (row: string, type: string, field: string): string => `(select coalesce(f.formats -> 'small' ->> 'url', f.url)
   from files_related_mph m join files f on f.id = m.file_id
  where m.related_id = ${row} and m.related_type = '${type}' and m.field = '${field}' order by m."order" limit 1)`;

/** Every block in its order, drafts too, as staff look at them before anybody else does: one statement. */
export async function readHomeBlocks(strapi: Core.Strapi, asked: string): Promise<HomeBlock[]> {
  const { defaultLocale, languages } = await storeSettings(strapi);
  const locale = languages.includes(asked) ? asked : defaultLocale;
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `select h.document_id as id, h.locale as language, h.kind, coalesce(h.title, '') as title, h.text, h.link, h.starts_at, h.ends_at,
            ${pictureOf('own.id', 'api::store.home-section', 'image')} as image,
            case when shown.id is null then 'draft' when h.updated_at > shown.updated_at then 'changed' else 'published' end as state,
            (select coalesce(json_agg(json_build_object('name', p.name, 'image', ${pictureOf('p.id', 'api::catalog.product', 'images')}) order by p.ord), '[]')
               from (select distinct on (one.document_id) told.id, told.name, l.product_ord as ord
                       from home_sections_products_lnk l join products one on one.id = l.product_id
                       join lateral (select * from products where document_id = one.document_id
                                      order by (locale = :locale::text) desc, (locale = :defaultLocale::text) desc, published_at desc nulls last limit 1) told on true
                      where l.home_section_id = own.id order by one.document_id, l.product_ord) p where p.ord <= ${mostShown}) as products,
            (select coalesce(json_agg(c.name order by c.ord), '[]')
               from (select distinct on (one.document_id) told.name, l.category_ord as ord
                       from home_sections_categories_lnk l join categories one on one.id = l.category_id
                       join lateral (select * from categories where document_id = one.document_id order by (locale = :locale::text) desc limit 1) told on true
                      where l.home_section_id = own.id order by one.document_id, l.category_ord) c) as categories
       from (select distinct on (document_id) * from home_sections where published_at is null
              order by document_id, (locale = :locale::text) desc, (locale = :defaultLocale::text) desc, id) h
       join lateral (select id from home_sections where document_id = h.document_id and published_at is null
                      order by (locale = :defaultLocale::text) desc, id limit 1) own on true
       left join home_sections shown on shown.document_id = h.document_id and shown.locale = h.locale and shown.published_at is not null
      order by h.position, h.document_id`,
    { locale, defaultLocale },
  );
  return rows.map(({ starts_at: startsAt, ends_at: endsAt, products, categories, ...row }) => ({
    ...row,
    products: toJson<HomeBlock['products']>(products),
    categories: toJson<HomeBlock['categories']>(categories),
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
  }));
}

/**
 * Puts the blocks into this order, for customers at once: where a block stands is nothing one publishes. Refuses `EDIT_CONFLICT` where
 * somebody made or deleted one meanwhile.
 */
export async function arrangeHomeBlocks(strapi: Core.Strapi, ids: readonly string[]): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const known: Pick<HomeSectionsRow, 'document_id' | 'position'>[] = await trx('home_sections')
      .forUpdate()
      .orderBy('id')
      .select('document_id', 'position');
    const there = new Set(known.map(({ document_id: id }) => id));
    if (ids.length !== there.size || ids.some((id) => !there.has(id)))
      throw new DomainError('EDIT_CONFLICT', 'Somebody else made or deleted a block meanwhile. Load the page again.');
    for (const [position, id] of ids.entries()) {
      const isThere = known.every((row) => row.document_id !== id || row.position === position);
      if (isThere) continue;
      // eslint-disable-next-line no-restricted-syntax -- told below
      await trx('home_sections').where({ document_id: id }).update({ position });
      await emitContentChanges(strapi, trx, [
        { uid: 'api::store.home-section', documentId: id, verb: 'updated', languages: [], fields: ['position'], exists: true },
      ]);
    }
  });
}

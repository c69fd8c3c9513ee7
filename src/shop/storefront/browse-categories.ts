import type { Core } from '@strapi/strapi';
import { arrangeCategories, type Branch } from '../../domain/catalogue/arrange-categories';
import { earliest } from '../../domain/pricing/earliest';
import { pictureOf, type Picture } from '../catalog/pictures';
import { knownCategoryCounts } from '../listing/count-categories';
import type { Named } from '../listing/product-texts';
import { readListings } from '../listing/read-listings';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';
import type { Viewer } from './viewer';

type Category = Named & Readonly<{ image: Picture | null; count: number }>;
type CategoryRow = Named & Readonly<{ image: unknown }>;

/** Each in the wanted language, else in the default one, else in any. */
const categories = `
  select c.document_id as id, c.slug, c.name, ${pictureOf('c.id', 'api::catalog.category', 'image', 'c.name')} as image
    from (select distinct on (document_id) * from categories
           order by document_id, (locale = :locale::text) desc, (locale = :defaultLocale::text) desc, id) c
   order by c.position, c.name, c.document_id`;

/** All categories as a tree, with how many products the viewer finds in each: two statements, or one where the counts are known. */
export async function browseCategories(
  strapi: Core.Strapi,
  viewer: Viewer,
): Promise<Readonly<{ categories: Branch<Category>[]; until: Date | null }>> {
  const { locale, now } = viewer;
  const { defaultLocale } = await storeSettings(strapi);
  const asking = { asker: viewer, locale, now };
  const { rows, terms, segment, revision, until } = await readListings<CategoryRow>(strapi, asking, () => ({
    sql: categories,
    values: { defaultLocale },
    kept: true,
  }));
  const { counts, until: countedUntil } = await knownCategoryCounts(
    strapi,
    { categories: rows.map(({ id }) => id), terms, segment, locale, now },
    { revision, until },
  );
  const told = rows.map(({ id, slug, name, image }) => ({
    id,
    slug,
    name,
    image: toJson<Picture | null>(image),
    count: counts.get(id) ?? 0,
  }));
  return { categories: arrangeCategories(told, terms.categories), until: earliest([until, countedUntil]) };
}

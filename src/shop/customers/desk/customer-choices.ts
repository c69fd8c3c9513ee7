import type { Core } from '@strapi/strapi';
import type { Result } from '../../prepared-statement';
import { storeSettings } from '../../store/store-settings';

export type CustomerChoices = Readonly<{
  groups: readonly Readonly<{ id: string; name: string }>[];
  tags: readonly string[];
  languages: readonly string[];
  currencies: readonly string[];
  /** After how many hours a cart counts as left. */
  leftAfterHours: number;
}>;

const mostTags = 200;

/** What customers can be filtered by and given: groups, tags in use, languages of the shop. */
export async function customerChoices(strapi: Core.Strapi): Promise<CustomerChoices> {
  const db = strapi.db.connection;
  const { languages, defaultLocale, currencies, defaultCurrency, cartAbandonedAfterHours: leftAfterHours } = await storeSettings(strapi);
  const groups = await db('customer_groups').orderBy('name').select('document_id as id', 'name');
  // Each tag by one step in its index, however many customers have it.
  const { rows } = await db.raw<Result<{ tag: string }>>(
    `with recursive used as (
       (select lower(tag) as tag from customer_tags order by lower(tag) limit 1)
       union all
       select (select lower(t.tag) from customer_tags t where lower(t.tag) > used.tag order by lower(t.tag) limit 1) from used where used.tag is not null)
     select coalesce((select t.tag from customer_tags t where lower(t.tag) = used.tag order by t.tag limit 1), used.tag) as tag
       from used where used.tag is not null limit ${mostTags}`,
  );
  return {
    groups,
    tags: rows.map(({ tag }) => tag),
    languages: [...new Set([defaultLocale, ...languages])],
    currencies: [...new Set([defaultCurrency, ...currencies])],
    leftAfterHours,
  };
}

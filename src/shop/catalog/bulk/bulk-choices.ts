import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { arrangeCategories, type Branch } from '../../../domain/catalogue/arrange-categories';
import type { Currency } from '../../../domain/money/money';
import { preparedStatement } from '../../prepared-statement';
import { storeSettings } from '../../store/store-settings';
import { readDeskShop } from '../desk/read-desk-shop';
import type { BulkRights } from './bulk-rights';

type Named = Readonly<{ id: string; name: string }>;
/** What there is to choose from for a change of many products: for each of them what they may choose. */
export type BulkChoices = Readonly<{
  lists: readonly (Named & Readonly<{ currency: Currency; exponent: number }>)[];
  /** By the way to each: `Tea › Green tea`. */
  categories: readonly Named[];
  taxCategories: readonly Named[];
  languages: readonly string[];
}>;

export async function bulkChoices(strapi: Core.Strapi, rights: BulkRights): Promise<BulkChoices> {
  const settings = await storeSettings(strapi);
  const shop = await readDeskShop(strapi.db.connection, settings);
  return {
    lists: rights.prices ? shop.lists.map(({ id, name, currency, exponent }) => ({ id, name, currency, exponent })) : [],
    categories: await categoriesOf(strapi.db.connection, settings.defaultLocale),
    taxCategories: shop.taxCategories.map(({ id, name }) => ({ id, name })),
    languages: shop.languages.filter(rights.mayShow),
  };
}

async function categoriesOf(db: Knex, defaultLocale: string): Promise<Named[]> {
  const { rows } = await preparedStatement<Named & Readonly<{ parents: string[] | null }>>(
    db,
    `select * from (
       select distinct on (c.document_id) c.document_id as id, c.name, c.position,
              (select array_agg(p.document_id order by l.id) from categories_parent_lnk l join categories p on p.id = l.inv_category_id
                where l.category_id = c.id) as parents
         from categories c order by c.document_id, (c.locale = :defaultLocale::text) desc, c.locale) c
      order by c.position, c.name`,
    { defaultLocale },
  );
  const parents = new Map(rows.map(({ id, parents: of }) => [id, of ?? []]));
  const paths = (branches: readonly Branch<Named>[], way: readonly string[]): Named[] =>
    branches.flatMap(({ id, name, children }) => [{ id, name: [...way, name].join(' › ') }, ...paths(children, [...way, name])]);
  return paths(
    arrangeCategories(
      rows.map(({ id, name }) => ({ id, name })),
      parents,
    ),
    [],
  );
}

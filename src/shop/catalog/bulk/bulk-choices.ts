import type { Core } from '@strapi/strapi';
import type { Currency } from '../../../domain/money/money';
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
    categories: shop.categories.map(({ id, name }) => ({ id, name })),
    taxCategories: shop.taxCategories.map(({ id, name }) => ({ id, name })),
    languages: shop.languages.filter(rights.mayShow),
  };
}

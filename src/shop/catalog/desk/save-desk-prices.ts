import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { writePrices } from '../../pricing/write-prices';
import type { SavedVariant } from './save-desk-variants';

type SavePrices = Readonly<{ variants: readonly SavedVariant[] }>;

/** Saves the prices that change. */
export async function savePrices(strapi: Core.Strapi, trx: Knex.Transaction, { variants }: SavePrices): Promise<void> {
  const prices = variants.flatMap(({ id, rowId, wanted }) => wanted.prices.map((price) => ({ variant: { id, rowId }, ...price })));
  await writePrices(strapi, trx, prices);
}

import type { Core } from '@strapi/strapi';
import { savePrices, type PriceRow } from '../pricing/save-prices';
import type { RowAnswer, RowMode } from '../row-answers';
import { assertOwner } from './assert-owner';

/** Prices as the website sets them, by the verb machines save them by. Refuses `WEBSITE_NOT_OWNER` where the shop sets them itself. */
export async function takePrices(
  strapi: Core.Strapi,
  prices: Readonly<{ rows: readonly PriceRow[]; mode: RowMode }>,
): Promise<RowAnswer[]> {
  await assertOwner(strapi, 'prices');
  return savePrices(strapi, prices);
}

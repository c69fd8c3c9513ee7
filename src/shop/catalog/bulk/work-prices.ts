import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { writePrices, type WrittenPrice } from '../../pricing/write-prices';
import { lockBulkPrices } from './bulk-prices';
import type { BulkRow } from './bulk-change-row';
import type { PriceValue } from './bulk-values';
import { stays, wasDone, type RowResult } from './row-result';

type WorkPrices = Readonly<{ list: string; rows: readonly BulkRow[]; isUndo: boolean }>;

/** Writes the prices of these rows, or takes them back, where they are what they were expected to be. */
export async function workPrices(strapi: Core.Strapi, trx: Knex.Transaction, { list, rows, isUndo }: WorkPrices): Promise<RowResult[]> {
  const variants = [...new Set(rows.flatMap(({ variant }) => variant ?? []))];
  const { rowIds, amountOf } = await lockBulkPrices(trx, list, variants);
  const decided = rows.map((row) => ({ row, price: priceOf(row, rowIds, amountOf) }));
  const isWritten = await writePrices(
    strapi,
    trx,
    decided.flatMap(({ price }) => (typeof price === 'string' ? [] : [price])),
  );
  return decided.map(({ row: { position }, price }) => {
    if (typeof price === 'string') return stays(position, price);
    // Somebody made the price, or deleted the list, in the very moment.
    return isWritten(price) ? wasDone(position) : stays(position, 'CHANGED_SINCE');
  });

  function priceOf(
    { variant, minQuantity, before, after }: BulkRow,
    known: ReadonlyMap<string, number>,
    now: (variant: string, minQuantity: number) => number | null,
  ): WrittenPrice | 'GONE' | 'CHANGED_SINCE' {
    const rowId = known.get(variant ?? '');
    if (variant === null || rowId === undefined) return 'GONE';
    const [expected, wanted] = (isUndo ? [after, before] : [before, after]) as readonly [PriceValue, PriceValue];
    if (now(variant, minQuantity) !== expected.amount) return 'CHANGED_SINCE';
    return { variant: { id: variant, rowId }, list, minQuantity, amount: wanted.amount, isNew: expected.amount === null };
  }
}

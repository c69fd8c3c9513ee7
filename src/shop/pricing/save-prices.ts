import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Minor } from '../../domain/money/money';
import { emitContentChanges, fieldChange } from '../content/content-events';
import { newDocumentId } from '../document-id';
import { preparedStatement } from '../prepared-statement';
import { answerRows, idsByName, type RowAnswer, type RowMode, type RowRefusal } from '../row-answers';

/** A price as an ERP knows it: by the SKU of its variant and the code of its price list. */
export type PriceRow = Readonly<{ sku: string; list: string; minQuantity: number; amount: Minor; compareAt?: Minor | null }>;

/**
 * Saves prices, in a few statements however many they are, and tells which variants have others. Refuses a row whose SKU or price list
 * is unknown: `VARIANT_UNKNOWN`, `PRICE_LIST_UNKNOWN`.
 */
export async function savePrices(
  strapi: Core.Strapi,
  { rows, mode }: Readonly<{ rows: readonly PriceRow[]; mode: RowMode }>,
): Promise<RowAnswer[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const variants = await idsByName(
      trx,
      'variants',
      'sku',
      rows.map(({ sku }) => sku),
    );
    const lists = await idsByName(
      trx,
      'price_lists',
      'code',
      rows.map(({ list }) => list),
    );
    const refusals = rows.flatMap(({ sku, list }, row): RowRefusal[] => [
      ...(variants.has(sku) ? [] : [{ row, field: 'sku', code: 'VARIANT_UNKNOWN' as const, message: `No variant has the SKU ${sku}` }]),
      ...(lists.has(list)
        ? []
        : [{ row, field: 'list', code: 'PRICE_LIST_UNKNOWN' as const, message: `No price list has the code ${list}` }]),
    ]);
    const answers = answerRows(rows.length, refusals, mode);
    const prices = rows.flatMap(({ sku, list, minQuantity, amount, compareAt = null }) => {
      const [variant, priceList] = [variants.get(sku), lists.get(list)];
      return variant === undefined || priceList === undefined
        ? []
        : [{ variant_id: variant, price_list_id: priceList, min_quantity: minQuantity, amount, compare_at: compareAt }];
    });
    const changed = await upsert(trx, prices, new Date());
    await emitContentChanges(
      strapi,
      trx,
      changed.map((variant) => fieldChange('api::catalog.variant', variant, ['prices'])),
    );
    return answers;
  });
}

type StoredPrice = Readonly<{ variant_id: number; price_list_id: number; min_quantity: number; amount: Minor; compare_at: Minor | null }>;

/** Answers the variants whose prices are others now. In one order, so that two imports never wait crosswise. */
async function upsert(trx: Knex.Transaction, prices: readonly StoredPrice[], now: Date): Promise<string[]> {
  const rows = prices.map((price) => ({ document_id: newDocumentId(), ...price }));
  /* eslint-disable no-restricted-syntax -- told once for each variant, by savePrices */
  const saved = await preparedStatement<{ document_id: string }>(
    trx,
    `with wanted as (
       select * from jsonb_to_recordset(:rows::jsonb)
         as w(document_id text, variant_id int, price_list_id int, min_quantity int, amount bigint, compare_at bigint) limit :count
     ),
     saved as (
       insert into prices as p (document_id, variant_id, price_list_id, min_quantity, amount, compare_at, created_at, updated_at, published_at)
       select document_id, variant_id, price_list_id, min_quantity, amount, compare_at, :now, :now, :now from wanted
        order by variant_id, price_list_id, min_quantity
       on conflict (variant_id, price_list_id, min_quantity) do update
         set amount = excluded.amount, compare_at = excluded.compare_at, updated_at = excluded.updated_at
         where (p.amount, p.compare_at) is distinct from (excluded.amount, excluded.compare_at)
       returning variant_id
     )
     select distinct v.document_id from saved join variants v on v.id = saved.variant_id`,
    { rows: JSON.stringify(rows), count: rows.length, now },
  );
  /* eslint-enable no-restricted-syntax */
  return saved.rows.map(({ document_id: variant }) => variant);
}

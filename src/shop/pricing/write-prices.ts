import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Minor } from '../../domain/money/money';
import { emitContentChanges, fieldChange } from '../content/content-events';
import { newDocumentId } from '../document-id';
import { preparedStatement } from '../prepared-statement';

/** A price of a variant in a list, from a quantity on. */
export type WrittenPrice = Readonly<{
  variant: Readonly<{ id: string; rowId: number }>;
  list: string;
  minQuantity: number;
  /** null takes the price away. */
  amount: Minor | null;
  /** There was none when it was decided: where there is one by now, that stays. */
  isNew?: boolean;
}>;

type Written = Readonly<{ variant_id: number; list: string; min_quantity: number }>;
const keyOf = ({ variant_id, list, min_quantity }: Written): string => `${variant_id} ${list} ${min_quantity}`;

/**
 * Writes prices, in two statements however many they are, and tells which variants have others. Answers whether a price was written or taken
 * away: not where it is so already, or its list is gone.
 */
export async function writePrices(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  prices: readonly WrittenPrice[],
): Promise<(price: WrittenPrice) => boolean> {
  if (prices.length === 0) return () => false;
  const cells = prices.map(({ variant, list, minQuantity, amount, isNew = false }) => ({
    ...{ document_id: newDocumentId(), variant: variant.rowId, list, min_quantity: minQuantity, amount, is_new: isNew },
  }));
  const values = { cells: JSON.stringify(cells), count: cells.length };
  const wanted = `wanted as (
    select w.*, l.id as price_list_id from jsonb_to_recordset(:cells::jsonb)
      as w (document_id text, variant int, list text, min_quantity int, amount bigint, is_new boolean)
      join price_lists l on l.document_id = w.list limit :count)`;
  /* eslint-disable no-restricted-syntax -- told below, once for each variant */
  const gone = await preparedStatement<Written>(
    trx,
    `with ${wanted} delete from prices p using wanted w
      where w.amount is null and p.variant_id = w.variant and p.price_list_id = w.price_list_id and p.min_quantity = w.min_quantity
      returning p.variant_id, w.list, p.min_quantity`,
    values,
  );
  const saved = await preparedStatement<Written>(
    trx,
    `with ${wanted},
     saved as (
       insert into prices as p (document_id, variant_id, price_list_id, min_quantity, amount, created_at, updated_at, published_at)
       select document_id, variant, price_list_id, min_quantity, amount, :now, :now, :now from wanted where amount is not null
        order by variant, price_list_id, min_quantity
       on conflict (variant_id, price_list_id, min_quantity) do update set amount = excluded.amount, updated_at = excluded.updated_at
         where p.amount <> excluded.amount
           and not exists (select 1 from wanted w where w.is_new and w.variant = p.variant_id and w.price_list_id = p.price_list_id
                              and w.min_quantity = p.min_quantity)
       returning variant_id, price_list_id, min_quantity)
     select s.variant_id, l.document_id as list, s.min_quantity from saved s join price_lists l on l.id = s.price_list_id`,
    { ...values, now: new Date() },
  );
  /* eslint-enable no-restricted-syntax */
  const written = [...gone.rows, ...saved.rows];
  const changed = new Set(written.map((row) => row.variant_id));
  const variants = new Map(prices.map(({ variant }) => [variant.rowId, variant.id]));
  await emitContentChanges(
    strapi,
    trx,
    [...variants].filter(([rowId]) => changed.has(rowId)).map(([, id]) => fieldChange('api::catalog.variant', id, ['prices'])),
  );
  const keys = new Set(written.map(keyOf));
  return ({ variant, list, minQuantity }) => keys.has(keyOf({ variant_id: variant.rowId, list, min_quantity: minQuantity }));
}

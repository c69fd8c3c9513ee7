import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { emitContentChanges, fieldChange } from '../../content/content-events';
import { newDocumentId } from '../../document-id';
import { preparedStatement } from '../../prepared-statement';
import type { SavedVariant } from './save-desk-variants';

type SavePrices = Readonly<{ variants: readonly SavedVariant[] }>;

/** Saves the prices that change, in two statements however many they are, and tells which variants have others. */
export async function savePrices(strapi: Core.Strapi, trx: Knex.Transaction, { variants }: SavePrices): Promise<void> {
  const cells = variants.flatMap(({ rowId, wanted }) =>
    wanted.prices.map(({ list, minQuantity, amount }) => ({
      document_id: newDocumentId(),
      variant: rowId,
      list,
      min_quantity: minQuantity,
      amount,
    })),
  );
  if (cells.length === 0) return;
  const values = { cells: JSON.stringify(cells), count: cells.length, now: new Date() };
  const wanted = `wanted as (
    select w.*, l.id as price_list_id from jsonb_to_recordset(:cells::jsonb)
      as w (document_id text, variant int, list text, min_quantity int, amount bigint) join price_lists l on l.document_id = w.list limit :count)`;
  /* eslint-disable no-restricted-syntax -- told below, once for each variant */
  const gone = await preparedStatement<{ variant_id: number }>(
    trx,
    `with ${wanted} delete from prices p using wanted w
      where w.amount is null and p.variant_id = w.variant and p.price_list_id = w.price_list_id and p.min_quantity = w.min_quantity
      returning p.variant_id`,
    values,
  );
  const saved = await preparedStatement<{ variant_id: number }>(
    trx,
    `with ${wanted}
     insert into prices as p (document_id, variant_id, price_list_id, min_quantity, amount, created_at, updated_at, published_at)
     select document_id, variant, price_list_id, min_quantity, amount, :now, :now, :now from wanted where amount is not null
      order by variant, price_list_id, min_quantity
     on conflict (variant_id, price_list_id, min_quantity) do update set amount = excluded.amount, updated_at = excluded.updated_at
       where p.amount <> excluded.amount
     returning variant_id`,
    values,
  );
  /* eslint-enable no-restricted-syntax */
  const changed = new Set([...gone.rows, ...saved.rows].map((row) => row.variant_id));
  await emitContentChanges(
    strapi,
    trx,
    variants.filter(({ rowId }) => changed.has(rowId)).map(({ id }) => fieldChange('api::catalog.variant', id, ['prices'])),
  );
}

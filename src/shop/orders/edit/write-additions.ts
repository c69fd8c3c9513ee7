import type { Knex } from 'knex';
import type { Minor } from '../../../domain/money/money';
import { withoutAmount } from '../../../domain/orders/let-go';
import { lineColumns } from '../../checkout/line-columns';
import { strapiColumns } from '../../document-id';
import { rebookMinutes } from '../../delivery/slots/book-slot';
import { insertSql } from '../../insert-sql';
import { allocateNow } from '../../inventory/stock-of-carts';
import type { StockContext } from '../../inventory/locked-stock';
import { preparedStatement } from '../../prepared-statement';
import type { LockedOrder } from '../locked-order';
import type { PricedAdditions } from './price-additions';
import type { ReturnedPieces } from './returned-pieces';

/** Sets the pieces aside and writes the lines, `waived` off their price, and what the order costs with them. Refuses `OUT_OF_STOCK`. */
export async function writeAdditions(
  trx: Knex.Transaction,
  order: LockedOrder,
  { lines: priced, variants, requests, routing, totals, language }: PricedAdditions,
  { waived, ...context }: StockContext & Readonly<{ waived: Minor }>,
): Promise<void> {
  const lines = withoutAmount(priced, waived);
  const allocations = await allocateNow(trx, { requests, routing, context });
  const rows = lines.map((line, index) => ({
    ...strapiColumns(context.now),
    order_id: order.rowId,
    position: order.lines.length + index,
    ...lineColumns(line, { variant: variants.get(line.variantId), chosen: {}, language }),
    discount_minor: line.letGo,
    allocations: allocations.get(line.id)?.map(({ locationId, quantity }) => ({ locationId, quantity })) ?? [],
  }));
  const [row] = rows;
  if (!row) return;
  await preparedStatement(trx, insertSql('order_lines', row, 'lineRows'), { lineRows: JSON.stringify(rows) });
  await preparedStatement(
    trx,
    `update orders set items_minor = items_minor + :items::bigint, discounts_minor = discounts_minor + :letGo::bigint,
                       tax_minor = tax_minor + :tax::bigint, total_minor = total_minor + :total::bigint where id = :order::int`,
    {
      items: totals.items,
      letGo: lines.reduce((sum, { letGo }) => sum + letGo, 0),
      tax: lines.reduce((sum, { tax }) => sum + tax.amount, 0),
      total: totals.total - waived,
      order: order.rowId,
    },
  );
  await rebookMinutes(trx, order.rowId);
}

type Credit = Readonly<{ returned: ReturnedPieces | null; amount: number; now: Date }>;

/** Writes down what need not come: pieces that came back count as paid back with what is sent for them. */
export async function writeCredit(trx: Knex.Transaction, order: LockedOrder, { returned, amount, now }: Credit): Promise<void> {
  for (const { lineId, quantity, amount: worth } of returned?.pieces ?? [])
    await trx('order_lines')
      .where({ order_id: order.rowId, line_id: lineId })
      .update({ refunded_quantity: trx.raw('refunded_quantity + ?', [quantity]), refunded_minor: trx.raw('refunded_minor + ?', [worth]) });
  if (returned) await trx('returns_to_settle').where({ return_request_id: returned.rowId }).delete();
  if (amount === 0) return;
  await trx('order_credits').insert({
    order_id: order.rowId,
    return_request_id: returned?.rowId ?? null,
    pieces: JSON.stringify(returned?.pieces ?? []),
    amount_minor: amount,
    credited_at: now,
  });
}

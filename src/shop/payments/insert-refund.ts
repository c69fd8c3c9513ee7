import type { Knex } from 'knex';
import type { Minor } from '../../domain/money/money';
import type { Refund } from '../../domain/orders/refund';
import { newDocumentId, strapiColumns } from '../document-id';
import type { LockedOrder } from '../orders/locked-order';

type NewRefund = Readonly<{
  paymentRowId: number;
  amount: Minor;
  reason: string | null;
  lines?: Refund['lines'];
  delivery?: Minor;
  now: Date;
}>;

/** Writes down that money has to go back, with the key that makes it go back once. Answers the refund's id. */
export async function insertRefund(
  trx: Knex.Transaction,
  { currency }: LockedOrder,
  { paymentRowId, amount, reason, lines = [], delivery = 0, now }: NewRefund,
): Promise<string> {
  const columns = strapiColumns(now);
  await trx('refunds').insert({
    ...columns,
    payment_id: paymentRowId,
    status: 'pending',
    amount_minor: amount,
    delivery_minor: delivery,
    currency,
    reason,
    lines: JSON.stringify(lines),
    idempotency_key: newDocumentId(),
  });
  return columns.document_id;
}

import type { Knex } from 'knex';
import type { Minor } from '../../domain/money/money';
import type { Refund } from '../../domain/orders/refund';
import type { RefundCause } from '../../domain/payments/refund-cause';
import { newDocumentId, strapiColumns } from '../document-id';
import type { LockedOrder } from '../orders/locked-order';

type NewRefund = Readonly<{
  paymentRowId: number;
  amount: Minor;
  cause: RefundCause;
  /** What staff say of it. */
  reason?: string | null;
  lines?: Refund['lines'];
  delivery?: Minor;
  /** Ours, unless somebody else moved the money: then what tells their refund from any other. */
  key?: string;
  now: Date;
}>;

/** Writes down that money has to go back, with the key that makes it go back once. Answers the refund's id. */
export async function insertRefund(
  trx: Knex.Transaction,
  { currency }: LockedOrder,
  { paymentRowId, amount, cause, reason = null, lines = [], delivery = 0, key = newDocumentId(), now }: NewRefund,
): Promise<string> {
  const columns = strapiColumns(now);
  await trx('refunds').insert({
    ...columns,
    payment_id: paymentRowId,
    status: 'pending',
    amount_minor: amount,
    delivery_minor: delivery,
    currency,
    cause,
    reason,
    lines: JSON.stringify(lines),
    idempotency_key: key,
    attempts: 0,
  });
  return columns.document_id;
}

import type { Knex } from 'knex';
import type { ChosenOption } from '../../../domain/catalogue/options';
import { toJson } from '../../rows';
import { forgetHistory } from './forget-events';

type Order = Readonly<{ id: number; document_id: string }>;

/**
 * Orders stay, with what was bought and paid and where to a country, and without who bought it. Invoices are left: the law keeps them
 * (forget-invoices.ts). In a transaction that forgets.
 */
export async function forgetOrders(trx: Knex.Transaction, orders: readonly Order[], now: Date): Promise<void> {
  if (orders.length === 0) return;
  const ids = orders.map(({ id }) => id);
  const documents = orders.map((order) => order.document_id);
  const references = await trx('payments').whereIn('order_id', ids).whereNotNull('reference').pluck('reference');
  await trx('forgotten_orders')
    .insert(documents.map((id) => ({ order_document_id: id, forgotten_at: now })))
    .onConflict('order_document_id')
    .ignore();
  await trx('orders')
    .whereIn('id', ids)
    .update({
      ...{ customer_id: null, customer_key: null, email: null, phone: null, contact: null },
      ...{ shipping_address: null, billing_address: null, note: null, website_answer: null },
    });
  await forgetWishes(trx, ids);
  await forgetHistory(trx, ids);
  await trx('payment_events')
    .whereIn('payment_id', trx('payments').whereIn('order_id', ids).select('id'))
    .whereNotNull('details')
    .update({ details: null });
  await trx('provider_events').whereIn('payment_reference', references).update({ payload: '{}', sendings: null, failure: null });
  await trx('refunds').whereIn('payment_id', trx('payments').whereIn('order_id', ids).select('id')).update({ reason: null });
  await trx('return_requests').whereIn('order_id', ids).update({ reason: null, decision: null });
  await trx('order_mails').whereIn('order_id', ids).update({ recipient: null, subject: null });
  await trx('order_withdrawals').whereIn('order_id', ids).update({ name: '', contact: '' });
  // What was photographed at their door, and what was written there.
  const stops = trx('delivery_stops').whereIn('order_id', ids);
  await trx('delivery_files').whereIn('stop_id', stops.clone().select('id')).delete();
  await stops.clone().whereNotNull('note').update({ note: null });
  await trx('delivery_wishes').whereIn('order_id', ids).delete();
  // What a guest asked about it, too.
  await trx('support_requests').whereIn('order_id', ids).delete();
  await trx('order_notes').whereIn('order_id', ids).delete();
  await trx('order_tags').whereIn('order_id', ids).delete();
  await trx('staff_alerts').whereIn('order_document_id', documents).update({ details: null, done_note: null });
  await trx('discount_redemptions').whereIn('order_document_id', documents).update({ customer_key: null });
  await trx('customer_keys').whereIn('order_document_id', documents).delete();
  await trx('order_codes').whereIn('order_document_id', documents).delete();
  await trx('order_tokens').whereIn('order_document_id', documents).delete();
}

/** What customers add of their own to a line, such as an engraving, has its text as its code. */
async function forgetWishes(trx: Knex.Transaction, orderIds: readonly number[]): Promise<void> {
  const lines = await trx('order_lines').whereIn('order_id', orderIds).select('id', 'options');
  for (const { id, options } of lines) {
    const chosen = toJson<readonly ChosenOption[] | Readonly<Record<string, string>> | null>(options);
    const kept = Array.isArray(chosen) ? (chosen as readonly ChosenOption[]).filter(({ code, name }) => code !== name) : [];
    if (!Array.isArray(chosen) || kept.length !== chosen.length)
      await trx('order_lines')
        .where({ id })
        .update({ options: JSON.stringify(kept) });
  }
}

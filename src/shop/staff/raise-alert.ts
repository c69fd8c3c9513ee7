import type { Knex } from 'knex';
import type { Money } from '../../domain/money/money';
import { emit } from '../../jobs/emit';
import { strapiColumns } from '../document-id';

export type AlertKind =
  | 'payment_unknown'
  | 'payment_differs'
  | 'payment_provider_failing'
  | 'refund_outside'
  | 'refund_failed'
  | 'refund_stuck'
  | 'dispute_opened'
  | 'dispute_won'
  | 'dispute_lost'
  | 'authorization_ending'
  | 'authorization_lost'
  | 'overpaid'
  | 'money_returned'
  | 'collected_by_carrier'
  | 'collected_not_owed'
  | 'sms_rising'
  | 'push_failing'
  | 'maps_failing'
  | 'maps_limit'
  | 'webhook_off'
  | 'automation'
  | 'website_shortage'
  | 'website_news_refused';

const added = new Set<string>();

/** Adds a kind of alert that a plugin raises. Its name begins with the plugin's: `loyalty_points_lost`. */
export function addAlertKind(kind: string): void {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(kind))
    throw new Error(`"${kind}" cannot be a kind of alert: small letters, and underscores between words`);
  if (added.has(kind)) throw new Error(`There is already a kind of alert called ${kind}`);
  added.add(kind);
}

export const addedAlertKinds = (): readonly string[] => [...added];

export type Alert = Readonly<{
  kind: AlertKind;
  /** What makes it this very occasion: raised again, it stays one alert. */
  about: string;
  order?: Readonly<{ id: string; number: string | null }>;
  amount?: Money;
  details?: object;
  now: Date;
}>;

/** Tells staff, once, that something needs a person. It stays open until somebody says that it is done. */
export async function raiseAlert(trx: Knex.Transaction, { kind, about, order, amount, details, now }: Alert): Promise<void> {
  const columns = strapiColumns(now);
  const raised = await trx('staff_alerts')
    .insert({
      ...columns,
      kind,
      state: 'open',
      order_number: order?.number ?? null,
      order_document_id: order?.id ?? null,
      amount_minor: amount?.amount ?? null,
      currency: amount?.currency ?? null,
      details: details ? JSON.stringify(details) : null,
      dedupe_key: `${kind}:${about}`,
      raised_at: now,
    })
    .onConflict('dedupe_key')
    .ignore()
    .returning('id');
  if (raised.length === 0) return;
  await emit(trx, [
    {
      type: 'staff_alert.raised',
      aggregateId: columns.document_id,
      payload: { kind, orderId: order?.id ?? null, ...(amount && { amount: amount.amount, currency: amount.currency }) },
    },
  ]);
}

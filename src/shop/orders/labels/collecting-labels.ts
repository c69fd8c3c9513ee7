import type { Knex } from 'knex';
import type { ParcelLabelsRow, ShipmentsRow } from 'knex/types/tables';
import { collectedBy, type CollectingLabel } from '../../../domain/orders/collected';
import type { Minor } from '../../../domain/money/money';
import { toMinor } from '../../rows';
import { raiseAlert } from '../../staff/raise-alert';
import type { LockedOrder } from '../locked-order';

export type StoredCollecting = CollectingLabel & Readonly<{ id: string; carrier: string; number: string | null; shipment: string | null }>;

type Row = Pick<ParcelLabelsRow, 'id' | 'carrier' | 'number' | 'cod_minor' | 'came_minor' | 'sent_with'> &
  Readonly<{ status: ShipmentsRow['status'] | null }>;

const states = { shipped: 'on_its_way', delivered: 'handed_over', failed: 'came_back' } as const;

/** The labels of an order by which carriers collect money, the first that was asked for first. */
export async function collectingLabels(db: Knex, orderRowId: number): Promise<StoredCollecting[]> {
  const rows: Row[] = await db('parcel_labels as l')
    .leftJoin('shipments as s', 's.document_id', 'l.sent_with')
    .where({ 'l.order_id': orderRowId, 'l.state': 'made' })
    .whereNotNull('l.cod_minor')
    .orderBy('l.asked_at')
    .orderBy('l.id')
    .select('l.id', 'l.carrier', 'l.number', 'l.cod_minor', 'l.came_minor', 'l.sent_with', 's.status');
  return rows.map((row) => ({
    ...{ id: row.id, carrier: row.carrier, number: row.number, shipment: row.sent_with },
    ...{ cod: toMinor(row.cod_minor ?? 0), came: toMinor(row.came_minor) },
    state: row.sent_with === null ? 'ready' : (states[row.status as keyof typeof states] ?? 'on_its_way'),
  }));
}

/** Money came that staff confirm: what carriers collected is no longer with them. */
export async function noteCame(trx: Knex.Transaction, orderRowId: number, amount: Minor): Promise<void> {
  for (const { label, came } of collectedBy(await collectingLabels(trx, orderRowId), amount))
    if (came !== label.came) await trx('parcel_labels').where({ id: label.id }).update({ came_minor: came });
}

/** A parcel was handed over: what its carrier collected is not on the account yet, and staff are told what to look for. */
export async function tellCollected(
  trx: Knex.Transaction,
  order: LockedOrder,
  { shipment, carrier, now }: Readonly<{ shipment: string; carrier: string | null; now: Date }>,
): Promise<void> {
  for (const label of await collectingLabels(trx, order.rowId)) {
    if (label.shipment !== shipment || label.cod <= label.came) continue;
    await raiseAlert(trx, {
      kind: 'collected_by_carrier',
      about: label.id,
      order,
      amount: { amount: label.cod - label.came, currency: order.currency },
      details: { carrier: carrier ?? label.carrier, reference: label.number },
      now,
    });
  }
}

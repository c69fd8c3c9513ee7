import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { labelCarriers } from './label-row';

const atOnce = 100;
const day = 24 * 60 * 60_000;
// A label that nobody sent anything with for so long is forgotten there too.
const followedMs = 30 * day;

/** Asks carriers about labels whose parcels were not sent yet: one that somebody cancelled there is cancelled here. Safe to run at any time. */
export async function checkLabels(strapi: Core.Strapi, { now = new Date() }: { now?: Date } = {}): Promise<void> {
  const db = strapi.db.connection;
  for (const { name, carrier } of labelCarriers(strapi)) {
    const waiting = await db('parcel_labels')
      .where({ carrier: name, state: 'made' })
      .whereNull('sent_with')
      .where('asked_at', '>', new Date(now.getTime() - followedMs))
      .orderByRaw('checked_at nulls first, id')
      .limit(atOnce)
      .select('id', 'number');
    if (waiting.length === 0) continue;
    try {
      const told = await carrier.track(waiting.flatMap(({ number }) => number ?? []));
      const gone = new Set(told.flatMap(({ status, number }) => (status === 'cancelled' ? [number] : [])));
      await db('parcel_labels').whereIn('id', idsOf(waiting)).update({ checked_at: now });
      const cancelled = idsOf(waiting.filter(({ number }) => gone.has(number ?? '')));
      await db('parcel_labels')
        .whereIn('id', cancelled)
        .where({ state: 'made' })
        .whereNull('sent_with')
        .update({ state: 'cancelled_there' });
    } catch (error) {
      strapi.log.warn(`The carrier "${name}" could not be asked about labels; it is asked again. ${String(error)}`);
    }
  }
}

const idsOf = (rows: readonly Readonly<{ id: string }>[]): string[] => rows.map(({ id }) => id);

/** The label whose number a parcel was sent under is on it. Refuses `LABEL_IN_PROGRESS` of one that somebody cancels right now. */
export async function noteSent(
  trx: Knex.Transaction,
  orderRowId: number,
  { number, shipment, now }: Readonly<{ number: string | null; shipment: string; now: Date }>,
): Promise<void> {
  if (number === null) return;
  const label = await trx('parcel_labels')
    .where({ order_id: orderRowId, number, state: 'made' })
    .whereNull('sent_with')
    .forUpdate()
    .first('id', 'claimed_until');
  if (!label) return;
  if (label.claimed_until && label.claimed_until > now)
    throw new DomainError('LABEL_IN_PROGRESS', 'Somebody is cancelling this label right now. Look again in a moment');
  await trx('parcel_labels').where({ id: label.id }).update({ sent_with: shipment });
}

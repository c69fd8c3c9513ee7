import type { Core } from '@strapi/strapi';
import type { EventType } from '../../domain/events';
import { isNamed } from '../../domain/papers/may-invoice';
import { numberWaitingEvents } from '../events/number-events';
import { preparedStatement } from '../prepared-statement';
import { toMinor, toMinorOrNull } from '../rows';
import { storeSettings } from '../store/store-settings';
import { keepPapers } from './keep-papers';

/** After these an order may be paid in full. What staff confirm has a job of its own. */
const paying: readonly EventType[] = ['order.placed', 'order.payment_changed'];
const atOnce = 500;

/**
 * Issues the invoices of orders that were paid since it last looked, where the settings say so. Where they do not, it passes over what
 * happens, so that what was sold before somebody changes them is left to staff. It reads the events in their places, which skip none; a job for
 * each order that is placed would cost every checkout of every shop.
 */
export async function issueWhenPaid(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const { seller, papers } = await storeSettings(strapi);
  await numberWaitingEvents(db);
  const newest = toMinor((await db('event_log').max({ position: 'position' }).first())?.position ?? 0);
  const watched = toMinorOrNull((await db('invoices_watched').first())?.position);
  const keepPlace = (position: number) => db('invoices_watched').insert({ one: true, position }).onConflict('one').merge();
  if (watched === null || papers.issueInvoices !== 'when_paid' || !isNamed(seller)) return void (await keepPlace(newest));

  for (let since = watched; since < newest;) {
    const { rows } = await preparedStatement<Readonly<{ position: string; order: string; isPaying: boolean }>>(
      db,
      `select position, aggregate_id as "order", type = any(:paying::text[]) as "isPaying"
         from event_log where position > :since and position <= :newest order by position limit ${atOnce}`,
      { paying: [...paying], since, newest },
    );
    const last = rows.at(-1);
    if (!last) break;
    for (const orderId of new Set(rows.flatMap(({ order, isPaying }) => (isPaying ? [order] : [])))) {
      await keepPapers(strapi, { orderId }).catch((error: unknown) =>
        // The others are not kept waiting; staff can issue this one.
        strapi.log.error('An invoice could not be issued by itself', { error, order: orderId }),
      );
    }
    since = toMinor(last.position);
    await keepPlace(since);
  }
}

import type { Core } from '@strapi/strapi';
import { isDomainError } from '../../domain/domain-error';
import { newsOf, type ParcelTold } from '../../domain/orders/parcel-news';
import type { Carrier } from '../../integrations/carriers/carrier';
import { commerce } from '../../integrations/commerce';
import { theShop } from '../actor';
import { deliverShipment } from './deliver-shipment';
import { failShipment } from './fail-shipment';

const day = 24 * 60 * 60_000;
// After so long a parcel is lost, or its number was wrong: staff say what became of it.
const followedMs = 90 * day;
// What a carrier is asked about at once, and in one run: the others come with the next, those that waited longest first.
const atOnce = 100;
const mostBatches = 10;

type Parcel = Readonly<{ id: string; orderId: string; number: string; shippedAt: Date }>;

/**
 * Asks carriers about the parcels that were sent with them, and says what became of those that arrived or came back, as staff would. Safe
 * to run at any time: what staff said first stands, a carrier that does not answer is asked again with the next run, and a parcel it has
 * not heard of waits.
 */
export async function trackParcels(strapi: Core.Strapi, { now = new Date() }: { now?: Date } = {}): Promise<void> {
  const failures: unknown[] = [];
  const { carriers } = commerce(strapi);
  for (const name of carriers.names()) {
    const carrier = carriers.get(name);
    if (carrier) await askAboutParcels(strapi, { name, carrier, now, failures });
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `Following parcels: ${failures.length} failed. ${failures.map(String).join('; ')}`);
}

type Asking = Readonly<{ name: string; carrier: Carrier; now: Date; failures: unknown[] }>;

async function askAboutParcels(strapi: Core.Strapi, { name, carrier, now, failures }: Asking): Promise<void> {
  for (let batch = 0; batch < mostBatches; batch += 1) {
    const parcels = await waitingParcels(strapi, name, now);
    if (parcels.length === 0) return;
    const told = await whatIsTold(strapi, { name, carrier }, [...new Set(parcels.map(({ number }) => number))]);
    if (told === null) return;
    for (const parcel of parcels)
      await sayWhatBecameOf(strapi, parcel, { told: told.get(parcel.number), now }).catch((error: unknown) => failures.push(error));
    // When all is said: what a crash kept from being said is asked again. Asked, they go behind the others.
    await strapi.db
      .connection('shipments')
      .whereIn(
        'document_id',
        parcels.map(({ id }) => id),
      )
      .update({ tracked_at: now });
  }
}

/** What the carrier says, by number; null where it does not answer: then it is asked again with the next run. */
async function whatIsTold(
  strapi: Core.Strapi,
  { name, carrier }: Pick<Asking, 'name' | 'carrier'>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, ParcelTold> | null> {
  try {
    return new Map((await carrier.track(numbers)).map((parcel) => [parcel.number, parcel]));
  } catch (error) {
    strapi.log.warn(`The carrier "${name}" could not be asked about parcels; it is asked again. ${String(error)}`);
    return null;
  }
}

/** Those on their way that were not asked about in this run. */
const waitingParcels = (strapi: Core.Strapi, name: string, now: Date): Promise<Parcel[]> =>
  strapi.db
    .connection('shipments as s')
    .join('orders as o', 'o.id', 's.order_id')
    .where({ 's.tracked_by': name, 's.status': 'shipped' })
    .where('s.shipped_at', '>', new Date(now.getTime() - followedMs))
    .whereRaw('(s.tracked_at is null or s.tracked_at < ?)', [now])
    .orderByRaw('s.tracked_at nulls first, s.id')
    .limit(atOnce)
    .select('s.document_id as id', 'o.document_id as orderId', 's.tracking_number as number', 's.shipped_at as shippedAt');

async function sayWhatBecameOf(
  strapi: Core.Strapi,
  { id: shipmentId, orderId, shippedAt }: Parcel,
  { told, now }: Readonly<{ told: ParcelTold | undefined; now: Date }>,
): Promise<void> {
  const news = told ? newsOf(told, { shippedAt, now }) : null;
  if (!news) return;
  const step = { orderId, shipmentId, actor: theShop, now };
  try {
    await (news.action === 'deliver' ? deliverShipment(strapi, { ...step, deliveredAt: news.at }) : failShipment(strapi, step));
  } catch (error) {
    // Staff were faster, or the order is where this cannot be said any more.
    if (!isDomainError(error)) throw error;
    strapi.log.info(`A parcel was left as it is, although its carrier says otherwise (${news.action}). ${error.message}`);
  }
}

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Json, ShipmentsRow } from 'knex/types/tables';
import { neededOf } from '../../../domain/delivery/driving/proof';
import {
  leaveRefusal,
  showsCourier,
  trackingStatusOf,
  type LeaveRefusal,
  type TrackingStatus,
} from '../../../domain/delivery/driving/tracking';
import { moveRefusal, type BookedSlot } from '../../../domain/delivery/slots/move-slot';
import type { CartCaller } from '../../cart/stored-cart';
import { assertTheirs, loadOrder, type LockedOrder } from '../../orders/locked-order';
import { toJson } from '../../rows';
import { storeSettings } from '../../store/store-settings';
import { owedAtDoor } from '../driving/owed-at-door';
import { stopOfOrder, wishOf, type OwnStop } from './tracked-stop';

export type TrackingView = Readonly<{
  order: string;
  number: string | null;
  status: TrackingStatus;
  /** What was promised. */
  window: Readonly<{ from: string; to: string }> | null;
  expectedAt: string | null;
  stopsBefore: number | null;
  courier: Readonly<{ name: string }> | null;
  position: Readonly<{ lat: number; lng: number; at: string }> | null;
  /** What the courier asks for at the door. */
  code: string | null;
  deliveredAt: string | null;
  leaveAtDoor: Readonly<{ chosen: boolean; note: string | null; mayChange: boolean; because: LeaveRefusal | null }>;
  slot: Readonly<{ mayChange: boolean }>;
  parcels: readonly Readonly<{
    status: ShipmentsRow['status'];
    carrier: string | null;
    trackingNumber: string | null;
    trackingUrl: string | null;
  }>[];
}>;

type Asking = Readonly<{ orderId: string; caller: CartCaller; now?: Date }>;

/** Where an order is. Refuses `ORDER_NOT_FOUND`. */
export async function trackOrder(strapi: Core.Strapi, { orderId, caller, now = new Date() }: Asking): Promise<TrackingView> {
  const db = strapi.db.connection;
  const order = await loadOrder(db, orderId);
  assertTheirs(order, caller);
  const [stop, wish, brought, parcels] = await Promise.all([
    stopOfOrder(db, order.rowId, now),
    wishOf(db, order.rowId),
    broughtAs(db, order),
    db('shipments')
      .where({ order_id: order.rowId })
      .orderBy('id')
      .select('status', 'carrier', 'tracking_number', 'tracking_url', 'delivered_at'),
  ]);
  const status = trackingStatusOf(order.state, stop?.tracked ?? null);
  const because = await whyNotLeft(strapi, order, { stop, isBrought: brought.isBrought });
  const deliveredAt = parcels.findLast(({ delivered_at: at }) => at !== null)?.delivered_at ?? null;
  return {
    ...{ order: order.id, number: order.number, status },
    window: brought.slot && { from: brought.slot.startsAt, to: brought.slot.endsAt },
    expectedAt: stop?.expectedAt ?? null,
    stopsBefore: status === 'under_way' ? (stop?.before ?? null) : null,
    courier: stop && stop.tracked.isStarted && stop.tracked.isOpen ? { name: stop.courier } : null,
    position: stop && showsCourier(status) ? await lastPosition(strapi, stop) : null,
    code: stop?.tracked.isOpen ? stop.stop.code : null,
    deliveredAt: status === 'delivered' ? (deliveredAt?.toISOString() ?? null) : null,
    leaveAtDoor: { chosen: wish?.leave_at_door ?? false, note: wish?.note ?? null, mayChange: because === null, because },
    slot: { mayChange: moveRefusal({ slot: brought.slot, state: order.state }, { now, isStaff: false }) === null },
    parcels: parcels.map((parcel) => ({
      ...{ status: parcel.status, carrier: parcel.carrier },
      ...{ trackingNumber: parcel.tracking_number, trackingUrl: parcel.tracking_url },
    })),
  };
}

type StoredDelivery = Readonly<{ kind: string; slot?: BookedSlot }>;

/** Whether it is brought to a door at all, and when it was promised. */
export async function broughtAs(db: Knex, { rowId }: Pick<LockedOrder, 'rowId'>) {
  const row = await db('orders').where({ id: rowId }).first('delivery', 'shipping_address');
  const delivery = toJson<StoredDelivery | null>((row?.delivery ?? null) as Json);
  const isFetched = delivery?.kind === 'pickup' || delivery?.kind === 'carrier_point';
  return { isBrought: !isFetched && Boolean(row?.shipping_address), slot: delivery?.slot ?? null };
}

/** Why an order cannot be left at the door; null: it can. */
export async function whyNotLeft(
  strapi: Core.Strapi,
  order: LockedOrder,
  { stop, isBrought }: Readonly<{ stop: OwnStop | null; isBrought: boolean }>,
): Promise<LeaveRefusal | null> {
  const { deliveryProof } = await storeSettings(strapi);
  // Codes are made when a run leaves.
  const hasCode = !stop?.tracked.isStarted || stop.stop.code !== null;
  return leaveRefusal({
    ...{ state: order.state, isBrought, stop: stop?.tracked ?? null },
    ...{ isMoneyDue: owedAtDoor(strapi, order) !== null, needs: neededOf(deliveryProof, hasCode) },
  });
}

async function lastPosition(strapi: Core.Strapi, { run, seenFrom }: OwnStop): Promise<TrackingView['position']> {
  const row = await strapi.db
    .connection('courier_positions')
    .where({ run_id: run.id })
    .where('at', '>=', seenFrom ?? new Date(0))
    .orderBy('at', 'desc')
    .first('lat', 'lng', 'at');
  return row ? { lat: row.lat, lng: row.lng, at: row.at.toISOString() } : null;
}

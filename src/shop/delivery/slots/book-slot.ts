import type { Knex } from 'knex';
import { hasRoom, type SlotRefusal } from '../../../domain/delivery/slots/slot-state';
import { emptyLoad, minutesOf } from '../../../domain/delivery/slots/slot';
import type { Slot } from '../../../domain/delivery/slots/list-slots';
import type { BookedSlot } from '../../../domain/delivery/slots/move-slot';
import { preparedStatement } from '../../prepared-statement';
import { runQuery } from '../../queries';
import { slotLoadQuestion, type Except } from './slot-loads';

/** Whose booking it becomes. What a cart books is free again at `expiresAt`. */
export type Booker = Readonly<{ orderId: string }> | Readonly<{ cartRowId: number; expiresAt: Date }>;

/**
 * Books a slot for an order, or for a cart: one that was booked before by the same is free then. Answers why there is no room; null where it is
 * booked. Whoever wants the same slot waits until the transaction ends.
 */
export async function bookSlot(
  trx: Knex.Transaction,
  {
    slot,
    pieces,
    booker,
    except,
  }: Readonly<{ slot: Pick<Slot, 'id' | 'template' | 'day'>; pieces: number; booker: Booker; except: Except }>,
): Promise<SlotRefusal | null> {
  const { template, day } = slot;
  const minutes = minutesOf(template, pieces);
  const where = { slot: template.id, day };
  await preparedStatement(trx, `insert into delivery_slot_days (slot_id, day) values (:slot, :day::date) on conflict do nothing`, where);
  // Its template stays too until the transaction ends: who deletes it finds the booking, or it is gone and nothing is booked.
  const { rowCount } = await preparedStatement(
    trx,
    `select 1 from delivery_slot_days d join delivery_slots s on s.document_id = d.slot_id
      where d.slot_id = :slot and d.day = :day::date and s.enabled for update of d for key share of s`,
    where,
  );
  if (rowCount === 0) return 'SLOT_UNKNOWN';
  const load = (await runQuery(trx, slotLoadQuestion(slot.id, except))) ?? emptyLoad;
  if (load.isDayOff || load.day?.isClosed === true) return 'SLOT_CLOSED';
  if (!hasRoom(template, load, minutes)) return 'SLOT_FULL';
  await keep(trx, booker, { ...where, minutes });
  return null;
}

const keep = (trx: Knex.Transaction, booker: Booker, booked: Readonly<{ slot: string; day: string; minutes: number }>) =>
  'orderId' in booker
    ? preparedStatement(
        trx,
        `insert into delivery_slot_bookings (order_id, slot_id, day, minutes)
           select id, :slot, :day::date, :minutes from orders where document_id = :orderId
         on conflict (order_id) do update set slot_id = excluded.slot_id, day = excluded.day, minutes = excluded.minutes`,
        { ...booked, orderId: booker.orderId },
      )
    : preparedStatement(
        trx,
        `insert into delivery_slot_bookings (cart_id, slot_id, day, minutes, expires_at)
           values (:cart, :slot, :day::date, :minutes, :expiresAt)
         on conflict (cart_id) do update set slot_id = excluded.slot_id, day = excluded.day, minutes = excluded.minutes, expires_at = excluded.expires_at`,
        { ...booked, cart: booker.cartRowId, expiresAt: booker.expiresAt },
      );

/** After pieces of an order were added or taken out: it takes as long as they do. Whatever that comes to, the order stays in its slot. */
export async function rebookMinutes(trx: Knex.Transaction, orderRowId: number): Promise<void> {
  const slot = await trx('delivery_slot_bookings as b')
    .join('delivery_slots as s', 's.document_id', 'b.slot_id')
    .where({ 'b.order_id': orderRowId })
    .first('s.minutes_per_order as minutesPerOrder', 's.minutes_per_piece as minutesPerPiece');
  if (!slot) return;
  const lines = await trx('order_lines').where({ order_id: orderRowId }).select('quantity', 'cancelled_quantity');
  const pieces = lines.reduce((sum, { quantity, cancelled_quantity: cancelled }) => sum + quantity - cancelled, 0);
  await trx('delivery_slot_bookings')
    .where({ order_id: orderRowId })
    .update({ minutes: minutesOf(slot, pieces) });
}

/** What carts kept for too long is free already; this takes the rows away, unless somebody is at them. */
export const forgetExpiredBookings = (db: Knex, now: Date): Promise<unknown> =>
  preparedStatement(
    db,
    `delete from delivery_slot_bookings where cart_id in (
       select cart_id from delivery_slot_bookings where expires_at <= :now order by cart_id for update skip locked)`,
    { now },
  );

/** Nothing is booked for the order any more. */
export const releaseSlotOfOrder = (trx: Knex.Transaction, orderRowId: number) =>
  preparedStatement(trx, `delete from delivery_slot_bookings where order_id = :order`, { order: orderRowId });

/** Nothing is booked for the cart any more. */
export const releaseSlotOfCart = (trx: Knex.Transaction, cartRowId: number) =>
  preparedStatement(trx, `delete from delivery_slot_bookings where cart_id = :cart`, { cart: cartRowId });

/** As an order keeps it, whatever staff make of the slot later. */
export const toBookedSlot = ({ id, template, day, timeZone, startsAt, endsAt, closesAt, surcharge }: Slot): BookedSlot => ({
  id,
  date: day,
  startTime: template.startTime,
  endTime: template.endTime,
  timeZone,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  closesAt: closesAt.toISOString(),
  surcharge,
});

/** How many pieces of it take time. */
export const piecesOf = (lines: readonly Readonly<{ quantity: number }>[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

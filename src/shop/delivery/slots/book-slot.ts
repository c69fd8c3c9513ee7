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
  await preparedStatement(trx, `select 1 from delivery_slot_days where slot_id = :slot and day = :day::date for update`, where);
  await preparedStatement(
    trx,
    `delete from delivery_slot_bookings where slot_id = :slot and day = :day::date and expires_at <= now()`,
    where,
  );
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

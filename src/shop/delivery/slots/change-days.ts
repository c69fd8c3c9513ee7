import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import type { SlotDay } from '../../../domain/delivery/slots/slot';
import type { Day } from '../../../domain/sales/shop-days';
import { actorText, type Actor } from '../../actor';
import { preparedStatement } from '../../prepared-statement';

/** Who says it, so that colleagues know whom to ask. */
type Said = Readonly<{ actor: Actor; now?: Date }>;

/** A day on which nothing is brought, or is again. What is booked already stays. */
export async function setDayOff(
  strapi: Core.Strapi,
  { day, isOff, actor, now = new Date() }: Readonly<{ day: Day; isOff: boolean }> & Said,
): Promise<void> {
  await preparedStatement(
    strapi.db.connection,
    isOff
      ? `insert into delivery_days_off (day, changed_by, changed_at) values (:day::date, :by, :now) on conflict do nothing`
      : `delete from delivery_days_off where day = :day::date`,
    { day, ...(isOff && { by: actorText(actor), now }) },
  );
}

/** What holds of a slot on one day alone. What is booked already stays. Refuses `SLOT_UNKNOWN`. */
export async function setSlotDay(
  strapi: Core.Strapi,
  { slot, day, isClosed, mostOrders, mostMinutes, actor, now = new Date() }: Readonly<{ slot: string; day: Day }> & SlotDay & Said,
): Promise<void> {
  const { rowCount } = await preparedStatement(
    strapi.db.connection,
    `insert into delivery_slot_days (slot_id, day, is_closed, most_orders, most_minutes, changed_by, changed_at)
       select document_id, :day::date, :isClosed, :mostOrders::int, :mostMinutes::int, :by, :now from delivery_slots where document_id = :slot
     on conflict (slot_id, day) do update
       set is_closed = excluded.is_closed, most_orders = excluded.most_orders, most_minutes = excluded.most_minutes,
           changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    { slot, day, isClosed, mostOrders, mostMinutes, by: actorText(actor), now },
  );
  if (rowCount === 0) throw new DomainError('SLOT_UNKNOWN', 'There is no such slot. Somebody may have deleted it');
}

export type OrderInSlot = Readonly<{
  id: string;
  number: string | null;
  name: string | null;
  address: string | null;
  pieces: number;
  minutes: number;
  /** When it was promised to be brought, whatever the slot was changed to since. */
  startTime: string;
  endTime: string;
}>;

const mostShown = 500;

/** The orders that are brought then, in the order they came in. */
export async function ordersInSlot(
  strapi: Core.Strapi,
  { slot, day }: Readonly<{ slot: string; day: Day }>,
): Promise<readonly OrderInSlot[]> {
  const { rows } = await preparedStatement<OrderInSlot>(
    strapi.db.connection,
    `select o.document_id as id, o.number,
            nullif(concat_ws(' ', o.shipping_address->>'firstName', o.shipping_address->>'lastName'), '') as name,
            nullif(concat_ws(', ', o.shipping_address->>'line1', o.shipping_address->>'city'), '') as address,
            (select coalesce(sum(l.quantity - l.cancelled_quantity), 0)::int from order_lines l where l.order_id = o.id) as pieces,
            b.minutes, o.delivery->'slot'->>'startTime' as "startTime", o.delivery->'slot'->>'endTime' as "endTime"
       from delivery_slot_bookings b join orders o on o.id = b.order_id
      where b.slot_id = :slot and b.day = :day::date
      order by o.created_at, o.id limit ${mostShown}`,
    { slot, day },
  );
  return rows;
}

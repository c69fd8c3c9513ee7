import type { Knex } from 'knex';
import { emptyLoad, readSlotId, type SlotLoad } from '../../../domain/delivery/slots/slot';
import type { LoadOf } from '../../../domain/delivery/slots/list-slots';
import { genericPlanQuery, type Result } from '../../prepared-statement';
import type { Query } from '../../queries';
import type { InJson } from '../../rows';

/** Whose own booking is not counted: it is theirs already. */
export type Except = Readonly<{ orderId?: string | null | undefined; cartRowId?: number | null | undefined }>;

type LoadRow = Readonly<{
  slot_id: string;
  day: string;
  orders: number;
  minutes: number;
  is_closed: boolean | null;
  most_orders: number | null;
  most_minutes: number | null;
  is_day_off: boolean;
}>;

/** How much of the slots `asked(slot_id, day)` is taken. What a cart held too long is free again. */
const loadsOf = (asked: string) => `
  select a.slot_id, a.day::text as day, b.orders, b.minutes, d.is_closed, d.most_orders, d.most_minutes,
         exists (select from delivery_days_off o where o.day = a.day) as is_day_off
    from (${asked}) a
    left join delivery_slot_days d on d.slot_id = a.slot_id and d.day = a.day
   cross join lateral (
     select count(*)::int as orders, coalesce(sum(minutes), 0)::int as minutes from delivery_slot_bookings b
      where b.slot_id = a.slot_id and b.day = a.day and (b.expires_at is null or b.expires_at > now())
        and (b.order_id = (select id from orders where document_id = :slotOwnOrder)) is not true
        and (b.cart_id = :slotOwnCart) is not true) b`;

const toLoad = (row: LoadRow | InJson<LoadRow>): SlotLoad => ({
  orders: row.orders,
  minutes: row.minutes,
  day: row.is_closed === null ? null : { isClosed: row.is_closed, mostOrders: row.most_orders, mostMinutes: row.most_minutes },
  isDayOff: row.is_day_off,
});

/** How much of the slot a cart has chosen is taken by others; null where it chose none. */
export function slotLoadQuestion(slotId: string | null, { orderId, cartRowId }: Except): Query<SlotLoad | null, LoadRow> {
  const read = slotId === null ? null : readSlotId(slotId);
  if (!read) return { answer: null };
  return {
    sql: loadsOf('select :slotTemplate as slot_id, :slotDay::date as day'),
    types: { slotTemplate: 'text', slotDay: 'text', slotOwnOrder: 'text', slotOwnCart: 'int' },
    values: { slotTemplate: read.templateId, slotDay: read.day, slotOwnOrder: orderId ?? null, slotOwnCart: cartRowId ?? null },
    read: ([row]) => (row ? toLoad(row) : emptyLoad),
  };
}

/** The same of many slots, in one statement. */
export async function slotLoads(
  db: Knex,
  { slots, from, until, except = {} }: Readonly<{ slots: readonly string[]; from: string; until: string; except?: Except }>,
): Promise<LoadOf> {
  if (slots.length === 0) return () => undefined;
  const { rows }: Result<LoadRow> = await genericPlanQuery(
    db,
    loadsOf(
      `select s.slot_id, d.day::date as day from unnest(:slots) as s(slot_id), generate_series(:from::date, :until::date, interval '1 day') as d(day)`,
    ),
    { slots: 'text[]', from: 'text', until: 'text', slotOwnOrder: 'text', slotOwnCart: 'int' },
    { slots, from, until, slotOwnOrder: except.orderId ?? null, slotOwnCart: except.cartRowId ?? null },
  );
  const loads = new Map(rows.map((row) => [`${row.slot_id}.${row.day}`, toLoad(row)]));
  return (templateId, day) => loads.get(`${templateId}.${day}`);
}

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { emptyLoad, slotIdOf, type SlotLoad, type SlotTemplate } from '../../../domain/delivery/slots/slot';
import { capacityOf, slotRefusal, type SlotRefusal } from '../../../domain/delivery/slots/slot-state';
import { slotTimes } from '../../../domain/delivery/slots/slot-times';
import { dayAt, daysAfter, type Day } from '../../../domain/sales/shop-days';
import { genericPlanQuery, preparedStatement, type Result } from '../../prepared-statement';
import { actorNames } from '../../integrations/actor-names';
import { storeSettings } from '../../store/store-settings';
import { slotLoads } from './slot-loads';
import { slotColumns, toSlotTemplate, type SlotRow } from './slots-query';

type SlotOfDay = Readonly<{
  slot: string;
  name: string;
  zone: string | null;
  startTime: string;
  endTime: string;
  timeZone: string;
  orders: number;
  minutes: number;
  mostOrders: number | null;
  mostMinutes: number | null;
  /** What staff said of this day alone. */
  isClosed: boolean;
  ownMostOrders: number | null;
  ownMostMinutes: number | null;
  /** Why customers cannot choose it now. */
  reason: SlotRefusal | null;
  /** Who said last what holds of this day alone; null where nobody did. */
  changed: Changed | null;
}>;
/** `by` is null where the colleague is gone. */
type Changed = Readonly<{ by: string | null; at: string }>;
export type SlotDayView = Readonly<{ date: Day; isOff: boolean; changed: Changed | null; slots: readonly SlotOfDay[] }>;

const daysInWeek = 7;

/** The slots of seven days with what is taken of them, those no longer in use among them while orders are booked into them: five statements. */
export async function slotWeek(
  strapi: Core.Strapi,
  { from, now = new Date() }: Readonly<{ from: Day | null; now?: Date }>,
): Promise<Readonly<{ today: Day; days: readonly SlotDayView[] }>> {
  const db = strapi.db.connection;
  const { timeZone } = await storeSettings(strapi);
  const today = dayAt(now, timeZone);
  const first = from ?? today;
  const days = Array.from({ length: daysInWeek }, (_, index) => daysAfter(first, index));
  const until = daysAfter(first, daysInWeek - 1);
  const templates = await templatesOf(db, first, until);
  const loadOf = await slotLoads(db, { slots: templates.map(({ id }) => id), from: first, until });
  const off = await daysOff(db, first, until);
  const said = await saidOf(db, first, until);
  const names = await actorNames(
    db,
    [...off.values(), ...said.values()].map(({ by }) => by),
  );
  const changed = (row: SaidRow | undefined): Changed | null => (row?.at ? { by: names(row.by), at: row.at.toISOString() } : null);
  const view = (day: Day) =>
    templates.flatMap((template) =>
      slotOfDay(template, day, {
        load: loadOf(template.id, day) ?? emptyLoad,
        changed: changed(said.get(slotIdOf(template.id, day))),
        now,
        shopTimeZone: timeZone,
      }),
    );
  return { today, days: days.map((date) => ({ date, isOff: off.has(date), changed: changed(off.get(date)), slots: view(date) })) };
}

type Asked = Readonly<{ load: SlotLoad; changed: Changed | null; now: Date; shopTimeZone: string }>;

/** None on a weekday on which it is not, unless orders are booked into it from before. */
function slotOfDay(template: SlotTemplate, day: Day, { load, changed, now, shopTimeZone }: Asked): SlotOfDay[] {
  if (!slotTimes(template, day, shopTimeZone) && load.orders === 0) return [];
  const most = capacityOf(template, load);
  return [
    {
      slot: template.id,
      name: template.name,
      zone: template.zone?.name ?? null,
      startTime: template.startTime,
      endTime: template.endTime,
      timeZone: template.zone?.timeZone ?? shopTimeZone,
      orders: load.orders,
      minutes: load.minutes,
      mostOrders: most.orders,
      mostMinutes: most.minutes,
      isClosed: load.day?.isClosed === true,
      ownMostOrders: load.day?.mostOrders ?? null,
      ownMostMinutes: load.day?.mostMinutes ?? null,
      reason: slotRefusal(template, { day, load, minutes: template.minutesPerOrder, now, shopTimeZone }),
      changed,
    },
  ];
}

async function templatesOf(db: Knex, from: Day, until: Day): Promise<SlotTemplate[]> {
  const { rows }: Result<SlotRow> = await genericPlanQuery(
    db,
    `select ${slotColumns} from delivery_slots s
      where s.enabled or exists (select from delivery_slot_bookings b where b.slot_id = s.document_id and b.day between :from::date and :until::date)
      order by s.start_time, s.end_time, s.name, s.id`,
    { from: 'text', until: 'text' },
    { from, until },
  );
  return rows.map(toSlotTemplate);
}

type SaidRow = Readonly<{ day: string; by: string | null; at: Date | null }>;

async function daysOff(db: Knex, from: Day, until: Day): Promise<ReadonlyMap<Day, SaidRow>> {
  const { rows } = await preparedStatement<SaidRow>(
    db,
    `select day::text as day, changed_by as by, changed_at as at from delivery_days_off where day between :from::date and :until::date`,
    { from, until },
  );
  return new Map(rows.map((row) => [row.day, row]));
}

/** Who said what holds of single slots, by the ids of these. */
async function saidOf(db: Knex, from: Day, until: Day): Promise<ReadonlyMap<string, SaidRow>> {
  const { rows } = await preparedStatement<SaidRow & Readonly<{ slot: string }>>(
    db,
    `select slot_id as slot, day::text as day, changed_by as by, changed_at as at from delivery_slot_days
      where day between :from::date and :until::date and changed_at is not null`,
    { from, until },
  );
  return new Map(rows.map((row) => [slotIdOf(row.slot, row.day), row]));
}

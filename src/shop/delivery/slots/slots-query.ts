import type { DeliverySlotsRow, Json } from 'knex/types/tables';
import type { SlotTemplate } from '../../../domain/delivery/slots/slot';
import type { Money } from '../../../domain/money/money';
import type { Query } from '../../queries';
import { toJson, toMinor, type InJson } from '../../rows';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export type SlotRow = Omit<DeliverySlotsRow, 'enabled' | 'zone_id'> & Readonly<{ methods: Json; zone: Json | null; surcharges: Json }>;

/** Its methods, its zone and its surcharges beside the row `s`. */
export const slotColumns = `s.*,
            (select coalesce(json_agg(m.document_id order by m.id), '[]')
               from delivery_slots_methods_lnk l join delivery_methods m on m.id = l.delivery_method_id
              where l.delivery_slot_id = s.id) as methods,
            (select json_build_object('id', z.document_id, 'name', z.name, 'timeZone', z.time_zone) from delivery_zones z where z.id = s.zone_id) as zone,
            (select coalesce(json_agg(json_build_object('amount', price.amount, 'currency', price.currency) order by c."order"), '[]')
               from delivery_slots_cmps c join cmp_money price on price.id = c.cmp_id
              where c.entity_id = s.id and c.field = 'surcharges') as surcharges`;

/** Those in use, for the terms of sale. */
export const slotTemplatesQuery: Query<readonly SlotTemplate[], SlotRow> = {
  sql: `select ${slotColumns} from delivery_slots s where s.enabled order by s.start_time, s.id`,
  types: {},
  values: {},
  read: (rows) => rows.map(toSlotTemplate),
};

/** One, in use or not. */
export const slotTemplateSql = `select ${slotColumns} from delivery_slots s where s.document_id = :id`;

export const toSlotTemplate = (row: SlotRow | InJson<SlotRow>): SlotTemplate => ({
  id: row.document_id,
  name: row.name,
  methods: toJson<string[]>(row.methods),
  zone: toJson<SlotTemplate['zone']>(row.zone),
  weekdays: weekdays.flatMap((day, index) => (row[day] ? [index + 1] : [])),
  startTime: row.start_time,
  endTime: row.end_time,
  mostOrders: row.most_orders,
  mostMinutes: row.most_minutes,
  minutesPerOrder: row.minutes_per_order,
  minutesPerPiece: row.minutes_per_piece,
  leadMinutes: row.lead_minutes,
  cutOff: row.cut_off_time ? { time: row.cut_off_time, daysBefore: row.cut_off_days } : null,
  daysAhead: row.days_ahead,
  surcharges: toJson<Money[]>(row.surcharges).map(({ amount, currency }) => ({ amount: toMinor(amount), currency })),
});

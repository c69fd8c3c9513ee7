import { z } from 'zod';
import { slotRefusals } from '../../domain/delivery/slots/slot-state';
import { instant } from '../../http/schemas';
import { nearDay } from '../../http/slot-schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { id } from '../../http/staff-schemas';

const tag = 'Delivery';
const action = 'api::delivery.days';
const day = nearDay;
const count = z.number().int();
const most = z.number().int().min(0).max(1_000_000).nullable();
const time = z.string().meta({ example: '18:00' });

const changed = z
  .object({ by: z.string().nullable().meta({ description: 'null: a colleague who is gone' }), at: instant })
  .nullable()
  .meta({ description: 'Who said so last, and when; null where nobody said anything of the day' });

const slotOfDay = z
  .object({
    slot: id,
    name: z.string(),
    zone: z.string().nullable().meta({ description: 'null: wherever no zone has slots of its own' }),
    startTime: time,
    endTime: time,
    timeZone: z.string(),
    orders: count.meta({ description: 'How many are booked into it' }),
    minutes: count.meta({ description: 'How long they take together' }),
    mostOrders: count.nullable().meta({ description: 'How many it takes on this day; null: any number' }),
    mostMinutes: count.nullable(),
    isClosed: z.boolean().meta({ description: 'Staff closed it on this day' }),
    ownMostOrders: count.nullable().meta({ description: 'What staff said of this day alone' }),
    ownMostMinutes: count.nullable(),
    reason: z.enum(slotRefusals).nullable().meta({ description: 'Why customers cannot choose it now' }),
    changed,
  })
  .meta({ id: 'SlotOfDay' });
const week = z
  .object({
    today: day,
    days: z.array(
      z.object({ date: day, isOff: z.boolean().meta({ description: 'Nothing is brought on it' }), changed, slots: z.array(slotOfDay) }),
    ),
  })
  .meta({ id: 'SlotWeek' });
const from = day.optional().meta({ description: 'The first of the seven days; today without' });

/** When things are brought, as staff plan it. */
export const slotEndpoints = staffEndpoints({
  readWeek: {
    method: 'GET',
    path: '/delivery-slots',
    tag,
    action,
    summary: 'The delivery slots of seven days, with what is taken of them',
    query: z.strictObject({ from }),
    response: week,
  },
  readSlotOrders: {
    method: 'GET',
    path: '/delivery-slots/:slot/days/:day/orders',
    tag,
    action,
    summary: 'The orders that are booked into a slot of a day',
    params: z.object({ slot: id, day }),
    response: z.array(
      z.object({
        id,
        number: z.string().nullable().meta({ description: 'null while it waits for its payment' }),
        name: z.string().nullable(),
        address: z.string().nullable(),
        pieces: count,
        minutes: count,
        startTime: time.meta({ description: 'From when its customer expects it, whatever the slot was changed to since' }),
        endTime: time,
      }),
    ),
  },
  changeSlotDay: {
    method: 'PUT',
    path: '/delivery-slots/:slot/days/:day',
    tag,
    action,
    summary: 'Closes a slot on one day, or says how much it takes on it',
    description: 'Orders that are booked into it stay. null: as the slot says.',
    params: z.object({ slot: id, day }),
    body: z.strictObject({ isClosed: z.boolean(), mostOrders: most, mostMinutes: most }),
    response: z.null(),
    refusals: ['SLOT_UNKNOWN'],
  },
  changeDay: {
    method: 'PUT',
    path: '/delivery-days/:day',
    tag,
    action,
    summary: 'Says that nothing is delivered on a day, or that it is again',
    description: 'Orders that are booked for it stay.',
    params: z.object({ day }),
    body: z.strictObject({ isOff: z.boolean() }),
    response: z.null(),
  },
});

import { z } from 'zod';
import { slotIdPattern } from '../domain/delivery/slots/slot';
import { slotRefusals } from '../domain/delivery/slots/slot-state';
import { instant, money } from './schemas';

/** A slot on its day, as `GET /delivery/slots` answers it. */
export const slotId = z.string().regex(slotIdPattern, 'must be the id of a slot').meta({ example: 'kx2fz0y1n5m9q4t8c3b7v6aw.2026-12-05' });

const when = {
  id: slotId,
  date: z.iso.date().meta({ description: 'On the clocks of its time zone' }),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string().meta({ example: 'Europe/Kyiv' }),
  closesAt: instant.meta({ description: 'From then on nobody can choose it any more, or move an order out of it' }),
  surcharge: money.meta({ description: 'On top of the price of the method' }),
};

/** A time at which something can be brought. */
export const deliverySlot = z
  .object({
    ...when,
    isAvailable: z.boolean(),
    reason: z
      .enum(slotRefusals)
      .nullable()
      .meta({ description: 'Why it cannot be chosen: show it struck out. `SLOT_TOO_EARLY`: only later' }),
  })
  .meta({ id: 'DeliverySlot' });

/** The one a cart or an order is in. */
export const bookedSlot = z.object(when).meta({ id: 'BookedSlot' });

/** A day of the calendar near enough that days after it are still days to a database. */
export const nearDay = z.iso.date().refine((day) => day >= '2000' && day < '2100', 'must be a day of this century');

/** Which days are told. */
export const slotDays = z.strictObject({
  from: nearDay.optional().meta({ description: 'The first day; today without' }),
  days: z.coerce.number().int().min(1).max(31).default(14),
});

import { z } from 'zod';
import { mostDays, mostSpansPerDay } from '../domain/delivery/opening-hours/opening-hours';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ example: '09:30' });
const day = z.iso.date();
const weekday = z.number().int().min(1).max(7).meta({ description: '1 is Monday' });
const until = time.meta({ description: 'No longer open then; `00:00` is midnight at the end of the day', example: '19:00' });
export const openSpan = z.object({ from: time, until });

/** When a place is open (src/domain/delivery/opening-hours), by the clock of the shop. */
export const openingHours = z.object({
  week: z.array(z.object({ weekday, from: time, until })).max(7 * mostSpansPerDay),
  days: z
    .array(z.object({ date: day, hours: z.array(openSpan).max(mostSpansPerDay) }))
    .max(mostDays)
    .meta({ description: 'Single days in place of their weekday, such as holidays. No hours: closed' }),
});

export const openDay = z.object({ date: day, weekday, hours: z.array(openSpan).meta({ description: 'None: closed' }) });

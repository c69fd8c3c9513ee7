import { z } from 'zod';
import { failReasons } from '../../domain/delivery/driving/reports';
import { id } from '../../http/staff-schemas';
import { day } from './run-schemas';

const mostDays = 92;
const whole = z.number().int();
const courierDay = z.object({
  day: z.string(),
  courier: z.object({ id, name: z.string() }),
  runs: whole,
  metres: whole,
  workedSeconds: whole.meta({ description: 'From when they left until they were back, or made their last stop' }),
  delivered: whole,
  failed: z
    .partialRecord(z.enum(failReasons), whole)
    .meta({ description: 'How many stops came to nothing, by why; what did not occur is left out' }),
  timed: whole.meta({ description: 'Of those delivered, how many had a time their customers chose' }),
  onTime: whole.meta({ description: 'Of those, how many came by its end' }),
  onTimePercent: whole.nullable(),
  lateSeconds: whole,
  cost: whole.nullable().meta({ description: 'In minor units; null: no setting says what a kilometre or an hour costs' }),
  costPerStop: whole.nullable().meta({ description: 'Of each that was delivered' }),
});

/** What couriers did, by day. */
export const figuresEndpoints = {
  readFigures: {
    method: 'GET',
    path: '/delivery-figures',
    tag: 'Runs',
    action: 'api::runs.plan',
    summary: 'What couriers brought, what failed, how punctual they were and what it cost, by day and courier',
    description: 'Of runs that left, on up to 92 days.',
    query: z
      .strictObject({ from: day, to: day, location: id.optional() })
      .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be before from' })
      .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < mostDays * 86_400_000, {
        ...{ path: ['to'], message: `must be within ${mostDays} days of from` },
      }),
    response: z.object({ currency: z.string(), days: z.array(courierDay) }),
  },
} as const;

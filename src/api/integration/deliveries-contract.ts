import { z } from 'zod';
import { instant, sentTime } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';

const tag = 'Deliveries';
const action = 'api::jobs.repair';
const count = z.number().int();
const name = z.string().min(1).max(100);
const id = z
  .string()
  .regex(/^[1-9]\d{0,17}$/)
  .meta({ example: '4711' });
const ids = z.array(id).min(1).max(100);
const states = z.enum(['waiting', 'delivered', 'parked', 'dropped']);
const time = sentTime('anyOffset').transform((text) => new Date(text));

const found = {
  id,
  channel: z.string().meta({ example: 'webhook', description: 'The way it goes: `webhook`, `crm`, `website`' }),
  target: z.string().meta({ description: 'The id of the webhook, or the name of the company' }),
  eventType: z.string().meta({ example: 'order.placed' }),
  aggregateType: z.string(),
  aggregateId: z.string(),
  state: states.meta({ description: '`parked`: given up after the last try, or refused for good; `dropped`: nobody wants it any more' }),
  isLate: z.boolean().meta({ description: 'An earlier one about the same was given up' }),
  attempts: count,
  status: count.nullable(),
  reason: z.string().nullable(),
  createdAt: instant,
  endedAt: instant.nullable(),
  dueAt: instant.nullable().meta({ description: 'When it is tried next' }),
};

const filter = {
  channel: z.string().min(1).max(40).optional(),
  target: name.optional(),
  type: z.string().min(1).max(80).optional().meta({ example: 'order.placed' }),
  from: time.optional().meta({ description: 'Written down at this instant or later' }),
  to: time.optional().meta({ description: 'Written down before this instant' }),
};

/** What is told to other systems: what waits, what was given up, what they answered. */
export const deliveryEndpoints = staffEndpoints({
  countDeliveries: {
    method: 'GET',
    path: '/delivery-targets',
    tag,
    action,
    summary: 'Who is told something, with what waits and what was given up',
    response: z.object({
      targets: z.array(
        z.object({
          channel: z.string(),
          target: z.string(),
          name: z.string().meta({ description: 'As staff know it' }),
          waiting: count.meta({ description: 'Counted up to 10,000' }),
          parked: count.meta({ description: 'Counted up to 10,000' }),
          failures: count.meta({ description: 'How often in a row nothing was taken' }),
          restsUntil: instant.nullable(),
        }),
      ),
    }),
  },
  findDeliveries: {
    method: 'GET',
    path: '/deliveries',
    tag,
    action,
    summary: 'What was told to other systems, and what waits, the newest first',
    query: z.strictObject({
      ...filter,
      state: states.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,18}$/)
        .transform(Number)
        .optional()
        .meta({ description: '`nextCursor` of the page before', example: '4711' }),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({ deliveries: z.array(z.object(found)), nextCursor: z.string().nullable() }),
  },
  readDelivery: {
    method: 'GET',
    path: '/deliveries/:id',
    tag,
    action,
    summary: 'A delivery with what is sent, each try, and what was answered',
    params: z.object({ id }),
    response: z.object({
      ...found,
      tries: z
        .array(z.object({ at: instant, status: count.nullable(), reason: z.string().nullable(), tookMs: count.nullable() }))
        .meta({ description: 'The latest twenty' }),
      answer: z.string().nullable().meta({ description: 'How the last answer began' }),
      event: z
        .object({
          id: z.uuid(),
          type: z.string(),
          version: count,
          aggregateType: z.string(),
          aggregateId: z.string(),
          occurredAt: instant,
          payload: z.record(z.string(), z.unknown()),
        })
        .nullable()
        .meta({ description: 'What it tells of; null where staff asked for it, or it is gone' }),
    }),
    refusals: ['DELIVERY_NOT_FOUND'],
  },
  sendAgain: {
    method: 'POST',
    path: '/deliveries/send-again',
    tag,
    action,
    summary: 'Sends again what was given up or delivered',
    description:
      'By `ids`, or all that a filter names and that ended before an instant: 500 at once, the oldest first, so ask again while `isMore`.',
    body: z.union([z.strictObject({ ids }), z.strictObject({ ...filter, state: z.enum(['parked', 'delivered']), endedBefore: time })]),
    response: z.object({ again: count, isMore: z.boolean() }),
  },
  dropDeliveries: {
    method: 'POST',
    path: '/deliveries/drop',
    tag,
    action,
    summary: 'Gives deliveries up: they are sent to nobody',
    body: z.strictObject({ ids }),
    response: z.object({ dropped: count }),
  },
});

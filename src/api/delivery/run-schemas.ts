import { z } from 'zod';
import { failReasons, leftPlaces, proofKinds } from '../../domain/delivery/driving/reports';
import { notDeliverable } from '../../domain/delivery/not-deliverable';
import { id } from '../../http/staff-schemas';

export const day = z.iso
  .date()
  .refine((text) => text >= '2000' && text < '2100', 'must be a day of this century')
  .meta({ example: '2026-12-01' });
const minute = z.number().int().min(0).max(1_440).meta({ description: 'Minutes after midnight, by the clocks of the shop' });
const amount = z.number().int().min(0).max(1_000_000_000_000);

const courierFields = {
  name: z.string().trim().min(1).max(120),
  phone: z.string().trim().max(40).nullable(),
  worksFrom: minute.max(1_439),
  worksTo: minute,
  capacity: z
    .strictObject({ grams: amount, cubicMillimetres: amount, pieces: z.number().int().min(0).max(1_000_000) })
    .meta({ description: 'What the vehicle holds. What nobody weighed or measured counts as nothing' }),
  active: z.boolean(),
};
export const courierForm = z
  .strictObject(courierFields)
  .refine(({ worksFrom, worksTo }) => worksFrom < worksTo, { path: ['worksTo'], message: 'must be after worksFrom' });
export const courier = z
  .object({
    id,
    ...courierFields,
    signIn: z.object({
      linkExpiresAt: z.string().nullable().meta({ description: 'Of the link nobody opened yet; null: there is none' }),
      phones: z.number().int().meta({ description: 'On how many phones they are signed in' }),
      lastSeenAt: z.string().nullable(),
    }),
  })
  .meta({ id: 'Courier' });

const place = z.object({ lat: z.number(), lng: z.number() }).nullable();
const name = z.string().nullable().meta({ description: 'Who takes it' });
const address = z.object({ line1: z.string().nullable(), city: z.string().nullable(), postalCode: z.string().nullable() });
export const candidate = z.object({
  order: id,
  number: z.string(),
  name,
  address,
  location: place,
  because: z.enum(notDeliverable).nullable().meta({ description: 'Why it cannot be on a run; null: it can' }),
  grams: z.number(),
  pieces: z.number().int(),
  slot: z
    .object({
      date: z.string(),
      window: z
        .object({ from: z.string(), to: z.string() })
        .nullable()
        .meta({ description: 'null: it was to be brought on an earlier day' }),
    })
    .nullable()
    .meta({ description: 'What its customer chose; null: any day and time' }),
});
const driven = {
  departsAt: z.string(),
  backAt: z.string(),
  metres: z.number().int(),
  seconds: z.number().int().meta({ description: 'On the way, without stops and waiting' }),
};
export const planned = z.object({
  courier: id,
  ...driven,
  stops: z.array(
    z.object({ order: id, number: z.string(), arrivesAt: z.string(), waitingSeconds: z.number().int(), driveSeconds: z.number().int() }),
  ),
});
export const depots = z.object({
  today: z.string(),
  timeZone: z.string(),
  depots: z.array(z.object({ id, name: z.string(), isPlaced: z.boolean().meta({ description: 'It is known where it lies' }), place })),
});
export const run = z
  .object({
    id,
    day: z.string(),
    location: z.object({ id, name: z.string(), place }),
    courier: z.object({ id, name: z.string() }),
    state: z.enum(['planned', 'started', 'finished', 'cancelled']),
    revision: z.number().int(),
    ...driven,
    position: z
      .object({ lat: z.number(), lng: z.number(), at: z.string() })
      .nullable()
      .meta({ description: 'Where its courier was seen last; null: nowhere, or the run is not under way' }),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    cash: z
      .array(
        z.object({
          currency: z.string(),
          expected: z.number().int().meta({ description: 'What couriers said they collected, in minor units' }),
          counted: z.number().int().nullable().meta({ description: 'null: it was not handed in yet' }),
          difference: z.number().int().nullable(),
          note: z.string().nullable(),
          settledAt: z.string().nullable(),
          by: z.string().nullable(),
        }),
      )
      .meta({ description: 'What was collected at doors, by currency; none: nothing was' }),
    stops: z.array(
      z.object({
        id,
        order: id,
        number: z.string(),
        status: z
          .enum(['pending_payment', 'placed', 'completed', 'cancelled', 'expired'])
          .meta({ description: 'Of the order: one that was cancelled since is still on the run, until somebody takes it off' }),
        name,
        phone: z.string().nullable(),
        address,
        location: place,
        slot: z
          .object({ date: z.string(), from: z.string(), to: z.string() })
          .nullable()
          .meta({ description: 'What its customer chose, and may have moved to another day since' }),
        grams: z.number().meta({ description: 'What is still to be brought' }),
        pieces: z.number().int(),
        locked: z.boolean(),
        arrivesAt: z.string(),
        serviceSeconds: z.number().int(),
        state: z.enum(['waiting', 'arrived', 'delivered', 'failed']),
        expectedAt: z
          .string()
          .nullable()
          .meta({ description: 'When its courier should be there, reckoned anew each time; null: it is done' }),
        lateSeconds: z
          .number()
          .int()
          .meta({ description: "By how much it came, or is expected, after the customer's time, or what was planned" }),
        arrivedAt: z.string().nullable(),
        doneAt: z.string().nullable(),
        reason: z.enum(failReasons).nullable().meta({ description: 'Why it failed' }),
        note: z.string().nullable().meta({ description: 'What the courier wrote' }),
        leftAt: z.enum(leftPlaces).nullable(),
        collected: z.object({ amount: z.number().int(), currency: z.string() }).nullable(),
        proof: z.array(z.object({ id, kind: z.enum(proofKinds) })),
      }),
    ),
  })
  .meta({ id: 'DeliveryRun' });
export const seen = z.strictObject({ id, revision: z.number().int().min(1).max(1_000_000_000) });
export const previewedMove = z.object({
  metres: z.number().int().meta({ description: 'What all of them drive more; less where it is negative' }),
  seconds: z.number().int(),
  faults: z
    .array(
      z.object({
        is: z.enum(['too_much', 'too_late', 'back_too_late', 'wrong_vehicle', 'wrong_beginning', 'unknown']),
        stop: id.nullable().meta({ description: 'The order that makes it wrong; null: the run as a whole' }),
      }),
    )
    .meta({ description: 'None: it fits' }),
});

const drivenOrder = z.object({
  metres: z.number().int(),
  seconds: z.number().int(),
  lateSeconds: z.number().int().meta({ description: 'Of all stops together, and of the way back after hours' }),
  late: z.array(z.object({ number: z.string(), lateSeconds: z.number().int() })),
  backAt: z.string(),
});
export const replanned = z.object({
  isBetter: z.boolean().meta({ description: 'false: it is driven best as it is' }),
  from: z
    .enum(['depot', 'position', 'stop'])
    .meta({ description: 'Where it is reckoned from: where the courier was seen last, by phone or by a stop they made' }),
  ways: z.enum(['map', 'straight_lines']),
  by: z.enum(['own', 'map']).meta({ description: 'Whose order it is' }),
  before: drivenOrder,
  after: drivenOrder,
  stops: z
    .array(z.object({ id, number: z.string(), arrivesAt: z.string(), lateSeconds: z.number().int() }))
    .meta({ description: 'What is ahead, in its new order' }),
});

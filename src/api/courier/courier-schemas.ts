import { z } from 'zod';
import { couriersReasons, failReasons, leftPlaces, mostProofFiles, proofKinds, proofsNeeded } from '../../domain/delivery/driving/reports';
import { documentId, instant, money, sentInstant } from '../../http/schemas';

const place = z.object({ lat: z.number(), lng: z.number() });
export const courier = z.object({ id: documentId, name: z.string() });
export const proofKind = z.enum(proofKinds);

export const stop = z
  .object({
    id: documentId,
    number: z.string().meta({ description: 'Of the order', example: '1042' }),
    state: z.enum(['waiting', 'arrived', 'delivered', 'failed']),
    position: z.number().int().meta({ description: 'Where it stands in the run, from 0' }),
    window: z.object({ from: instant, to: instant }).nullable().meta({ description: 'When the customer was promised it; null: any time' }),
    expectedAt: instant
      .nullable()
      .meta({ description: 'When the courier should be there, reckoned anew with each report; null: it is done' }),
    name: z.string().nullable().meta({ description: 'Who takes it' }),
    phone: z.string().nullable(),
    address: z.object({
      ...{ line1: z.string().nullable(), line2: z.string().nullable(), city: z.string().nullable(), postalCode: z.string().nullable() },
      location: place.nullable(),
    }),
    note: z.string().nullable().meta({ description: 'What the customer wrote with the order' }),
    leaveAtDoor: z
      .object({ note: z.string().nullable() })
      .nullable()
      .meta({ description: 'The customer wants it left where nobody opens; null: nobody said so' }),
    items: z.array(z.object({ title: z.string(), sku: z.string(), quantity: z.number().int() })).meta({ description: 'What to hand over' }),
    cash: z.object({ due: money }).nullable().meta({ description: 'What is to be paid at the door; null: nothing' }),
    needs: z
      .enum(proofsNeeded)
      .meta({ description: 'What `deliver` needs. `any`: a photo, a signature or the code. `code`: the six digits the customer was told' }),
    arrivedAt: instant.nullable(),
    doneAt: instant.nullable(),
    reason: z.enum(failReasons).nullable().meta({ description: 'Why it failed' }),
    collected: money.nullable(),
  })
  .meta({ id: 'CourierStop' });

export const run = z
  .object({
    id: documentId,
    day: z.string().meta({ example: '2026-12-01' }),
    state: z.enum(['planned', 'started', 'finished']),
    revision: z.number().int(),
    depot: z.object({ name: z.string(), address: z.string().nullable(), location: place.nullable() }),
    departsAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    collected: z.array(money).meta({ description: 'Cash to hand in, by currency' }),
    stops: z.array(stop).meta({ description: 'In the order they are driven; none once the run is over' }),
  })
  .meta({ id: 'CourierRun' });

const at = sentInstant.meta({
  description: 'When it happened, by the clock of the phone: a report may be sent later. One ahead of the shop counts as now',
});
const note = z.string().trim().max(1_000).optional();

export const arrival = z.strictObject({ at });
export const delivery = z.strictObject({
  at,
  leftAt: z.enum(leftPlaces).optional(),
  proof: z
    .strictObject({
      photo: documentId.optional().meta({ description: 'A file of this stop' }),
      signature: documentId.optional().meta({ description: 'A file of this stop' }),
      code: z
        .string()
        .regex(/^\d{6}$/, 'must be six digits')
        .optional()
        .meta({ description: 'What the customer was told' }),
    })
    .optional(),
  collected: money.optional().meta({ description: 'Needed where `cash` of the stop is due. Less than that, and 0 too, needs a `note`' }),
  note,
});
export const failure = z
  .strictObject({ at, reason: z.enum(couriersReasons), note })
  .refine(({ reason, note: said }) => reason !== 'other' || said, { path: ['note'], message: 'is missing: say what happened' });
export const position = z.strictObject({
  ...{ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) },
  accuracy: z.number().min(0).max(100_000).meta({ description: 'In metres' }),
  at,
});
export const proofFile = z.object({ id: documentId, kind: proofKind });
export const fileNote = `Up to ${mostProofFiles} of a stop`;

import { z } from 'zod';
import { notDeliverable } from '../../domain/delivery/not-deliverable';
import { unservedReasons } from '../../domain/delivery/routing/plan';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id, onceEach } from '../../http/staff-schemas';
import { courierEndpoints } from './couriers-contract';
import { drivingEndpoints } from './driving-contract';
import { slotEndpoints } from './slots-staff-contract';
import { figuresEndpoints } from './figures-contract';
import { replanEndpoints } from './replan-contract';
import { candidate, day, depots, planned, previewedMove, run, seen } from './run-schemas';

const tag = 'Runs';
const action = 'api::runs.plan';
const revision = z.number().int().min(1).max(1_000_000_000);
const position = z.number().int().min(0).max(1_000).meta({ description: 'From 0, counted without the order itself' });
const move = z.strictObject({
  order: id,
  to: z.strictObject({ run: id, position }).nullable().meta({ description: 'Null: it is taken off, and waits again' }),
  seen: z
    .array(seen)
    .min(1)
    .max(2)
    .superRefine(onceEach((run) => [run.id]))
    .meta({ description: 'The runs it leaves and comes to, as they were read' }),
});
const moveRefusals = [
  'DELIVERY_RUN_UNDERWAY',
  ...(['DELIVERY_RUN_NOT_FOUND', 'DELIVERY_RUN_CHANGED', 'DELIVERY_STOP_NOT_FOUND', 'DELIVERY_STOP_LOCKED'] as const),
  ...(['DELIVERY_ORDER_NOT_DELIVERABLE', 'DELIVERY_DEPOT_UNPLACED', 'LOCATION_UNKNOWN', 'COURIER_NOT_FOUND', 'ORDER_NOT_FOUND'] as const),
] as const;

/** Who brings orders, when, and in which order. */
export const staffDelivery = staffEndpoints({
  ...slotEndpoints,
  ...drivingEndpoints,
  ...courierEndpoints,
  ...replanEndpoints,
  ...figuresEndpoints,
  listDepots: {
    method: 'GET',
    path: '/delivery-depots',
    tag,
    action,
    summary: 'Where runs can leave from, and which day it is there',
    response: depots,
  },
  findCandidates: {
    method: 'GET',
    path: '/delivery-candidates',
    tag,
    action,
    summary: 'Orders that wait to be brought, with why one cannot be',
    description: 'On a day: those whose customers chose a later one are left out, and what was chosen for an earlier one is `other_day`.',
    query: z.strictObject({
      day,
      methods: z
        .union([id.transform((one) => [one]), z.array(id).max(50)])
        .optional()
        .meta({ description: 'Only orders of these ways of delivery: those your own couriers bring' }),
    }),
    response: z.object({ candidates: z.array(candidate), more: z.boolean() }),
  },
  planRuns: {
    method: 'POST',
    path: '/delivery-plans',
    tag,
    action,
    summary: 'Plans the runs of a day',
    description:
      'Up to 1,000 orders, in a process of its own. Nobody is told and no order changed until the plan is accepted; it is kept for a day. The same `seed` and orders give the same plan.',
    body: z.strictObject({
      day,
      location: id.meta({ description: 'Where runs begin and end' }),
      couriers: z
        .array(id)
        .min(1)
        .max(50)
        .superRefine(onceEach((courier) => [courier])),
      orders: z
        .array(id)
        .min(1)
        .max(1_000)
        .superRefine(onceEach((order) => [order]))
        .optional()
        .meta({ description: 'Without: all that wait' }),
      methods: z.array(id).min(1).max(50).optional(),
      seed: z.number().int().min(0).max(1_000_000_000).default(1),
    }),
    response: z.object({
      id,
      by: z
        .enum(['map', 'straight_lines'])
        .meta({ description: 'What ways were reckoned by: the map, or, for more than 24 orders or without one, straight lines' }),
      runs: z.array(planned),
      unserved: z.array(z.object({ order: id, number: z.string(), because: z.enum([...unservedReasons, ...notDeliverable]) })),
    }),
    refusals: [
      'LOCATION_UNKNOWN',
      'DELIVERY_DEPOT_UNPLACED',
      'COURIER_NOT_FOUND',
      'COURIER_BUSY',
      'ORDER_NOT_FOUND',
      'DELIVERY_PLAN_TOO_LARGE',
      'DELIVERY_PLAN_FAILED',
    ],
  },
  acceptPlan: {
    method: 'POST',
    path: '/delivery-plans/:id/accept',
    tag,
    action,
    summary: 'Makes the runs of a plan',
    description: 'All or none. Who planned the same orders or couriers and was quicker wins; the other plans again.',
    params: byId,
    response: z.array(run),
    refusals: ['DELIVERY_RUN_NOT_FOUND', 'DELIVERY_ORDER_NOT_DELIVERABLE', 'DELIVERY_RUN_CHANGED', 'COURIER_NOT_FOUND'],
  },
  cancelPlan: {
    method: 'POST',
    path: '/delivery-plans/:id/cancel',
    tag,
    action,
    summary: 'Throws a plan away',
    description: 'Nothing was changed by it. Thrown away again, nothing changes.',
    params: byId,
    response: z.null(),
  },
  listRuns: {
    method: 'GET',
    path: '/delivery-runs',
    tag,
    action,
    summary: 'The runs of a day, by courier',
    query: z.strictObject({ day, location: id.optional() }),
    response: z.array(run),
  },
  readRun: {
    method: 'GET',
    path: '/delivery-runs/:id',
    tag,
    action,
    summary: 'A run with its stops in order',
    params: byId,
    response: run,
    refusals: ['DELIVERY_RUN_NOT_FOUND'],
  },
  previewMove: {
    method: 'POST',
    path: '/delivery-moves/preview',
    tag,
    action,
    safe: true,
    summary: 'What it costs to move an order, and whether it fits there',
    body: move,
    response: previewedMove,
    refusals: moveRefusals,
  },
  moveOrder: {
    method: 'POST',
    path: '/delivery-moves',
    tag,
    action,
    summary: 'Moves an order within a run, to another, onto one or off it',
    body: move,
    response: z.array(run).meta({ description: 'The runs named in `seen`, as they are now' }),
    refusals: [...moveRefusals, 'DELIVERY_STOP_DOES_NOT_FIT'],
  },
  lockStop: {
    method: 'POST',
    path: '/delivery-runs/:id/lock',
    tag,
    action,
    summary: 'Locks a stop where it stands, or unlocks it',
    params: byId,
    body: z.strictObject({ stop: id, locked: z.boolean(), revision }),
    response: run,
    refusals: ['DELIVERY_RUN_NOT_FOUND', 'DELIVERY_RUN_CHANGED', 'DELIVERY_STOP_NOT_FOUND'],
  },
  cancelRun: {
    method: 'POST',
    path: '/delivery-runs/:id/cancel',
    tag,
    action,
    summary: 'Cancels a run, so that its orders wait again',
    params: byId,
    description: 'One that is under way is finished instead: what its courier has is sent.',
    body: z.strictObject({ revision }),
    response: run,
    refusals: ['DELIVERY_RUN_NOT_FOUND', 'DELIVERY_RUN_CHANGED', 'DELIVERY_RUN_UNDERWAY'],
  },
});

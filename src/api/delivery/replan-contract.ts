import { z } from 'zod';
import { byId, id, onceEach } from '../../http/staff-schemas';
import { replanned, run } from './run-schemas';

const tag = 'Runs';
const action = 'api::runs.plan';
const asked = {
  revision: z.number().int().min(1).max(1_000_000_000),
  seed: z.number().int().min(0).max(1_000_000_000).default(1),
  by: z.enum(['own', 'map']).default('own').meta({
    description:
      '`map`: the optimiser of the map is asked besides, for up to 25 stops of which none keeps its place; the better order counts',
  }),
};
const refusals = [
  ...(['DELIVERY_RUN_NOT_FOUND', 'DELIVERY_RUN_CHANGED', 'DELIVERY_PLAN_FAILED', 'DELIVERY_PLAN_TOO_LARGE'] as const),
  ...(['DELIVERY_DEPOT_UNPLACED', 'LOCATION_UNKNOWN', 'COURIER_NOT_FOUND'] as const),
] as const;

/** The order of a run, worked out anew around what is locked, done or under way. */
export const replanEndpoints = {
  previewReplan: {
    method: 'POST',
    path: '/delivery-runs/:id/replan/preview',
    tag,
    action,
    safe: true,
    summary: 'What is won by driving the rest of a run in another order',
    description: 'From where its courier is, and now. What is locked keeps its place, and whom the courier is on the way to.',
    params: byId,
    body: z.strictObject(asked),
    response: replanned,
    refusals,
  },
  replanRun: {
    method: 'POST',
    path: '/delivery-runs/:id/replan',
    tag,
    action,
    summary: 'Drives the rest of a run in another order',
    description: 'Where nothing is won, nothing changes.',
    params: byId,
    body: z.strictObject({
      ...asked,
      stops: z
        .array(id)
        .min(1)
        .max(1_000)
        .superRefine(onceEach((stop) => [stop]))
        .optional()
        .meta({ description: 'As they were previewed; without, the order is worked out anew' }),
    }),
    response: run,
    refusals: [...refusals, 'DELIVERY_STOP_LOCKED', 'DELIVERY_STOP_DOES_NOT_FIT'],
  },
} as const;

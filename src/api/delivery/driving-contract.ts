import { z } from 'zod';
import { proofKinds } from '../../domain/delivery/driving/reports';
import { file } from '../../http/schemas';
import { amount, byId, id, text } from '../../http/staff-schemas';
import { run } from './run-schemas';

const tag = 'Runs';
const action = 'api::runs.plan';
const revision = z.number().int().min(1).max(1_000_000_000);
const currency = z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters, such as EUR');
const counted = z.strictObject({ amount, currency });

/** What becomes of a run once it leaves, where staff do it for its courier or after them. */
export const drivingEndpoints = {
  startRun: {
    method: 'POST',
    path: '/delivery-runs/:id/start',
    tag,
    action,
    summary: 'Says that a courier left with a run',
    description: 'As they say it on their phone: all orders of it are sent, or none, and what prevents one is named.',
    params: byId,
    body: z.strictObject({ revision }),
    response: run,
    refusals: ['DELIVERY_RUN_NOT_FOUND', 'DELIVERY_RUN_CHANGED', 'DELIVERY_RUN_OVER', 'DELIVERY_ORDER_NOT_DELIVERABLE', 'COURIER_BUSY'],
  },
  finishRun: {
    method: 'POST',
    path: '/delivery-runs/:id/finish',
    tag,
    action,
    summary: 'Says that a courier is back from a run',
    description: 'What was not reached has failed. What failed is back on the shelf, and its orders wait again.',
    params: byId,
    body: z.strictObject({ revision }),
    response: run,
    refusals: ['DELIVERY_RUN_NOT_FOUND', 'DELIVERY_RUN_CHANGED', 'DELIVERY_RUN_NOT_STARTED', 'ORDER_ILLEGAL_TRANSITION'],
  },
  settleRun: {
    method: 'POST',
    path: '/delivery-runs/:id/settle',
    tag,
    action,
    summary: 'Takes the cash of a run from its courier',
    description:
      'What was collected is written down as received of each order, and what was counted beside it, once. Of an order whose money staff wrote down themselves meanwhile, only what was still owed is. The same count again changes nothing.',
    params: byId,
    body: z.strictObject({
      counted: z.array(counted).min(1).max(20).meta({ description: 'Each currency that was collected, once' }),
      note: text.nullable().default(null).meta({ description: 'Needed where more or less was counted than collected' }),
      revision,
    }),
    response: run,
    refusals: [
      'DELIVERY_RUN_NOT_FOUND',
      'DELIVERY_RUN_NOT_FINISHED',
      'DELIVERY_RUN_CHANGED',
      'DELIVERY_CASH_CURRENCY',
      'DELIVERY_CASH_UNEXPLAINED',
      'ORDER_ILLEGAL_TRANSITION',
      'PAYMENT_EXCEEDS_DUE',
    ],
  },
  readStopFile: {
    method: 'GET',
    path: '/delivery-files/:id',
    tag,
    action,
    summary: 'Where a photo or signature of a delivery is read',
    description: '`url` is open for five minutes; where it is null, read its `/content`.',
    params: byId,
    response: z.object({ id, kind: z.enum(proofKinds), url: z.string().nullable() }),
    refusals: ['DELIVERY_FILE_NOT_FOUND'],
  },
  openStopFile: {
    method: 'GET',
    path: '/delivery-files/:id/content',
    tag,
    action,
    summary: 'A photo or signature of a delivery',
    params: byId,
    file: 'application/octet-stream',
    response: file,
    refusals: ['DELIVERY_FILE_NOT_FOUND'],
  },
} as const;

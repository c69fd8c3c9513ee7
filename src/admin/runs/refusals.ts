import type { Refusals } from '../kit/refusal';

const named = (list: unknown, nameOf: (each: { number?: unknown }) => unknown): string =>
  Array.isArray(list) ? list.map((each: { number?: unknown }) => String(nameOf(each))).join(', ') : '';

export const runRefusals: Refusals = new Map([
  ['DELIVERY_RUN_NOT_FOUND', (text) => text('storekeeper.runs.refused.gone')],
  ['DELIVERY_RUN_CHANGED', (text) => text('storekeeper.runs.refused.changed')],
  ['DELIVERY_STOP_NOT_FOUND', (text) => text('storekeeper.runs.refused.changed')],
  ['DELIVERY_STOP_LOCKED', (text) => text('storekeeper.runs.refused.locked')],
  ['DELIVERY_STOP_DOES_NOT_FIT', (text) => text('storekeeper.runs.refused.doesNotFit')],
  [
    'DELIVERY_ORDER_NOT_DELIVERABLE',
    (text, { orders }) => text('storekeeper.runs.refused.orders', { orders: named(orders, ({ number }) => number) }),
  ],
  ['DELIVERY_DEPOT_UNPLACED', (text) => text('storekeeper.runs.refused.unplaced')],
  ['COURIER_BUSY', (text, { couriers }) => text('storekeeper.runs.refused.busy', { couriers: named(couriers, (each) => each) })],
  ['COURIER_NOT_FOUND', (text) => text('storekeeper.runs.refused.courier')],
  ['DELIVERY_PLAN_TOO_LARGE', (text) => text('storekeeper.runs.refused.tooLarge')],
  ['DELIVERY_PLAN_FAILED', (text) => text('storekeeper.runs.refused.failed')],
]);

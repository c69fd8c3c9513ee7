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
  ['DELIVERY_RUN_UNDERWAY', (text) => text('storekeeper.runs.refused.underway')],
  ['DELIVERY_RUN_NOT_STARTED', (text) => text('storekeeper.runs.refused.notStarted')],
  ['DELIVERY_RUN_NOT_FINISHED', (text) => text('storekeeper.runs.refused.notFinished')],
  ['DELIVERY_RUN_OVER', (text) => text('storekeeper.runs.refused.over')],
  ['DELIVERY_CASH_CURRENCY', (text) => text('storekeeper.runs.refused.currency')],
  ['DELIVERY_CASH_UNEXPLAINED', (text) => text('storekeeper.runs.refused.unexplained')],
  ['DELIVERY_FILE_NOT_FOUND', (text) => text('storekeeper.runs.refused.noFile')],
  ['COURIER_NOT_FOUND', (text) => text('storekeeper.runs.refused.courier')],
  ['DELIVERY_PLAN_TOO_LARGE', (text) => text('storekeeper.runs.refused.tooLarge')],
  ['DELIVERY_PLAN_FAILED', (text) => text('storekeeper.runs.refused.failed')],
]);

import type { Refusals } from '../../kit/refusal';

export const bulkRefusals: Refusals = new Map([
  ['BULK_CHANGE_EMPTY', (text) => text('storekeeper.bulk.refused.EMPTY')],
  ['BULK_CHANGE_NOT_FOUND', (text) => text('storekeeper.bulk.refused.NOT_FOUND')],
  ['BULK_CHANGE_OPEN', (text) => text('storekeeper.bulk.refused.OPEN')],
  ['BULK_CHANGE_TOO_LARGE', (text, { most }) => text('storekeeper.bulk.refused.TOO_LARGE', { most: typeof most === 'number' ? most : 0 })],
]);

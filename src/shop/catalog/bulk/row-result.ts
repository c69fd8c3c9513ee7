import type { BulkReason } from '../../../domain/catalogue/bulk-change';
import type { BulkValue } from './bulk-values';

/** How it went with a row: done, or why not. `after`: what stands there now, where that is not just what was planned. */
export type RowResult = Readonly<{ position: number; reason: BulkReason | null; message?: string; after?: BulkValue }>;

export const wasDone = (position: number, after?: BulkValue): RowResult => ({ position, reason: null, ...(after ? { after } : {}) });
export const stays = (position: number, reason: BulkReason, message?: string): RowResult => ({
  ...{ position, reason },
  ...(message === undefined ? {} : { message }),
});

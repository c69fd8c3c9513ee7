import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';

/** Names a request that comes again, under the same key, when its sender lost the answer. */
export type RequestKey = Readonly<{ scope: string; route: string; key: string }>;

const storage = new AsyncLocalStorage<RequestKey>();

/** Runs `work` so that everything it awaits knows the key of the request it belongs to. */
export const underRequestKey = <T>(key: RequestKey, work: () => Promise<T>): Promise<T> => storage.run(key, work);

/** Runs a part of a request that does the same for several things: it counts each by itself, and the request looks after the whole. */
export const apartFromRequest = <T>(work: () => Promise<T>): Promise<T> => storage.exit(work);

/**
 * Notes, in the caller's transaction, that the request has done its work. False when the same request had committed it
 * before and died before its answer was kept: then there is nothing left to do. For work that would count twice, such as
 * money given back; ask within its transaction, once for a request.
 */
export async function markCommittedOnce(trx: Knex.Transaction): Promise<boolean> {
  const key = storage.getStore();
  if (!key) return true;
  return (
    (await trx('idempotency_keys')
      .where({ ...key, is_committed: false })
      .update({ is_committed: true })) > 0
  );
}

import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<{ requestId: string }>();

/** Runs `work` so that everything it awaits knows the request it belongs to. */
export const withRequestId = <T>(id: string, work: () => Promise<T>): Promise<T> => storage.run({ requestId: id }, work);

/** The id of the request this code runs for; undefined in jobs and at start. */
export const requestId = (): string | undefined => storage.getStore()?.requestId;

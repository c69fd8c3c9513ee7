import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../actor';

const storage = new AsyncLocalStorage<Actor>();

/** Runs `work` so that what it changes of content is told as theirs: a job does what somebody asked for, and has no request of theirs. */
export const actingFor = <T>(actor: Actor, work: () => Promise<T>): Promise<T> => storage.run(actor, work);

/** For whom this code works, where it is a job that somebody asked for. */
export const actedFor = (): Actor | undefined => storage.getStore();

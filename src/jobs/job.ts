import type { Core } from '@strapi/strapi';

/** What a job is told: the event that asked for it, or nothing when it was its time. */
export type JobInput = Readonly<{
  eventId?: string;
  type?: string;
  aggregateId?: string;
  payload?: Readonly<Record<string, unknown>>;
  requestId?: string | null;
}>;

/**
 * Work that is done after a request or at its time. It may run twice for one event, and again after it failed, so it must
 * leave everything as it is when there is nothing left to do.
 */
export type Job = Readonly<{
  name: string;
  /** The events that ask for it. */
  on?: readonly string[];
  /** When it runs by itself: a cron expression in UTC, once across all instances. */
  every?: string;
  run(strapi: Core.Strapi, input: JobInput): Promise<unknown>;
}>;

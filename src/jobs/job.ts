import type { Core } from '@strapi/strapi';
import type { EventType, PayloadOf } from '../domain/events';

/** An event as it was recorded: what a job is told that waits for it. */
export type RecordedEvent<Type extends EventType = EventType> = {
  [Each in Type]: Readonly<{ id: string; type: Each; aggregateId: string; payload: PayloadOf<Each>; requestId: string | null }>;
}[Type];

/** Runs when its time comes: `every` is a cron expression in UTC. Once across all instances. */
export type ScheduledJob = Readonly<{ name: string; every: string; on?: undefined; run(strapi: Core.Strapi): Promise<unknown> }>;

/** Runs for every event it waits for; for those of one aggregate one after another, in their order. */
export type EventJob<Type extends EventType = EventType> = Readonly<{
  name: string;
  on: readonly Type[];
  every?: undefined;
  run(strapi: Core.Strapi, event: RecordedEvent<Type>): Promise<unknown>;
}>;

/**
 * Work that is done after a request or at its time. It may run twice for one event, and again after it failed, so it must
 * leave everything as it is when there is nothing left to do.
 */
export type Job = ScheduledJob | EventJob;

/** A job that is told only of the events it names, with their payloads. */
export function onEvents<const Type extends EventType>({ name, on, run }: EventJob<Type>): EventJob {
  const isMine = (event: RecordedEvent): event is RecordedEvent & RecordedEvent<Type> => on.some((type) => type === event.type);
  return {
    name,
    on,
    async run(strapi, event) {
      if (!isMine(event)) throw new Error(`The job ${name} does not wait for ${event.type}`);
      return run(strapi, event);
    },
  };
}

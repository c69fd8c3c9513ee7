import type { Core } from '@strapi/strapi';
import { events, type EventType } from '../domain/events';
import { onEvents, type EventJob, type RecordedEvent } from './job';

/** Asks for a job for every event of these types: it runs after the commit, again when it fails, for one aggregate in order. */
export type On = <const Type extends EventType>(
  types: Type | readonly Type[],
  job: Readonly<{ name: string; run(strapi: Core.Strapi, event: RecordedEvent<Type>): Promise<unknown> }>,
) => void;

export type AddedJobs = Readonly<{
  on: On;
  /** Those that were added; from now on no more are taken. */
  take(): readonly EventJob[];
}>;

/** The jobs plugins add in their `register()`. Refuses a name that is taken or cannot be one, and events nobody emits. */
export function createAddedJobs(ownNames: readonly string[]): AddedJobs {
  const added: EventJob[] = [];
  let isOver = false;
  return {
    on(types, { name, run }) {
      if (isOver) throw new Error(`The job ${name} comes too late: add it in the register() of your plugin`);
      if (!/^[a-z][a-z0-9-]{0,59}$/.test(name)) throw new Error(`"${name}" cannot be the name of a job: small letters, digits and hyphens`);
      if (ownNames.includes(name) || added.some((job) => job.name === name)) throw new Error(`There is already a job called ${name}`);
      const on = typeof types === 'string' ? [types] : types;
      const unknown = on.filter((type) => !Object.hasOwn(events, type));
      if (unknown.length > 0)
        throw new Error(`The job ${name} waits for ${unknown.join(', ')}, which nobody emits. docs/events.md lists all events`);
      added.push(onEvents({ name, on, run }));
    },
    take() {
      isOver = true;
      return added;
    },
  };
}

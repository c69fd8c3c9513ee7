import type { Core } from '@strapi/strapi';
import { neighbours, type Neighbour } from '../../integrations/neighbours';
import { isSetByOperator, readParameters } from './read-parameters';
import { readStored, type StoredParameters } from './stored-parameters';

/** Payments that were begun are captured, given back and told of by webhooks; what sign-in companies gave, they take back with the account. */
const goesOn: ReadonlySet<string> = new Set(['payments', 'identity']);

/** What this process made of what staff set: the revision of each. */
const applied = new Map<string, string>();

// A change is heard of while the one before is still being read.
let turn: Promise<unknown> = Promise.resolve();

/**
 * Makes the adapters of this process what staff set: at its start, and each time it hears of a change. What did not change since is left
 * alone, and what the operator set.
 */
export function applyParameters(strapi: Core.Strapi): Promise<void> {
  const asked = turn.then(() => applyStored(strapi));
  turn = asked.catch(() => undefined);
  return asked;
}

async function applyStored(strapi: Core.Strapi): Promise<void> {
  const stored = await readStored(strapi, strapi.db.connection);
  for (const neighbour of neighbours(strapi).all()) {
    if (neighbour.adapter.parameters.length === 0 || isSetByOperator(neighbour, neighbours(strapi))) continue;
    const key = `${neighbour.port}:${neighbour.adapter.name}`;
    const wanted = stored(neighbour);
    if ((applied.get(key) ?? null) === (wanted?.revision ?? null)) continue;
    try {
      apply(strapi, neighbour, wanted);
    } catch (error) {
      // One that a plugin brought and that cannot be made is nothing to the others.
      strapi.log.error(`${neighbour.adapter.title} could not be made of what staff set`, { error });
      neighbour.configure(null);
    }
    if (wanted) applied.set(key, wanted.revision);
    else applied.delete(key);
  }
}

function apply(strapi: Core.Strapi, neighbour: Neighbour, wanted: StoredParameters | null): void {
  const { port, adapter } = neighbour;
  if (wanted?.secrets === null) strapi.log.error(`What staff set of ${adapter.title} was sealed with another ENCRYPTION_KEY`);
  const isNeeded = goesOn.has(port) || wanted?.isOn === true;
  neighbour.retire(wanted?.isOn === false);
  // Another instance has a newer key already, and this one is about to be started again: until then it works with what it knows.
  if (wanted?.secrets === null && isNeeded) return;
  const parameters = wanted?.secrets ? { ...wanted.values, ...wanted.secrets } : null;
  const configured = parameters && readParameters(neighbour, neighbours(strapi), parameters).configured;
  neighbour.configure(isNeeded ? configured : null);
}

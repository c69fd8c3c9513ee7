import type { Core } from '@strapi/strapi';
import type { Parameters } from '../../domain/integrations/parameter-changes';
import type { Parameter, Words } from '../../integrations/adapter';
import type { Health } from '../../integrations/guard';
import { neighbours, type Neighbour } from '../../integrations/neighbours';
import { DomainError } from '../../domain/domain-error';
import { actorNames } from './actor-names';
import { isSetByOperator } from './read-parameters';
import { saidBy } from './said-by';
import { readStored, type StoredParameters } from './stored-parameters';

/** `value`: as it is set, and null of what is secret. */
type ParameterView = Readonly<Omit<Parameter, 'variable' | 'isAddress'> & { name: string; isSet: boolean; value: string | null }>;

export type Integration = Readonly<{
  port: string;
  name: string;
  title: string;
  about: Words | null;
  setBy: 'operator' | 'staff' | 'nobody';
  isOn: boolean;
  /** No key of the shop opens what is secret of it: it has to be typed anew. */
  isLocked: boolean;
  revision: string;
  parameters: readonly ParameterView[];
  /** What the operator alone sets it by, and whether that is set. */
  variables: readonly Readonly<{ name: string; isSet: boolean }>[];
  canBeChecked: boolean;
  health: Health | null;
  changedAt: string | null;
  changedBy: string | null;
}>;

export const nothingYet = 'new';

/** Refuses `INTEGRATION_NOT_FOUND`. */
export function findNeighbour(strapi: Core.Strapi, { port, name }: Readonly<{ port: string; name: string }>): Neighbour {
  const found = neighbours(strapi)
    .all()
    .find((each) => each.port === port && each.adapter.name === name);
  if (!found || !isShown(found)) throw new DomainError('INTEGRATION_NOT_FOUND', 'The shop knows no such neighbour');
  return found;
}

/** What can be set up, and what is there though nothing of it can be set here. Cash has no neighbour. */
const isShown = ({ adapter, health }: Neighbour): boolean =>
  adapter.parameters.length > 0 || adapter.isOperators || (adapter.variables.length > 0 && health() !== null);

/** Every company the shop can work with, as it is set up. */
export async function readIntegrations(strapi: Core.Strapi): Promise<Integration[]> {
  const db = strapi.db.connection;
  const stored = await readStored(strapi, db);
  const shown = neighbours(strapi).all().filter(isShown);
  const names = await actorNames(
    db,
    shown.map((neighbour) => stored(neighbour)?.changedBy ?? null),
  );
  return shown.map((neighbour) => toIntegration(strapi, neighbour, stored(neighbour), names));
}

function toIntegration(
  strapi: Core.Strapi,
  neighbour: Neighbour,
  stored: StoredParameters | null,
  names: (actor: string | null) => string | null,
): Integration {
  const { port, adapter } = neighbour;
  const { environment } = neighbours(strapi);
  const isOperators = isSetByOperator(neighbour, neighbours(strapi)) || adapter.parameters.length === 0;
  const values = isOperators ? environment() : { ...stored?.values, ...stored?.secrets };
  return {
    port,
    name: adapter.name,
    title: adapter.title,
    about: adapter.about,
    setBy: isOperators ? 'operator' : stored ? 'staff' : 'nobody',
    isOn: isOperators ? neighbour.health() !== null : (stored?.isOn ?? false),
    isLocked: !isOperators && stored?.secrets === null,
    revision: stored?.revision ?? nothingYet,
    parameters: adapter.parameters.map(({ variable, isAddress: _isAddress, ...words }) => ({
      ...words,
      name: variable,
      isSet: values[variable] !== undefined,
      value: words.isSecret ? null : (values[variable] ?? null),
    })),
    variables: adapter.isOperators ? adapter.variables.map((name) => ({ name, isSet: environment()[name] !== undefined })) : [],
    canBeChecked: adapter.canBeChecked && !(adapter.isOperators && neighbour.health() === null),
    health: healthOf(strapi, neighbour, { ...stored?.values, ...stored?.secrets }),
    changedAt: isOperators ? null : (stored?.changedAt.toISOString() ?? null),
    changedBy: isOperators ? null : names(stored?.changedBy ?? null),
  };
}

function healthOf(strapi: Core.Strapi, neighbour: Neighbour, own: Parameters): Health | null {
  const health = neighbour.health();
  return (
    health && {
      ...health,
      failure: health.failure && { ...health.failure, said: saidBy(strapi, neighbour, { text: health.failure.said, own }) },
    }
  );
}

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import {
  changesOf,
  notParameters,
  secretsToType,
  withTyped,
  type Parameters,
  type TypedParameters,
} from '../../domain/integrations/parameter-changes';
import { neighbours, type Neighbour } from '../../integrations/neighbours';
import { actorText, type Actor } from '../actor';
import { strapiColumns } from '../document-id';
import { applyParameters } from './apply-parameters';
import { findNeighbour, nothingYet, readIntegrations, type Integration } from './read-integrations';
import { isSetByOperator, readParameters, type ParameterProblem } from './read-parameters';
import { readStored, sealedSecrets, type StoredParameters } from './stored-parameters';

type Named = Readonly<{ port: string; name: string }>;
type Save = Named & Readonly<{ revision: string; isOn: boolean; parameters: TypedParameters; actor: Actor }>;

/**
 * Sets up a neighbour: what is typed takes the place of what was there. Every process works with it within seconds. Refuses
 * `INTEGRATION_NOT_FOUND`, `INTEGRATION_SET_BY_OPERATOR`, `EDIT_CONFLICT`, and `INTEGRATION_INVALID` with each parameter that is wrong.
 */
export async function saveIntegration(strapi: Core.Strapi, { port, name, revision, isOn, parameters, actor }: Save): Promise<Integration> {
  const neighbour = findOwn(strapi, { port, name });
  await strapi.db.transaction(async ({ trx }) => {
    // The first save has no row to lock.
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`integration ${port} ${name}`]);
    const stored = (await readStored(strapi, trx))(neighbour);
    if ((stored?.revision ?? nothingYet) !== revision)
      throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this meanwhile. Compare, then save again.', {
        revision: stored?.revision ?? nothingYet,
      });
    const before = parametersOf(stored);
    const after = withTyped(before, parameters);
    assertTypable(neighbour, { before, after, typed: parameters });
    assertRight(strapi, neighbour, { parameters: after, isOn });
    await write(strapi, trx, { neighbour, stored, before, after, isOn, by: actorText(actor) });
  });
  await applyParameters(strapi);
  return onlyOne(await readIntegrations(strapi), { port, name });
}

/** Refuses as above. What the operator has set is theirs. */
export function findOwn(strapi: Core.Strapi, named: Named): Neighbour {
  const neighbour = findNeighbour(strapi, named);
  if (neighbour.adapter.parameters.length === 0 || isSetByOperator(neighbour, neighbours(strapi)))
    throw new DomainError('INTEGRATION_SET_BY_OPERATOR', 'Whoever runs the shop has set this up where it is started: it is changed there');
  return neighbour;
}

export const parametersOf = (stored: StoredParameters | null): Parameters => ({ ...stored?.values, ...stored?.secrets });

type Typing = Readonly<{ before: Parameters; after: Parameters; typed: TypedParameters }>;

/** What staff may not type, whatever it is for: where a company is, above all, or another place without the key that is sent there. */
export function assertTypable({ adapter }: Neighbour, { before, after, typed }: Typing): void {
  const wrong = notParameters(typed, adapter.parameters);
  if (wrong.length > 0) throw invalid(wrong.map((parameter) => ({ parameter, is: 'invalid' })));
  const missing = secretsToType(before, after, typed, adapter.parameters);
  if (missing.length > 0) throw invalid(missing.map((parameter) => ({ parameter, is: 'missing' })));
}

type Wanted = Readonly<{ parameters: Parameters; isOn: boolean }>;

/** What is switched on has to be whole; of what is switched off, what is typed has to be right. */
function assertRight(strapi: Core.Strapi, neighbour: Neighbour, { parameters, isOn }: Wanted): void {
  const { configured, problems } = readParameters(neighbour, neighbours(strapi), parameters);
  const wrong = isOn ? problems : problems.filter(({ is }) => is === 'invalid');
  if (wrong.length > 0) throw invalid(wrong);
  const [first] = neighbour.adapter.parameters;
  if (isOn && !configured && first) throw invalid([{ parameter: first.variable, is: 'missing' }]);
}

export const invalid = (problems: readonly ParameterProblem[]): DomainError =>
  new DomainError('INTEGRATION_INVALID', `Look at ${problems.map(({ parameter }) => parameter).join(', ')}`, { problems });

type Write = Readonly<{
  neighbour: Neighbour;
  stored: StoredParameters | null;
  before: Parameters;
  after: Parameters;
  isOn: boolean;
  by: string;
}>;

async function write(strapi: Core.Strapi, trx: Knex.Transaction, { neighbour, stored, before, after, isOn, by }: Write): Promise<void> {
  const { port, adapter } = neighbour;
  const secrets = new Set(adapter.parameters.flatMap(({ variable, isSecret }) => (isSecret ? [variable] : [])));
  const those = (isSecret: boolean) =>
    Object.fromEntries(Object.entries(after).filter(([parameter]) => secrets.has(parameter) === isSecret));
  const changes = changesOf(before, after, (parameter) => secrets.has(parameter));
  const wasOn = stored?.isOn ?? false;
  if (changes.length === 0 && wasOn === isOn) return;
  const now = new Date();
  const row = { port, provider: adapter.name, enabled: isOn, parameters: JSON.stringify(those(false)), changed_by: by };
  const secretsNow = sealedSecrets(strapi, those(true));
  // What this process cannot open stays as it is, unless it is typed anew: another one may have the key.
  const isKept = stored?.secrets === null && secretsNow === null;
  await trx('integration_settings')
    .insert({ ...strapiColumns(now), ...row, secrets: secretsNow })
    .onConflict(['port', 'provider'])
    .merge(['enabled', 'parameters', 'changed_by', 'updated_at', ...(isKept ? [] : ['secrets' as const])]);
  const switched = wasOn === isOn ? [] : [{ parameter: 'isOn', before: String(wasOn), after: String(isOn) }];
  await trx('integration_changes').insert({
    port,
    provider: adapter.name,
    changes: JSON.stringify([...switched, ...changes]),
    made_by: by,
  });
  await trx.raw(`select sk_tell_changed('integrations')`);
}

function onlyOne(all: readonly Integration[], { port, name }: Named): Integration {
  const found = all.find((each) => each.port === port && each.name === name);
  if (!found) throw new Error(`${name} was saved and is not there`);
  return found;
}

import type { Core } from '@strapi/strapi';
import { withTyped, type Parameters, type TypedParameters } from '../../domain/integrations/parameter-changes';
import { DomainError } from '../../domain/domain-error';
import type { Configured } from '../../integrations/adapter';
import { inTime } from '../../integrations/guard';
import { isIntegrationError } from '../../integrations/integration-error';
import { neighbours, type Neighbour } from '../../integrations/neighbours';
import { findNeighbour } from './read-integrations';
import { isSetByOperator, readParameters } from './read-parameters';
import { assertTypable, invalid, parametersOf } from './save-integration';
import { saidBy } from './said-by';
import { readStored } from './stored-parameters';

/** `refused`: it does not want these parameters. `unreachable`: it could not be asked. `said`: its own words, or ours about it. */
export type Checked = Readonly<{ is: 'connected'; account: string | null }> | Readonly<{ is: 'refused' | 'unreachable'; said: string }>;

type Check = Readonly<{ port: string; name: string; parameters: TypedParameters }>;

// Whoever looks at the page waits for it.
const mostMs = 20_000;

/**
 * Asks a neighbour whether it knows what is set of it, with what is typed and not saved yet. Nothing is changed, here or there. Refuses
 * `INTEGRATION_NOT_FOUND`, `INTEGRATION_INVALID`, and `INTEGRATION_NOT_CHECKED` where it has no way to tell.
 */
export async function checkIntegration(strapi: Core.Strapi, { port, name, parameters }: Check): Promise<Checked> {
  const neighbour = findNeighbour(strapi, { port, name });
  const own = await withStored(strapi, neighbour, parameters);
  const { check } = configuredBy(strapi, neighbour, own);
  if (!check) throw new DomainError('INTEGRATION_NOT_CHECKED', 'There is no way to ask this neighbour');
  const signal = AbortSignal.timeout(mostMs);
  try {
    const { account } = await inTime(name, () => check(signal), signal);
    return { is: 'connected', account: account?.slice(0, 200) ?? null };
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    return { is: error.retryable ? 'unreachable' : 'refused', said: saidBy(strapi, neighbour, { text: error.message, own }) };
  }
}

async function withStored(strapi: Core.Strapi, neighbour: Neighbour, typed: TypedParameters): Promise<Parameters> {
  if (isSetByOperator(neighbour, neighbours(strapi))) return {};
  const before = parametersOf((await readStored(strapi, strapi.db.connection))(neighbour));
  const after = withTyped(before, typed);
  assertTypable(neighbour, { before, after, typed });
  return after;
}

function configuredBy(strapi: Core.Strapi, neighbour: Neighbour, own: Parameters): Configured<unknown> {
  const { configured, problems } = readParameters(neighbour, neighbours(strapi), own);
  const [first] = neighbour.adapter.parameters;
  if (!configured)
    throw invalid(problems.length > 0 ? problems : [{ parameter: first?.variable ?? neighbour.adapter.name, is: 'missing' }]);
  return configured;
}

import type { Core } from '@strapi/strapi';
import type { MapsCall } from '../../domain/maps/maps-calls';
import { commerce } from '../../integrations/commerce';
import { isIntegrationError } from '../../integrations/integration-error';
import type { Maps } from '../../integrations/maps/maps';
import { saidOf } from '../integrations/said-by';
import { countCall } from './count-call';
import { alertOfLimit, alertOfRefusal, noteAnswer } from './maps-alerts';

export type { Place } from '../../integrations/maps/maps';

/** Why nobody answered: the company does not, or it was asked as often as staff allow. The shop goes on without. */
export type Unanswered = Readonly<{ is: 'unanswered'; because: 'outage' | 'limit' }>;
/** `attribution`: what has to stand where it is shown. */
export type Answered<Answer> = Readonly<{ is: 'answered'; answer: Answer; attribution: string | null }>;
export type MapsAnswer<Answer> = Answered<Answer> | Unanswered;

/** The company that is asked, by its name here: the last one that is set up. */
export function mapsInUse(strapi: Core.Strapi): Readonly<{ name: string; maps: Maps }> | null {
  const { maps: registry } = commerce(strapi);
  const name = registry.offered().at(-1) ?? '';
  const maps = registry.get(name);
  return maps ? { name, maps } : null;
}

type Call = Readonly<{ call: MapsCall; /** What is paid for: a matrix has as many as it has entries. */ units?: number }>;
export type Ask<Answer> = (maps: Maps, signal: AbortSignal) => Promise<Answer>;

/** Asks for something that costs, within what staff allow. Never throws because of the company: what it says of itself goes into the log. */
export async function askMaps<Answer>(strapi: Core.Strapi, { call, units = 1 }: Call, ask: Ask<Answer>): Promise<MapsAnswer<Answer>> {
  const used = mapsInUse(strapi);
  if (!used) return { is: 'unanswered', because: 'outage' };
  const { name, maps } = used;
  if (maps.prices && !(await countCall(strapi.db.connection, { call, units, prices: maps.prices }))) {
    await alertOfLimit(strapi, call);
    return { is: 'unanswered', because: 'limit' };
  }
  try {
    // How long each may take, its port says.
    const answer = await ask(maps, new AbortController().signal);
    noteAnswer();
    return { is: 'answered', answer, attribution: maps.attribution };
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    const because = await saidOf(strapi, { port: 'maps', name }, error.message);
    strapi.log.warn(`The map did not answer (${call}): ${because}`);
    if (!error.retryable) await alertOfRefusal(strapi, { provider: maps.title, because });
    return { is: 'unanswered', because: 'outage' };
  }
}

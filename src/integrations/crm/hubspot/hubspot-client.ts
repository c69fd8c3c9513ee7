import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import { CrmBusy, type CrmCall } from '../crm';
import { retryAfterMs } from '../../retry-after';
import { readJson } from '../../read-answer';

export type HubspotSettings = Readonly<{
  serviceKey: string;
  version: string;
  sales: 'deals' | 'orders';
  clientSecret?: string | undefined;
  apiUrl?: string | undefined;
}>;

/** What HubSpot says went wrong, of a request or of one record of many. */
const problem = z.object({
  message: z.string().optional(),
  category: z.string().optional(),
  policyName: z.string().optional(),
  context: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
  errors: z
    .array(z.object({ message: z.string().optional(), code: z.string().optional() }))
    .optional()
    .catch(undefined),
});
export type HubspotProblem = z.output<typeof problem>;
export { problem as hubspotProblem };

export type HubspotAnswer = Readonly<{ status: number; body: unknown; problem: HubspotProblem | null }>;
export type HubspotClient = (call: CrmCall, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<HubspotAnswer>;

export const failure = (message: string, retryable: boolean, cause?: unknown): IntegrationError =>
  new IntegrationError('hubspot', message, retryable, cause);

const mostLetters = 300;
/** The sentence staff read: HubSpot says what is wrong with each property below the whole. */
export const saidIn = (said: HubspotProblem | null, status: number): string =>
  [said?.message, ...(said?.errors ?? []).map(({ message }) => message)]
    .filter((text, index, all): text is string => text !== undefined && all.indexOf(text) === index)
    .join(' ')
    .slice(0, mostLetters) || `it answered ${status}`;

/** HubSpot's REST API by date (developers.hubspot.com/docs). Answers what was said about what was asked; whatever keeps all from being done is thrown. */
export function hubspotClient({ serviceKey, apiUrl = 'https://api.hubapi.com' }: HubspotSettings): HubspotClient {
  return async ({ signal, turn }, method, path, body) => {
    await turn();
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${serviceKey}`,
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal,
    }).catch((error: unknown) => {
      throw failure('it does not answer', true, error);
    });
    const { status } = response;
    const answer: unknown = await readJson(response);
    const said = response.ok ? null : (problem.safeParse(answer).data ?? null);
    if (status === 429) throw new CrmBusy(`hubspot: ${said?.policyName ?? saidIn(said, status)}`, retryAfterMs(response, 10_000));
    if (status === 401) throw failure('it does not know the Service Key', false);
    if (status === 403) throw failure(`the Service Key may not do this: ${saidIn(said, status)}`, false);
    if (status >= 500 || status === 408 || status === 423) throw failure(`it answered ${status}`, true);
    return { status, body: answer, problem: said };
  };
}

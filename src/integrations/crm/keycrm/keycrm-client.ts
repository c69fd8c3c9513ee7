import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import { CrmBusy, type CrmCall } from '../crm';
import { retryAfterMs } from '../../retry-after';
import { readJson } from '../../read-answer';

export type KeycrmSettings = Readonly<{ apiKey: string; sourceId: number; apiUrl?: string | undefined }>;

const problem = z.object({
  message: z.string().optional(),
  errors: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
});

/** `said` is why it was refused, in KeyCRM's own words; null where it was not. */
export type KeycrmAnswer = Readonly<{ status: number; body: unknown; said: string | null }>;
export type KeycrmClient = (call: CrmCall, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<KeycrmAnswer>;

export const failure = (message: string, retryable: boolean, cause?: unknown): IntegrationError =>
  new IntegrationError('keycrm', message, retryable, cause);

/** KeyCRM's open API (docs.keycrm.app): sixty requests a minute for a key and an address together. */
export function keycrmClient({ apiKey, apiUrl = 'https://openapi.keycrm.app/v1' }: KeycrmSettings): KeycrmClient {
  return async ({ signal, turn }, method, path, body) => {
    await turn();
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal,
    }).catch((error: unknown) => {
      throw failure('it does not answer', true, error);
    });
    const { status } = response;
    const answer: unknown = await readJson(response);
    if (status === 429) throw new CrmBusy('keycrm: sixty requests a minute are made', retryAfterMs(response, 60_000));
    if (status === 401 || status === 403) throw failure('it does not know the API key', false);
    if (status >= 500 || status === 408) throw failure(`it answered ${status}`, true);
    return { status, body: answer, said: response.ok ? null : saidIn(answer, status) };
  };
}

function saidIn(body: unknown, status: number): string {
  const { message, errors = {} } = problem.safeParse(body).data ?? {};
  const faults = Object.values(errors).flat();
  return (faults.length > 0 ? faults.join(' ') : (message ?? `it answered ${status}`)).slice(0, 300);
}

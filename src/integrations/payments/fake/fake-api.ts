import { z } from 'zod';
import { IntegrationError } from '../../integration-error';

export type FakeSettings = Readonly<{
  url: string;
  secretKey: string;
  /** Several, separated by commas, while one replaces another. */
  webhookSecret: string;
  /** Where customers reach it, when that is not `url`. */
  publicUrl?: string;
  timeoutMs?: number;
}>;

type Call = Readonly<{ method: 'GET' | 'POST' | 'DELETE'; path: string; key?: string; body?: object }>;
/** What was answered; `isReplay` when it was said before, and may be old. */
export type Answer = Readonly<{ status: number; body: unknown; isReplay: boolean }>;
export type AskFake = (call: Call) => Promise<Answer>;

const problem = z.object({ error: z.object({ code: z.string() }) });

export const failure = (message: string, retryable: boolean, cause?: unknown): IntegrationError =>
  new IntegrationError('fake', message, retryable, cause);

/** The provider's word for why not. */
export function codeOf({ status, body }: Answer): string {
  const parsed = problem.safeParse(body);
  return parsed.success ? parsed.data.error.code : `status_${status}`;
}

/** Reads what must be there; an answer of another shape, or a refusal nobody waits for, is a failure. */
export function read<T>(answer: Answer, shape: z.ZodType<T>): T {
  if (answer.status !== 200) throw failure(`it answered ${answer.status} ${codeOf(answer)}`, false);
  const parsed = shape.safeParse(answer.body);
  if (!parsed.success) throw failure('its answer makes no sense', false, parsed.error);
  return parsed.data;
}

/** Speaks to the provider. Throws IntegrationError where there is no answer to rely on; what it refuses is an answer. */
export const createAsk =
  ({ url, secretKey, timeoutMs = 10_000 }: FakeSettings): AskFake =>
  async ({ method, path, key, body }) => {
    const headers = {
      authorization: `Bearer ${secretKey}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const { response, text } = await send(`${withoutSlash(url)}/v1/${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status } = response;
    if (status >= 500 || status === 429) throw failure(`it answered ${status}`, true);
    return { status, body: parseJson(text), isReplay: response.headers.get('idempotent-replayed') === 'true' };
  };

export const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

async function send(url: string, request: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, request);
    return { response, text: await response.text() };
  } catch (error) {
    throw failure('it does not answer', true, error);
  }
}

/** Why a text is no JSON is not told: a parser's message quotes the text, and secrets stand in it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failure('its answer is no JSON', true);
  }
}

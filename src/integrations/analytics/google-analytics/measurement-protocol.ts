import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import { retryAfterMs } from '../../retry-after';
import { readText } from '../../read-answer';

/** A stream of the web is known by `measurementId`, one of an app by `firebaseAppId`. */
export type GoogleAnalyticsSettings = Readonly<{
  apiSecret: string;
  measurementId?: string | undefined;
  firebaseAppId?: string | undefined;
  region?: 'world' | 'eu' | undefined;
  apiUrl?: string | undefined;
}>;

export const failure = (message: string, retryable: boolean, cause?: unknown): IntegrationError =>
  new IntegrationError('google-analytics', message, retryable, cause);

const judged = z.object({ validationMessages: z.array(z.object({ description: z.string() })) });
const hosts = { world: 'https://www.google-analytics.com', eu: 'https://region1.google-analytics.com' };

/** `busyMs`: it wants to be left alone for that long, and took nothing. */
type Sent = Readonly<{ busyMs: number | null; body: unknown }>;

/** The Measurement Protocol (developers.google.com/analytics). Answers 2xx whatever it is sent; only its validation server says what is wrong. */
export function measurementProtocol({ apiSecret, measurementId, firebaseAppId, region = 'world', apiUrl }: GoogleAnalyticsSettings) {
  const query = new URLSearchParams({
    ...(firebaseAppId ? { firebase_app_id: firebaseAppId } : { measurement_id: measurementId ?? '' }),
    api_secret: apiSecret,
  });
  const ask = async (path: string, body: object, signal: AbortSignal): Promise<Sent> => {
    const response = await fetch(`${apiUrl ?? hosts[region]}${path}?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    }).catch(() => {
      // What was thrown may repeat the address, which holds the secret.
      throw failure('it does not answer', true);
    });
    const { status } = response;
    const text = await readText(response).catch(() => '');
    if (status === 429) return { busyMs: retryAfterMs(response, 60_000), body: null };
    if (!response.ok) throw failure(`it answered ${status}`, status >= 500 || status === 408);
    return { busyMs: null, body: parsed(text) };
  };
  return {
    collect: (body: object, signal: AbortSignal): Promise<Sent> => ask('/mp/collect', body, signal),
    /** What it would not take of this; nothing where all is well. Nothing is kept there. */
    async faults(body: object, signal: AbortSignal): Promise<Readonly<{ busyMs: number | null; said: readonly string[] }>> {
      const { busyMs, body: answer } = await ask('/debug/mp/collect', body, signal);
      if (busyMs !== null) return { busyMs, said: [] };
      const { data, error } = judged.safeParse(answer);
      if (!data) throw failure('its answer makes no sense', true, error);
      return { busyMs, said: data.validationMessages.map(({ description }) => description) };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

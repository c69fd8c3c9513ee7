import type { z } from 'zod';
import { retryAfterMs } from '../../retry-after';
import { again } from './again';
import { failure, failureOf, type GoogleApi } from './failures';
import { readJson } from '../../read-answer';

/** `region`: the country whose streets come first. `tryMs`: how long one try may take; `pauseMs`: about how long to wait for the next. */
export type GoogleMapsSettings = Readonly<{ apiKey: string; region?: string; apiUrl?: string; tryMs?: number; pauseMs?: number }>;

export const usual = { tryMs: 3_000, pauseMs: 150 };

const hosts: Readonly<Partial<Record<GoogleApi, string>>> = {
  'Places API (New)': 'https://places.googleapis.com',
  'Routes API': 'https://routes.googleapis.com',
};

type Asked<Answer> = Readonly<{
  api: GoogleApi;
  path: string;
  /** What is answered at all, and what is paid for: without it nothing is. */
  fields: readonly string[];
  body?: object;
  answer: z.ZodType<Answer>;
  signal: AbortSignal;
  /** Which refusal means that there is no such thing. */
  isUnknown?: (status: number, body: unknown) => boolean;
}>;

/** Asks Places (New) or Routes; null where there is no such thing. */
export type Rest = <Answer>(asked: Asked<Answer>) => Promise<Answer | null>;

export function rest({ apiKey, apiUrl, tryMs = usual.tryMs, pauseMs = usual.pauseMs }: GoogleMapsSettings): Rest {
  return ({ api, path, fields, body, answer, signal: whole, isUnknown = () => false }) =>
    again(
      async (signal) => {
        const response = await fetch(`${apiUrl ?? hosts[api] ?? ''}${path}`, {
          method: body ? 'POST' : 'GET',
          headers: {
            'x-goog-api-key': apiKey,
            'x-goog-fieldmask': fields.join(','),
            ...(body && { 'content-type': 'application/json' }),
          },
          ...(body && { body: JSON.stringify(body) }),
          redirect: 'error',
          signal,
        }).catch(() => {
          throw failure(`${api} does not answer`, true);
        });
        const said: unknown = await readJson(response);
        if (!response.ok && isUnknown(response.status, said)) return null;
        if (!response.ok) throw failureOf(api, { status: response.status, body: said, afterMs: retryAfterMs(response, 1_000) });
        const { success, data } = answer.safeParse(said);
        if (!success) throw failure(`what ${api} answers makes no sense`, true);
        return data;
      },
      { signal: whole, tryMs, pauseMs },
    );
}

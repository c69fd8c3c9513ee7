import type { z } from 'zod';
import type { courier as courierSchema, position } from '../api/courier/courier-schemas';
import type { ProofKind, Run, Stop, Work } from './work';

/**
 * What a request came to. `away`: nobody can say whether it arrived, so it is sent again; `ended`: the session is over; `refused`: sending it again
 * would be refused again.
 */
export type Answer<T> =
  | Readonly<{ is: 'done'; data: T; meta: unknown }>
  | Readonly<{ is: 'refused'; code: string; message: string }>
  | Readonly<{ is: 'away' }>
  | Readonly<{ is: 'ended' }>;

type Sending = Readonly<{
  method?: 'GET' | 'POST';
  session?: string | null;
  once?: string;
  body?: unknown;
  file?: Blob;
}>;
type Details = Readonly<{ code?: string; orders?: readonly Readonly<{ number?: string }>[] }>;
type Told = Readonly<{ data?: unknown; meta?: unknown; error?: { message?: string; details?: Details } | null }>;

// A phone in a dead spot may take minutes to see that nothing comes.
const patienceMs = 30_000;
const patienceForFilesMs = 180_000;

async function send<T>(path: string, { method = 'POST', session = null, once, body, file }: Sending): Promise<Answer<T>> {
  let status = 0;
  let told: Told;
  try {
    const answer = await fetch(`/api/courier${path}`, {
      method,
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(file ? patienceForFilesMs : patienceMs),
      headers: {
        ...(session === null ? {} : { Authorization: `Bearer ${session}` }),
        ...(once === undefined ? {} : { 'Idempotency-Key': once }),
        ...(file ? { 'Content-Type': file.type } : body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: file ?? (body === undefined ? null : JSON.stringify(body)),
    });
    status = answer.status;
    told = status === 204 ? {} : ((await answer.json()) as Told);
  } catch {
    // What stands before the shop takes no such file, and never will: sent again and again, it would hold back all that follows.
    if (status === 413) return { is: 'refused', code: 'DELIVERY_PROOF_REFUSED', message: '' };
    // No network, no answer in time, or an answer of somebody else's: a page of a hotel that wants a password is no shop.
    return { is: 'away' };
  }
  if (status < 300) return { is: 'done', data: told.data as T, meta: told.meta };
  if (status === 401) return { is: 'ended' };
  if (status >= 500 || status === 408 || status === 425 || status === 429) return { is: 'away' };
  const { code, orders } = told.error?.details ?? {};
  // Another request with the same key is still under way.
  if (code === 'IDEMPOTENCY_KEY_IN_USE') return { is: 'away' };
  return {
    is: 'refused',
    code: code ?? String(status),
    message: orders?.map(({ number }) => number).join(', ') || (told.error?.message ?? ''),
  };
}

export type Position = z.input<typeof position>;
type SignedIn = Readonly<{ session: string; courier: z.output<typeof courierSchema> }>;

/** The shop, as a phone asks it. */
export const shopApi = {
  signIn: (token: string) => send<SignedIn>('/sign-in', { body: { token } }),
  signOut: (session: string) => send<null>('/sign-out', { session }),
  async work(session: string): Promise<Answer<Work>> {
    const answer = await send<Run[]>('/runs/today', { method: 'GET', session });
    if (answer.is !== 'done') return answer;
    const { courier } = answer.meta as Pick<Work, 'courier'>;
    return { ...answer, data: { courier, runs: answer.data } };
  },
  startRun: (session: string, id: string, once: string) => send<Run>(`/runs/${id}/start`, { session, once }),
  finishRun: (session: string, id: string, once: string) => send<Run>(`/runs/${id}/finish`, { session, once }),
  report: (session: string, { stop, kind }: Readonly<{ stop: string; kind: 'arrive' | 'deliver' | 'fail' }>, once: string, body: object) =>
    send<Stop>(`/stops/${stop}/${kind}`, { session, once, body }),
  sendFile: (session: string, stop: string, kind: ProofKind, once: string, file: Blob) =>
    send<Readonly<{ id: string }>>(`/stops/${stop}/files?kind=${kind}`, { session, once, file }),
  tellPosition: (session: string, position: Position) => send<null>('/position', { session, body: position }),
};
export type ShopApi = typeof shopApi;

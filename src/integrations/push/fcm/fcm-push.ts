import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import { wasNeverSent } from '../never-sent';
import type { Push, PushOutcome, PushSender } from '../push-sender';
import { accessTokens, type ServiceAccount } from './access-tokens';
import { readJson } from '../../read-answer';

type Settings = ServiceAccount & Readonly<{ projectId: string; apiUrl?: string }>;

const waitMs = 8_000;
/** There is no call for many: each message is one, and so many are on their way at once. */
const atOnce = 20;
const lifetimeSeconds = 3 * 24 * 3_600;

const problem = z.object({
  error: z.object({
    status: z.string().optional(),
    details: z
      .array(
        z.object({ errorCode: z.string().optional(), fieldViolations: z.array(z.object({ field: z.string().optional() })).optional() }),
      )
      .optional(),
  }),
});

/** Firebase Cloud Messaging by HTTP v1 (firebase.google.com/docs/reference/fcm/rest/v1/projects.messages). */
export function fcmPush({ projectId, apiUrl = 'https://fcm.googleapis.com', ...account }: Settings): PushSender {
  const tokens = accessTokens(account);

  async function one(push: Push, isSecondTry = false): Promise<PushOutcome> {
    const accessToken = await tokens.current();
    const response = await fetch(`${apiUrl}/v1/projects/${projectId}/messages:send`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ message: toMessage(push) }),
      redirect: 'error',
      signal: AbortSignal.timeout(waitMs),
    }).catch((error: unknown): PushOutcome =>
      wasNeverSent(error) ? { is: 'later', because: 'unreachable' } : { is: 'refused', because: 'no answer' },
    );
    if ('is' in response) return response;
    const body: unknown = await readJson(response);
    if (response.ok) return { is: 'delivered' };
    if (response.status === 401 && !isSecondTry) {
      // Access was taken back before its hour was over.
      tokens.forget(accessToken);
      return one(push, true);
    }
    return failureOf(response, body);
  }

  return {
    mostAtOnce: 100,
    async send(pushes) {
      // Without access none of them is tried.
      await tokens.current();
      const outcomes = new Array<PushOutcome>(pushes.length);
      const waiting = pushes.entries();
      const work = async () => {
        for (const [index, push] of waiting) outcomes[index] = await one(push);
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, pushes.length) }, work));
      const [first] = outcomes;
      if (first?.is === 'misconfigured' && outcomes.every(({ is }) => is === 'misconfigured'))
        throw new IntegrationError('fcm', `it refused all of them: ${first.because}`, false);
      return outcomes;
    },
  };
}

const toMessage = ({ token, title, body, data }: Push): object => ({
  token,
  notification: { title, body },
  data,
  android: { priority: 'HIGH', ttl: `${lifetimeSeconds}s`, notification: { sound: 'default' } },
  apns: { payload: { aps: { sound: 'default' } } },
});

function failureOf(response: Response, body: unknown): PushOutcome {
  const { status, details = [] } = problem.safeParse(body).data?.error ?? {};
  const because = details.find(({ errorCode }) => errorCode)?.errorCode ?? status ?? `HTTP ${response.status}`;
  const isOfToken = details.some(({ fieldViolations = [] }) => fieldViolations.some(({ field }) => field === 'message.token'));
  if (because === 'UNREGISTERED' || response.status === 404 || (because === 'INVALID_ARGUMENT' && isOfToken))
    return { is: 'dead', because };
  if (response.status === 429 || response.status >= 500) {
    const seconds = Number(response.headers.get('retry-after'));
    // They ask for a minute where nothing is said.
    return { is: 'later', because, afterMs: Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) * 1_000 : 60_000 };
  }
  if (response.status === 401 || response.status === 403) return { is: 'misconfigured', because };
  return { is: 'refused', because };
}

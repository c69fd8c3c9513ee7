import { Expo, type ExpoPushErrorReceipt, type ExpoPushErrorTicket, type ExpoPushMessage, type ExpoPushTicket } from 'expo-server-sdk';
import { Agent, type Dispatcher } from 'undici';
import { IntegrationError } from '../../integration-error';
import { wasNeverSent } from '../never-sent';
import type { Push, PushOutcome, PushSender } from '../push-sender';

type Settings = Readonly<{
  accessToken: string;
  apiUrl?: string;
  /** How long the SDK pauses after a 429, twice as long the second time. */
  pauseMs?: number;
}>;

const waitMs = 12_000;
/** docs.expo.dev/push-notifications/sending-notifications: they ask to be asked no sooner. */
const receiptsAfterMs = 15 * 60_000;

/** Expo's push service, through its SDK, which keeps six requests open at most and tries again by itself when it is told to slow down. */
export function expoPush({ accessToken, apiUrl, pauseMs }: Settings): PushSender {
  const expo = new Expo({
    accessToken,
    httpAgent: dispatcher(apiUrl),
    ...(pauseMs !== undefined && { retryMinTimeout: pauseMs }),
  });

  async function tickets(messages: ExpoPushMessage[]): Promise<ExpoPushTicket[]> {
    const byProject = await expo.sendPushNotificationsAsync(messages).catch((error: unknown) => {
      const projects = tokensByProject(error);
      return projects ?? notHeard(error, messages);
    });
    if (byProject.every((each) => !Array.isArray(each))) return byProject as ExpoPushTicket[];
    // Tokens of several apps in one request: it takes those of one at a time.
    const answers = new Map<string, ExpoPushTicket>();
    for (const tokens of byProject as string[][]) {
      const of = messages.filter(({ to }) => tokens.includes(String(to)));
      // Some are sent already: what fails now is told of these alone.
      const told = await expo.sendPushNotificationsAsync(of).catch((error: unknown) => of.map(() => ticketFor(error)));
      of.forEach(({ to }, index) => told[index] && answers.set(String(to), told[index]));
    }
    return messages.map(({ to }) => answers.get(String(to)) ?? notAnswered);
  }

  return {
    mostAtOnce: Expo.pushNotificationChunkSizeLimit,
    async send(pushes) {
      // One that is no token would have the whole request refused.
      const messages = pushes.filter(isToken).map(toMessage);
      const told = messages.length === 0 ? [] : await tickets(messages);
      let next = 0;
      return pushes.map((push) => (isToken(push) ? outcomeOf(told[next++] ?? notAnswered) : { is: 'dead', because: 'no token of Expo' }));
    },
    receipts: {
      mostAtOnce: Expo.pushNotificationReceiptChunkSizeLimit,
      afterMs: receiptsAfterMs,
      async read(ids) {
        const told = await expo.getPushNotificationReceiptsAsync([...ids]).catch((error: unknown) => Promise.reject(asOutage(error)));
        return new Map(
          Object.entries(told).map(([id, receipt]) => [id, receipt.status === 'ok' ? { is: 'delivered' } : failureOf(receipt)]),
        );
      },
    },
  };
}

/** Nobody knows what became of these, and nobody is told twice. Throws where none of them was taken. */
function notHeard(error: unknown, messages: readonly ExpoPushMessage[]): ExpoPushTicket[] {
  if ((error as Told).statusCode !== undefined || wasNeverSent(error)) throw asOutage(error);
  return messages.map(() => notAnswered);
}

const ticketFor = (error: unknown): ExpoPushTicket =>
  asOutage(error).retryable && ((error as Told).statusCode !== undefined || wasNeverSent(error))
    ? { status: 'error', message: 'unreachable', details: { error: 'ProviderError' } }
    : notAnswered;

const notAnswered: ExpoPushTicket = { status: 'error', message: 'nothing was said of it' };
const isToken = ({ token }: Push): boolean => Expo.isExpoPushToken(token);
const toMessage = ({ token, title, body, data }: Push): ExpoPushMessage => ({
  to: token,
  title,
  body,
  data: { ...data },
  sound: 'default',
});

const outcomeOf = (ticket: ExpoPushTicket): PushOutcome =>
  ticket.status === 'ok' ? { is: 'taken', receipt: ticket.id } : failureOf(ticket);

function failureOf({ message, details }: ExpoPushErrorTicket | ExpoPushErrorReceipt): PushOutcome {
  // Its types know fewer than its documents.
  const code: string = details?.error ?? 'error';
  const because = code === 'error' ? message.slice(0, 200) : code;
  if (code === 'DeviceNotRegistered') return { is: 'dead', because };
  if (['MessageRateExceeded', 'ExpoError', 'ProviderError'].includes(code)) return { is: 'later', because };
  if (['InvalidCredentials', 'MismatchSenderId', 'DeveloperError'].includes(code)) return { is: 'misconfigured', because };
  return { is: 'refused', because };
}

/** The SDK has a place for another address in the environment alone, read when it is loaded; and none for how long it waits. */
function dispatcher(apiUrl: string | undefined): Dispatcher {
  const agent = new Agent({ headersTimeout: waitMs, bodyTimeout: waitMs, connect: { timeout: 5_000 } });
  return apiUrl === undefined
    ? agent
    : agent.compose((dispatch) => (options, handler) => dispatch({ ...options, origin: apiUrl }, handler));
}

type Told = Readonly<{ statusCode?: number; code?: string; details?: unknown }>;

/** Which tokens are of which app, where they are of several. */
function tokensByProject(error: unknown): string[][] | null {
  const { code, details } = error as Told;
  if (code !== 'PUSH_TOO_MANY_EXPERIENCE_IDS' || typeof details !== 'object' || details === null) return null;
  return Object.values(details as Record<string, string[]>);
}

function asOutage(error: unknown): IntegrationError {
  const { statusCode, code } = error as Told;
  if (statusCode === undefined) return new IntegrationError('expo', 'it does not answer', true, error);
  const said = `it answered ${statusCode}${code ? ` (${code})` : ''}`;
  // A token that is wrong, or a body it does not understand: time mends neither.
  return new IntegrationError('expo', said, statusCode === 429 || statusCode >= 500, error);
}

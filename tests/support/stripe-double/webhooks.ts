import { createHmac } from 'node:crypto';
import type Stripe from 'stripe';

export type Webhook = Readonly<{ body: string; headers: Readonly<Record<string, string>> }>;
/** Where webhooks go by themselves, and what signs them: every secret, while one is being replaced. */
export type Endpoint = { url: string | null; secrets: readonly string[] };

const lastSigned = new WeakMap<Stripe.Event, number>();

/** Stripe repeats itself seconds later at the earliest, never within one: the next second that no sending of the event has. */
function nextSecond(event: Stripe.Event): number {
  const second = Math.max(Math.floor(Date.now() / 1000), (lastSigned.get(event) ?? 0) + 1);
  lastSigned.set(event, second);
  return second;
}

export const signature = (secrets: readonly string[], body: string, at: number): string =>
  [`t=${at}`, ...secrets.map((secret) => `v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`)].join(',');

/** An event as it is sent now: it is signed each time it is sent. */
export function toWebhook(event: Stripe.Event, secrets: readonly string[], at = nextSecond(event)): Webhook {
  const body = JSON.stringify(event, null, 2);
  return { body, headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature(secrets, body, at) } };
}

/** The status it was answered with; null when nobody was there. */
async function post(url: string, { body, headers }: Webhook): Promise<number | null> {
  try {
    return (await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(20_000) })).status;
  } catch {
    // Nobody there is what a shop that crashed looks like; whoever sent it is told.
    return null;
  }
}

// Each swap depends on where it is, so the order is wild and the same every time.
function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = (index * 7_919 + 104_729) % (index + 1);
    [mixed[index], mixed[other]] = [mixed[other] as T, mixed[index] as T];
  }
  return mixed;
}

export type Delivery = Readonly<{ url: string; secrets: readonly string[]; times?: number; isShuffled?: boolean }>;

/** Sends events as Stripe does on a bad day: each several times, in any order. Answers the statuses. */
export async function deliver(
  events: readonly Stripe.Event[],
  { url, secrets, times = 1, isShuffled = false }: Delivery,
): Promise<(number | null)[]> {
  const all = Array.from({ length: times }, () => events).flat();
  const statuses = [];
  for (const event of isShuffled ? shuffled(all) : all) statuses.push(await post(url, toWebhook(event, secrets)));
  return statuses;
}

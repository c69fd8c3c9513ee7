import type Stripe from 'stripe';
import type { PaymentProvider } from '../payment-provider';
import { asking, isCode } from './stripe-errors';
import { stripeEventTypes, toProviderEvent } from './stripe-events';

const mostEvents = 500;
const dayInSeconds = 86_400;

type Cursor = Readonly<{ since: number; after: string | null }>;

/** `since:event`. The time is for when Stripe has forgotten the event, which it does after 30 days. */
function readCursor(cursor: string | null, now: Date): Cursor {
  const [since, after] = cursor?.split(':') ?? [];
  const aDayAgo = Math.floor(now.getTime() / 1000) - dayInSeconds;
  return { since: Number(since ?? aDayAgo), after: after || null };
}

const listing = { types: [...stripeEventTypes], limit: 100 };

/** Going back from the newest event is the only way to the first one after an instant; later calls go on from it. */
async function eventsSince(stripe: Stripe, since: number): Promise<Stripe.Event[]> {
  const oldest: Stripe.Event[] = [];
  for await (const event of stripe.events.list({ ...listing, created: { gte: since } })) {
    oldest.push(event);
    if (oldest.length > mostEvents) oldest.shift();
  }
  return oldest.reverse();
}

async function eventsAfter(stripe: Stripe, { since, after }: Cursor): Promise<Stripe.Event[]> {
  if (after === null) return eventsSince(stripe, since);
  try {
    return await stripe.events.list({ ...listing, ending_before: after }).autoPagingToArray({ limit: mostEvents });
  } catch (error) {
    if (!isCode(error, 'resource_missing')) throw error;
    return eventsSince(stripe, since);
  }
}

/** What happened after the cursor, oldest first; at most 500 of it, and the cursor goes on from there. */
export const listEvents = (
  stripe: Stripe,
  { cursor, now }: { cursor: string | null; now: Date },
): ReturnType<NonNullable<PaymentProvider['listEvents']>> =>
  asking(async () => {
    const from = readCursor(cursor, now);
    const events = await eventsAfter(stripe, from);
    const last = events.at(-1);
    return { events: events.map(toProviderEvent), cursor: last ? `${last.created}:${last.id}` : `${from.since}:${from.after ?? ''}` };
  });

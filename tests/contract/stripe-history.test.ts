import { stripeEventTypes } from '../../src/integrations/payments/stripe/stripe-events';
import { useStripe } from './stripe/given-stripe';

const stripe = useStripe();
const history = (cursor: string | null, now = new Date()) => {
  const { listEvents } = stripe.provider();
  if (!listEvents) throw new Error('Nobody reads the history');
  return listEvents({ cursor, now });
};
const told = () => [...stripe.double.world.events.values()].filter(({ type }) => stripeEventTypes.some((known) => known === type));

/** Makes at least so many events that are told of, all within a second or two. */
async function busyDay(events: number): Promise<void> {
  const { reference } = await stripe.paid();
  while (told().length < events) stripe.double.refundOutside(reference, 1);
}

async function readAll(cursor: string | null): Promise<{ ids: string[]; pages: number; cursor: string | null }> {
  const ids: string[] = [];
  let at = cursor;
  for (let pages = 0; ; pages += 1) {
    const { events, cursor: next } = await history(at);
    at = next;
    if (events.length === 0) return { ids, pages, cursor: at };
    ids.push(...events.map(({ id }) => id));
  }
}

test('is read from its oldest event on, each once, in portions', async () => {
  await busyDay(1_234);
  const { ids, pages } = await readAll(null);

  expect(ids).toEqual(told().map(({ id }) => id));
  expect(pages).toBe(3);
});

test('goes on from its cursor, also when that event and the next are of the same second', async () => {
  await busyDay(3);
  const { cursor } = await readAll(null);
  const before = told().length;
  await busyDay(before + 2);
  const { ids } = await readAll(cursor);

  expect(ids).toEqual(
    told()
      .slice(before)
      .map(({ id }) => id),
  );
});

test('asks for what we know to handle, and nothing else', async () => {
  await stripe.paid();
  const { events } = await history(null);

  expect(events.map(({ type }) => type)).toEqual(['payment_intent.succeeded']);
  expect(Object.values(stripe.asked('GET /v1/events')[0]?.params.types ?? {})).toEqual([...stripeEventTypes]);
});

test('stays where it is when nothing happened', async () => {
  await busyDay(2);
  const { cursor } = await readAll(null);

  expect(await history(cursor)).toEqual({ events: [], cursor });
});

test('begins a day ago, and remembers that it began when nothing had happened yet', async () => {
  const now = new Date();
  const { cursor } = await history(null, now);
  const [event] = await paidEvents();

  expect(cursor).toBe(`${Math.floor(now.getTime() / 1000) - 86_400}:`);
  expect((await history(cursor, new Date(now.getTime() + 7 * 86_400_000))).events.map(({ id }) => id)).toEqual([event?.id]);
});

test('does not reach further back than it is told', async () => {
  await stripe.paid();

  expect((await history(null, new Date(Date.now() + 2 * 86_400_000))).events).toEqual([]);
});

test('goes on by time when Stripe has forgotten the event it had come to', async () => {
  await busyDay(3);
  const { cursor } = await readAll(null);
  stripe.double.forgetEvents();
  const [event] = await paidEvents();

  expect((await readAll(cursor)).ids).toEqual([event?.id]);
});

async function paidEvents() {
  await stripe.paid();
  return told().slice(-1);
}

import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { useStripeShop, type PaidBy } from '../support/stripe-shop';

const app = useApp('demo');
const { readyCart } = shopping(app);
const stripe = useStripeShop(app);

// `npm run prove -- --payments` runs this for longer.
const batchSize = 20;
const batches = Array.from({ length: Math.ceil(Number(process.env.STOREKEEPER_ROUNDS ?? 20) / batchSize) }, (_, index) => index);
const rounds = batches.length * batchSize;

/** Who hears first that it was paid. */
const ways: readonly ((waiting: PaidBy, hear: () => Promise<void>) => Promise<unknown>)[] = [
  async (waiting, hear) => {
    await stripe.sync(waiting).expect(200);
    await hear();
  },
  async (waiting, hear) => {
    await hear();
    await stripe.sync(waiting).expect(200);
  },
  (waiting, hear) => Promise.all([hear(), stripe.sync(waiting).expect(200), stripe.sync(waiting).expect(200)]),
];

/** Every event of this payment three times, in a wild order, with the jobs beside it. */
async function hear({ intent }: PaidBy): Promise<void> {
  const events = [...stripe.double.world.events.values()].filter(({ data }) => {
    const object = data.object as { id?: string; payment_intent?: unknown };
    return object.id === intent || object.payment_intent === intent;
  });
  const [statuses] = await Promise.all([stripe.deliver({ events, times: 3, isShuffled: true }), app.doJobs()]);
  expect(new Set(statuses)).toEqual(new Set([200]));
  await app.doJobs();
}

test(
  'client, webhooks and jobs come before, after and together: one order, one payment, and books that equal Stripe',
  async () => {
    const [variant] = await app.sql<{ document_id: string }>(
      "select document_id from variants where inventory_policy = 'tracked' order by id limit 1",
    );
    await app.sql('update stock_levels set on_hand = 1000000');

    for (const batch of batches) {
      // All of them come from one address, faster than people would.
      await app.sql('truncate rate_limits');
      const waiting = await Promise.all(
        Array.from({ length: batchSize }, async () => stripe.waiting(await readyCart({ variant: variant?.document_id }))),
      );
      for (const { intent } of waiting) stripe.double.customer.pays(intent);
      await Promise.all(waiting.map(async (one, number) => ways[(batch + number) % ways.length]?.(one, () => hear(one))));
    }

    const orders = await app.sql<{
      order_status: string;
      payment_status: string;
      status: string;
      reference: string;
      captured_minor: string;
      entries: string[];
    }>(
      `select o.order_status, o.payment_status, p.status, p.reference, p.captured_minor,
            (select array_agg(e.type || ' ' || e.amount_minor order by e.id) from payment_events e where e.payment_id = p.id) as entries
       from payments p join orders o on o.id = p.order_id where p.provider = 'stripe'`,
    );
    const intents = stripe.double.world.intents;
    expect(orders).toHaveLength(rounds);
    expect(intents.size).toBe(rounds);
    for (const {
      order_status: status,
      payment_status: paymentStatus,
      status: payment,
      reference,
      captured_minor: captured,
      entries,
    } of orders) {
      const received = intents.get(reference)?.amount_received;
      expect({ status, paymentStatus, payment, captured: Number(captured) }).toEqual({
        status: 'placed',
        paymentStatus: 'paid',
        payment: 'paid',
        captured: received,
      });
      expect(entries).toEqual([`authorized ${received}`, `captured ${received}`]);
    }
    expect(stripe.double.world.refunds.size).toBe(0);
    expect(await app.sql("select id from provider_events where state <> 'processed'")).toEqual([]);
  },
  60_000 + 1_000 * rounds,
);

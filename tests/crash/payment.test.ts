import { Client } from 'pg';
import request from 'supertest';
import { launch, newDatabase } from '../support/child-app';
import { useMortalShops, type RunningShop } from '../support/running-shop';
import { operation, shopping, type Cart } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
import { startStripeDouble, type StripeDouble } from '../support/stripe-double/stripe-double';
import { stripeSecrets } from '../support/stripe-shop';

const { start, diesAt } = useMortalShops();
let stripe: StripeDouble;
let database: Client;
let databaseUrl: string;
const shops: RunningShop[] = [];

beforeAll(async () => {
  stripe = await startStripeDouble({ secretKey: stripeSecrets.secretKey, webhooks: { secrets: [stripeSecrets.webhook] } });
  databaseUrl = await newDatabase('storekeeper_e2e_payment_crash', 'storekeeper_template_demo');
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
  await database.query("update discounts set enabled = false where name = 'Evening in the app'");
}, 60_000);
afterEach(() => {
  expect(stripe.violations).toEqual([]);
  const printed = shops.map(({ app }) => app.output()).join('\n');
  for (const secret of [stripeSecrets.secretKey, stripeSecrets.webhook, '_secret_', '4242424242424242', 'olena@example.com'])
    expect(printed).not.toContain(secret);
});
afterAll(async () => {
  await database.end();
  await stripe.stop();
});

/** The shop that healed what the last death left, or a new one after a death. */
async function livingShop(): Promise<RunningShop> {
  const last = shops.at(-1);
  if (last && last.app.process.exitCode === null && last.app.process.signalCode === null) return last;
  const shop = await start(databaseUrl, {
    RUN_JOBS: 'true',
    STRIPE_SECRET_KEY: stripeSecrets.secretKey,
    STRIPE_PUBLISHABLE_KEY: 'pk_test_shown',
    STRIPE_WEBHOOK_SECRETS: stripeSecrets.webhook,
    STRIPE_MERCHANT_COUNTRY: 'UA',
    STRIPE_API_URL: stripe.url,
  });
  shops.push(shop);
  return shop;
}
async function shopThatDiesAt(failpoint: string, { worksJobs = true } = {}): Promise<RunningShop> {
  const shop = await livingShop();
  await diesAt(shop, failpoint, { worksJobs });
  return shop;
}
/** One that dies of a request. A job begun beside it would be dead too, and the queue waits five minutes for such a one. */
const shopThatDiesOfRequestAt = (failpoint: string) => shopThatDiesAt(failpoint, { worksJobs: false });
const doors = ({ url }: RunningShop) => ({
  http: () => request(url),
  sql: async <Row extends object>(query: string, values: unknown[] = []) => (await database.query(query, values)).rows as Row[],
});
const buying = { payment: { provider: 'stripe' } };

/** Resolves once the shop has killed itself. */
async function died({ app }: RunningShop): Promise<void> {
  expect((await app.ended).signal).toBe('SIGKILL');
}

async function until<T>(read: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
  let last: T | undefined;
  for (const deadline = Date.now() + 90_000; Date.now() < deadline;) {
    last = await read();
    if (isRight(last)) return last;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`It did not come to that: ${JSON.stringify(last)}`);
}
/** Jobs leave alone what is young, because a request may still be at work on it. */
const letAMinutePass = () => database.query("update orders set created_at = created_at - interval '1 minute'");
/** As the schedule does with every full minute. */
async function sweepCheckouts(): Promise<void> {
  const { code } = await launch(['tests/support/ask-for-job.mjs', 'resume-checkouts'], { DATABASE_URL: databaseUrl }).ended;
  expect(code).toBe(0);
}
const booksOf = async ({ id }: Cart) =>
  (
    await database.query(
      `select o.order_status, o.payment_status, p.captured_minor::int as captured, p.refunded_minor::int as refunded,
              (select array_agg(e.type || ' ' || e.amount_minor order by e.id) from payment_events e where e.payment_id = p.id) as ledger
         from payments p join orders o on o.id = p.order_id where p.provider = 'stripe' and o.cart_document_id = $1`,
      [id],
    )
  ).rows;
/** A cart that is to be brought at a time of its own. */
async function cartWithSlot(shop: RunningShop): Promise<Cart> {
  const cart = await shopping(doors(shop)).readyCart({ method: 'timed' });
  const options = await request(shop.url).get(`/api/carts/${cart.id}/delivery-options`).set('X-Cart-Token', cart.token).expect(200);
  const timed = options.body.data.find(({ slots = [] }: { slots?: unknown[] }) => slots.length > 0);
  const slot = timed.slots.find(({ isAvailable }: { isAvailable: boolean }) => isAvailable).id;
  const chosen = await shopping(doors(shop)).operate(cart, [operation('set_delivery', { method: timed.id, slot })]);
  return { ...cart, totals: chosen.body.data.totals };
}
const placesOf = async ({ id }: Cart) =>
  (
    await database.query(
      'select o.order_status, b.day is not null as booked from orders o left join delivery_slot_bookings b on b.order_id = o.id where o.cart_document_id = $1',
      [id],
    )
  ).rows;
const intentOf = ({ body }: request.Response): string => String(body.data.payment.clientSecret).split('_secret_')[0] ?? '';
const refundsOf = (intent: string) =>
  [...stripe.world.refunds.values()].filter((refund) => refund.payment_intent === intent).map(({ amount }) => amount);

test('killed between the yes of Stripe and our commit: it is the same payment afterwards, charged once', async () => {
  const before = stripe.world.intents.size;
  const first = await shopThatDiesOfRequestAt('checkout.payment-created');
  const cart = await cartWithSlot(first);
  await Promise.all([
    died(first),
    shopping(doors(first))
      .checkOut(cart, {}, buying)
      .catch(() => 'no answer'),
  ]);
  expect(stripe.world.intents.size).toBe(before + 1);

  const second = await livingShop();
  const answer = await shopping(doors(second)).checkOut(cart, {}, buying).expect(201);
  stripe.customer.pays(intentOf(answer));
  // Nobody syncs, and no webhook comes: the sweep asks.
  await letAMinutePass();
  await sweepCheckouts();
  const rows = await until(
    () => booksOf(cart),
    ([row]) => row?.order_status === 'placed',
  );

  const total = cart.totals.total.amount;
  expect(rows).toEqual([
    { order_status: 'placed', payment_status: 'paid', captured: total, refunded: 0, ledger: [`authorized ${total}`, `captured ${total}`] },
  ]);
  expect(stripe.world.intents.size).toBe(before + 1);
  expect(await placesOf(cart)).toEqual([{ order_status: 'placed', booked: true }]);
}, 300_000);

test('killed while a paid order is being placed: it is placed once', async () => {
  const first = await shopThatDiesAt('checkout.finalizing');
  const cart = await shopping(doors(first)).readyCart();
  const answer = await shopping(doors(first)).checkOut(cart, {}, buying).expect(201);
  const before = stripe.world.events.size;
  stripe.customer.pays(intentOf(answer));
  // The webhook is stored, and its job is what the process dies of.
  const events = [...stripe.world.events.values()].slice(before);
  await Promise.all([died(first), stripe.deliver({ url: `${first.url}/api/webhooks/stripe`, events })]);
  expect((await booksOf(cart))[0]).toMatchObject({ order_status: 'pending_payment' });

  await letAMinutePass();
  await livingShop();
  const [row] = await until(
    () => booksOf(cart),
    ([one]) => one?.order_status === 'placed',
  );
  expect(row).toMatchObject({ payment_status: 'paid', captured: cart.totals.total.amount });
  expect((await database.query('select id from orders where cart_document_id = $1 and number is not null', [cart.id])).rowCount).toBe(1);
}, 300_000);

test.each(['capture', 'refund'] as const)(
  'killed after Stripe did a %s: it is done once, and in our books',
  async (action) => {
    await database.query('update store_settings set payment_capture = $1', [action === 'capture' ? 'manual' : 'automatic']);
    const first = await shopThatDiesOfRequestAt(`${action}.sent`);
    const cart = await shopping(doors(first)).readyCart();
    const answer = await shopping(doors(first)).checkOut(cart, {}, buying).expect(201);
    const intent = intentOf(answer);
    stripe.customer.pays(intent);
    await request(first.url).post(`/api/payments/${answer.body.data.payment.id}/sync`).set('X-Cart-Token', cart.token).expect(200);
    const staff = await signInAsOwner(doors(first));
    const asking = staff.post(`/storekeeper/orders/${answer.body.data.order.id}/${action}`, action === 'refund' ? { goodwill: 500 } : {});
    await Promise.all([died(first), asking.catch(() => 'no answer')]);

    await livingShop();
    const total = cart.totals.total.amount;
    const refunds = action === 'refund' ? [500] : [];
    const [row] = await until(
      () => booksOf(cart),
      ([one]) => one?.captured === total && one?.refunded === (refunds[0] ?? 0),
    );

    expect(row?.ledger).toEqual([`authorized ${total}`, `captured ${total}`, ...refunds.map((amount) => `refunded ${amount}`)]);
    expect(stripe.world.intents.get(intent)?.amount_received).toBe(total);
    expect(refundsOf(intent)).toEqual(refunds);
  },
  300_000,
);

test('killed when it was decided that pieces are not sent and their money goes back: it goes back, once', async () => {
  const first = await shopThatDiesOfRequestAt('refund.requested');
  const cart = await shopping(doors(first)).readyCart({ quantity: 2 });
  const answer = await shopping(doors(first)).checkOut(cart, {}, buying).expect(201);
  const intent = intentOf(answer);
  stripe.customer.pays(intent);
  const { payment, order } = answer.body.data;
  await request(first.url).post(`/api/payments/${payment.id}/sync`).set('X-Cart-Token', cart.token).expect(200);
  const staff = await signInAsOwner(doors(first));
  const asking = staff.post(`/storekeeper/orders/${order.id}/cancel-pieces`, { lines: [{ line: order.lines[0].id, quantity: 1 }] });
  await Promise.all([died(first), asking.catch(() => 'no answer')]);

  await livingShop();
  const back = Math.floor(order.lines[0].total.amount / 2);
  const [row] = await until(
    () => booksOf(cart),
    ([one]) => one?.refunded === back,
  );
  expect(row).toMatchObject({ order_status: 'placed', payment_status: 'partially_refunded' });
  expect(refundsOf(intent)).toEqual([back]);
}, 300_000);

describe('an order that is changed', () => {
  const linesOf = async (id: string) =>
    (
      await database.query<{ quantity: number; cancelled: number }>(
        `select l.quantity, l.cancelled_quantity as cancelled from order_lines l join orders o on o.id = l.order_id where o.document_id = $1 order by l.position`,
        [id],
      )
    ).rows;
  const variantBeside = async (id: string, order: 'asc' | 'desc'): Promise<string> => {
    const { rows } = await database.query<{ id: string }>(
      `select v.document_id as id from variants v join prices p on p.variant_id = v.id join price_lists l on l.id = p.price_list_id
        where v.enabled and l.currency = 'EUR' and l.kind = 'base' and v.document_id <> (select variant_document_id from order_lines x join orders o on o.id = x.order_id where o.document_id = $1 limit 1)
          and (select sum(on_hand - held - allocated) from stock_levels s where s.variant_id = v.id) > 5
        group by v.id order by min(p.amount) ${order} limit 1`,
      [id],
    );
    return rows[0]?.id ?? '';
  };
  /** A paid order, something cheaper or dearer to put in its place, and the difference staff saw. */
  async function paid(shop: RunningShop, order: 'asc' | 'desc') {
    await database.query("update store_settings set payment_capture = 'automatic'");
    const cart = await shopping(doors(shop)).readyCart();
    const answer = await shopping(doors(shop)).checkOut(cart, {}, buying).expect(201);
    stripe.customer.pays(intentOf(answer));
    const { payment, order: placed } = answer.body.data;
    await request(shop.url).post(`/api/payments/${payment.id}/sync`).set('X-Cart-Token', cart.token).expect(200);
    const staff = await signInAsOwner(doors(shop));
    const swap = {
      add: [{ variant: await variantBeside(placed.id, order), quantity: 1 }],
      remove: [{ line: placed.lines[0].id, quantity: 1 }],
    };
    const { body } = await staff.post(`/storekeeper/orders/${placed.id}/edit/preview`, swap).expect(200);
    const change = { ...swap, expected: body.data.difference };
    const edit = () => staff.post(`/storekeeper/orders/${placed.id}/edit`, change).set('Idempotency-Key', `edit-${placed.id}`);
    return { cart, staff, id: placed.id as string, intent: intentOf(answer), difference: body.data.difference as number, edit };
  }

  test.each(['order.editing', 'order.edited'])(
    'killed at %s: asked again it is changed once, and what is too much goes back once',
    async (failpoint) => {
      const first = await shopThatDiesOfRequestAt(failpoint);
      const { cart, id, intent, difference, edit } = await paid(first, 'asc');
      expect(difference).toBeLessThan(0);
      await Promise.all([died(first), edit().catch(() => 'no answer')]);
      expect(await linesOf(id)).toHaveLength(failpoint === 'order.editing' ? 1 : 2);

      const second = await livingShop();
      const staff = await signInAsOwner(doors(second));
      const { body } = await staff.get(`/storekeeper/orders/${id}`).expect(200);
      if (failpoint === 'order.editing') {
        // Nothing of it was done: it is done as if for the first time.
        const swap = {
          add: [{ variant: await variantBeside(id, 'asc'), quantity: 1 }],
          remove: [{ line: body.data.lines[0].id, quantity: 1 }],
        };
        await staff.post(`/storekeeper/orders/${id}/edit`, { ...swap, expected: difference }).expect(200);
      }
      const [row] = await until(
        () => booksOf(cart),
        ([one]) => one?.refunded === -difference,
      );
      expect(row).toMatchObject({ order_status: 'placed', payment_status: 'partially_refunded' });
      expect(await linesOf(id)).toEqual([
        { quantity: 1, cancelled: 1 },
        { quantity: 1, cancelled: 0 },
      ]);
      expect(refundsOf(intent)).toEqual([-difference]);
    },
    300_000,
  );

  test('killed when the rest was asked for: it is asked for once, and paid once', async () => {
    const first = await shopThatDiesOfRequestAt('payment.requested');
    const { id, staff, difference, edit } = await paid(first, 'desc');
    expect(difference).toBeGreaterThan(0);
    await edit().expect(200);
    const before = stripe.world.intents.size;
    const asking = staff.post(`/storekeeper/orders/${id}/payment-link`, { provider: 'stripe' });
    await Promise.all([died(first), asking.catch(() => 'no answer')]);
    expect(stripe.world.intents.size).toBe(before);

    const second = await livingShop();
    const again = await signInAsOwner(doors(second));
    const { body } = await again.post(`/storekeeper/orders/${id}/payment-link`, { provider: 'stripe' }).expect(200);
    const page = new URL(body.data.url, second.url).pathname;
    await request(second.url).get(page).expect(200);
    expect(stripe.world.intents.size).toBe(before + 1);
    const asked = await database.query(
      `select p.reference, p.amount_minor::int as amount from payments p join orders o on o.id = p.order_id where o.document_id = $1 order by p.id`,
      [id],
    );
    expect(asked.rows.map(({ amount }) => amount).slice(1)).toEqual([difference]);
    stripe.customer.pays(asked.rows[1].reference);
    await request(second.url).get(page).expect(200);
    const paidNow = await again.get(`/storekeeper/orders/${id}`).expect(200);
    expect(paidNow.body.data).toMatchObject({ paymentStatus: 'paid', outstanding: { amount: 0 }, overpaid: { amount: 0 } });
  }, 300_000);
});

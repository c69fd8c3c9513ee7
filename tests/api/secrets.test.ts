import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
import { stripeSecrets, useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const stripe = useStripeShop(app);

/** What may be seen by whom it belongs to, at checkout, and by nobody else ever. */
const secrets = [stripeSecrets.secretKey, 'keepthissecret', '_secret_', '4242424242424242', 'fingerprintofcard', 'Jenny Rosen'];
const expectNone = (text: string) => {
  for (const secret of secrets) expect(text).not.toContain(secret);
};

async function paidOrder() {
  const waiting = await stripe.waiting();
  stripe.double.customer.pays(waiting.intent);
  await stripe.hear();
  stripe.double.refundOutside(waiting.intent, 100);
  stripe.double.openDispute(waiting.intent);
  await stripe.hear();
  return waiting;
}

test('no secret and no card is in what customers and staff are answered once it is paid', async () => {
  const { orderId, paymentId, cart } = await paidOrder();
  const staff = await signInAsOwner(app);
  const answers = [
    await app.http().get(`/api/orders/${orderId}`).set('X-Cart-Token', cart.token).expect(200),
    await stripe.sync({ paymentId, cart }).expect(200),
    await staff.get(`/storekeeper/orders/${orderId}`).expect(200),
    await staff.get('/content-manager/collection-types/api::payment.provider-event').expect(200),
    await staff.get('/content-manager/collection-types/api::operations.staff-alert').expect(200),
  ];

  for (const { text } of answers) expectNone(text);
});

test('no secret and no card is in the database', async () => {
  await paidOrder();
  const tables = await app.sql<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')",
  );
  expect(tables.length).toBeGreaterThan(50);
  for (const { name } of tables) expectNone(JSON.stringify(await app.sql(`select t::text as row from ${name} t`)));
});

test('no secret is in a refusal, nor in what is kept of it, when the key is wrong', async () => {
  const { cart, paymentId } = await stripe.waiting();
  const wrong = 'sk_test_mistypedkeepthissecret';
  await app.provider('stripe', {
    secretKey: wrong,
    publishableKey: 'pk_test_shown',
    webhookSecrets: [stripeSecrets.webhook],
    merchantCountry: 'UA',
    merchantName: null,
    returnUrl: null,
    api: stripe.double.api,
    timeoutMs: 20_000,
  });
  const refused = [
    await stripe.sync({ paymentId, cart }).expect(503),
    await shop.checkOut(await shop.readyCart(), {}, { payment: { provider: 'stripe' } }).expect(503),
  ];
  for (const { text } of refused) expectNone(text);
  await stripe.deliver();
  await expect(app.doJobs()).rejects.toThrow(/stripe/);
  const [kept] = await app.sql<{ failure: string }>("select failure from provider_events where state = 'failed'");

  expect(kept?.failure).toMatch(/stripe/);
  expectNone(String(kept?.failure));
});

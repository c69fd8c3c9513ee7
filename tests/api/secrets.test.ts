import { withoutSecrets } from '../../src/domain/integrations/without-secrets';
import { useApp } from '../support/app';
import { startLoopback } from '../support/loopback';
import { marksOf, markedSecrets } from '../support/marked-secrets';
import { echoingMailServer } from '../support/odd-mail-servers';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';
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

test('no secret that staff set is in an answer, in the log or in the database, also where the other side repeats what it is sent', async () => {
  const server = await startLoopback(({ url = '', headers }, text) => {
    const basic = Buffer.from(/^Basic (.*)$/.exec(headers.authorization ?? '')?.[1] ?? '', 'base64').toString();
    const message = [headers.authorization, basic, url, text, JSON.stringify(headers)].join(' ');
    const body = {
      message,
      code: message,
      type: message,
      detail: message,
      error: { message, type: message, code: message },
      errors: [{ message }],
    };
    return { status: 400, body: { ...body, error_description: message, reason: message, reasonCode: 1101 } };
  });
  const mail = await echoingMailServer();
  const { operators, all } = markedSecrets(server.url.replace('127.0.0.1', 'localhost'), mail.port);
  const marks = marksOf(all);
  const staff = await signInAsOwner(app);
  const seen: string[] = [];
  const see = (answer: { status: number; text: string }) => {
    seen.push(answer.text);
    return answer;
  };
  const listed = async () => {
    const { body, text } = await staff.get('/storekeeper/integrations').expect(200);
    seen.push(text);
    return body.data.integrations as {
      port: string;
      name: string;
      parameters: { name: string; isSecret: boolean; value: string | null }[];
    }[];
  };
  const mails = (await listed()).find(({ name }) => name === 'smtp')?.parameters ?? [];
  const before = Object.fromEntries(mails.map(({ name, value }) => [name, value]));
  await app.environment({ ...operators, ...Object.fromEntries(Object.keys(before).map((name) => [name, null])) });
  await app.logged();
  try {
    const secretNames = (await listed()).flatMap(({ parameters }) => parameters.filter(({ isSecret }) => isSecret).map(({ name }) => name));
    expect(secretNames.sort()).toEqual(
      Object.values(all)
        .flatMap(({ secret }) => Object.keys(secret))
        .sort(),
    );
    const given = Object.entries(all).map(([of, { shown, secret }]) => ({
      path: `/storekeeper/integrations/${of}`,
      parameters: { ...shown, ...secret },
    }));
    for (const { path, parameters } of given) {
      see(await staff.post(`${path}/check`, { parameters }));
      see(
        await staff
          .put(path, { revision: 'new', isOn: true, parameters: { ...parameters, NO_SUCH: Object.values(parameters).join(' ') } })
          .expect(422),
      );
      see(await staff.put(path, { revision: 'new', isOn: true, parameters }).expect(200));
      see(await staff.post(`${path}/check`, { parameters: {} }));
    }
    await failEverywhere(see, staff);
    for (const { path } of given) see(await staff.get(`${path}/changes`).expect(200));
    for (const path of ['deliveries?limit=100', 'jobs', 'crms/hubspot', 'crms/keycrm', 'sms-usage', 'alerts'])
      see(await staff.get(`/storekeeper/${path}`));
    const deliveries = await app.sql<{ id: string }>('select id from deliveries order by id');
    for (const { id } of deliveries) see(await staff.get(`/storekeeper/deliveries/${id}`).expect(200));
    await listed();
    expect(await app.sql("select 1 from deliveries where reason like '%•••%'")).toHaveLength(3);

    const held = (text: string) => marks.filter((mark) => withoutSecrets(text, [mark]) !== text);
    expect(
      seen.flatMap((text) => held(text).map((mark) => [mark, text.slice(Math.max(0, text.indexOf(mark) - 300), text.indexOf(mark) + 300)])),
    ).toEqual([]);
    expect((await app.logged({ isLast: true })).flatMap((line) => (held(line).length > 0 ? [line] : []))).toEqual([]);
    const tables = await app.sql<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1",
    );
    const rows: string[] = [];
    for (const { name } of tables)
      for (const { row } of await app.sql<{ row: string }>(`select t::text as row from ${name} t`))
        if (held(row).length > 0) rows.push(`${name}: ${row}`);
    expect(rows).toEqual([]);
  } finally {
    await app.environment({ ...Object.fromEntries(Object.keys(operators).map((name) => [name, null])), ...before });
    await app.sql('delete from integration_settings');
    await app.call('shop/integrations/apply-parameters', 'applyParameters');
    await Promise.all([server.stop(), mail.stop()]);
  }
}, 60_000);

/** Has each of them asked for something. */
async function failEverywhere(see: (answer: { status: number; text: string }) => unknown, staff: Staff): Promise<void> {
  const post = async (path: string, body: object, headers: Record<string, string> = {}) =>
    see(await app.http().post(`/api/${path}`).set(headers).send(body));
  const work = () => app.doJobs().catch(() => 0);
  const email = 'marked@example.com';
  const { body } = await app.http().post('/api/auth/local/register').send({ email, password: 'Meadow-1234', deviceId: 'd1' });
  const bearer = { Authorization: `Bearer ${body.jwt}` };
  for (const [deviceId, provider] of [
    ['d1', 'expo'],
    ['d2', 'fcm'],
  ])
    await post('me/devices', { deviceId, platform: 'android', push: { provider, token: `ExponentPushToken[${deviceId}]` } }, bearer);
  await post('auth/codes', { phone: '+380501110002' });
  await post('auth/codes', { email });
  for (const provider of ['apple', 'facebook', 'google']) await post(`auth/native/${provider}`, { idToken: 'a.b.c' });
  await app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
  for (const provider of ['stripe', 'wayforpay']) see(await shop.checkOut(await shop.readyCart(), {}, { payment: { provider } }));
  const cart = await shop.readyCart();
  await post(`carts/${cart.id}/claim`, {}, { ...bearer, 'X-Cart-Token': cart.token });
  const claimed = (await app.http().get(`/api/carts/${cart.id}`).set(bearer)).body.data;
  const { order } = (await shop.checkOut({ ...cart, ...claimed }, bearer).expect(201)).body.data;
  see(await staff.post(`/storekeeper/orders/${order.id}/labels`, { carrier: 'nova-poshta', grams: 500 }));
  await app.call('shop/delivery/points/load-points', 'loadPickupPoints').catch(() => null);
  see(await staff.post(`/storekeeper/orders/${order.id}/ship`, {}).expect(200));
  for (const hook of [
    'webhooks/stripe',
    'webhooks/wayforpay',
    'webhooks/crm/hubspot',
    'integrations/website/stock',
    'integrations/website/webhooks/woocommerce',
  ])
    await post(hook, {});
  await post('places/geocode', { address: { line1: 'Khreshchatyk 22', city: 'Kyiv', country: 'UA' } });
  await post('places/geocode', { location: { lat: 50.45, lng: 30.52 } });
  see(await app.http().get('/api/places/autocomplete').query({ text: 'Khreshchatyk', session: '6f1f0b3a-3b0c-4f55-9d5e-2f2d0a1f7c11' }));
  see(await app.http().get('/api/places/unknown'));
  see(await staff.get('/storekeeper/crms/hubspot/fields'));
  see(await staff.get('/storekeeper/crms/keycrm/fields'));
  for (const job of ['send-deliveries', 'resync-crms', 'send-deliveries'])
    await app.call('bootstrap/jobs', 'runNow', job).catch(() => null);
  await app.call('shop/website/push-stock', 'pushStock').catch(() => null);
  await work();
  await work();
}

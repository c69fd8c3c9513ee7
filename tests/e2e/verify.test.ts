import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from '../support/child-app';
import { startHubspot } from '../support/crm/hubspot-double';
import { startKeycrm } from '../support/crm/keycrm-double';
import { startGoogleMaps } from '../support/maps/google-maps-double';
import { startLoopback } from '../support/loopback';
import { startTwilio } from '../support/twilio';
import { startWayForPay } from '../support/wayforpay/wayforpay-double';
import { merchant } from '../support/wayforpay/wayforpay-orders';

type Environment = Record<string, string>;

const places: string[] = [];
afterAll(() => places.forEach((place) => rmSync(place, { recursive: true })));

/** `npm run verify`, with nothing set but what is said; and the report it has written, where it has. */
async function verify(args: readonly string[], env: Environment = {}) {
  const into = mkdtempSync(path.join(tmpdir(), 'verify-'));
  places.push(into);
  const { ended, output } = launch(['scripts/verify.mjs', ...args, '--into', into], { ENV_PATH: devNull, ...env });
  const { code } = await ended;
  const [name] = readdirSync(into);
  return { code, said: output(), name, report: name === undefined ? null : readFileSync(path.join(into, name), 'utf8') };
}

const rowsOf = (report: string | null) =>
  [...(report ?? '').matchAll(/^\| (.*?) \| (ok|failed|not tried) \|/gm)].map(([, what, outcome]) => [
    what?.replace(/[\da-f]{8}-[\da-f-]{27}/, '…'),
    outcome,
  ]);
const today = /^verify-\S+-\d{4}-\d\d-\d\d\.md$/;

describe('with Stripe', () => {
  const [secretKey, webhookSecret] = ['sk_test_keepthissecret', 'whsec_keepthissecrettoo'];
  let env: Environment;
  let double: ReturnType<typeof launch>;
  let control: (name: string, order: object) => Promise<unknown>;
  beforeAll(async () => {
    double = launch(['tests/support/stripe-double/server.mjs'], { STRIPE_DOUBLE: JSON.stringify({ secretKey }) });
    await double.prints(/"ready":true/);
    const { port } = JSON.parse(double.output()) as { port: number };
    const url = `http://127.0.0.1:${port}`;
    control = async (name, order) => {
      const response = await fetch(`${url}/_control/${name}`, { method: 'POST', body: JSON.stringify(order) });
      return ((await response.json()) as { result: unknown }).result;
    };
    env = {
      ...{ STRIPE_API_URL: url, STRIPE_SECRET_KEY: secretKey, STRIPE_PUBLISHABLE_KEY: 'pk_test_shown' },
      ...{ STRIPE_WEBHOOK_SECRETS: webhookSecret, STRIPE_MERCHANT_COUNTRY: 'UA' },
    };
  });
  beforeEach(() => control('reset', {}));
  afterAll(() => double.process.kill('SIGTERM'));

  test('the keys are tried: a payment is made, cancelled and seen to be over; the report holds no secret', async () => {
    const { code, said, name, report } = await verify(['stripe'], env);
    expect([code, said]).toEqual([0, expect.stringContaining('It works.')]);
    expect(name).toMatch(today);
    expect(rowsOf(report)).toEqual([
      ['knows the keys', 'ok'],
      ['tells what happened lately', 'ok'],
      ['makes a payment of 0.50 EUR', 'ok'],
      ['cancels it', 'ok'],
      ['knows that it is over', 'ok'],
    ]);
    expect(report).toContain('| cancelled |');
    for (const secret of [secretKey, webhookSecret]) expect(`${report}${said}`).not.toContain(secret);
  });

  test('what is refused is said, without the key the company repeats, and ends in 1', async () => {
    const wrong = 'sk_test_anotherkeyofmine';
    const { code, said, report } = await verify(['stripe'], { ...env, STRIPE_SECRET_KEY: wrong });
    expect([code, said]).toEqual([1, expect.stringContaining('It does not work yet.')]);
    expect(rowsOf(report).map(([, outcome]) => outcome)).toEqual(['failed', 'not tried', 'not tried', 'not tried', 'not tried']);
    expect(`${report}${said}`).not.toContain(wrong);
  });

  test('a live key is not touched unless it is meant', async () => {
    const live = { ...env, STRIPE_SECRET_KEY: 'sk_live_keepthissecret', STRIPE_PUBLISHABLE_KEY: 'pk_live_shown' };
    expect(await verify(['stripe'], live)).toMatchObject({ code: 1, report: null, said: expect.stringContaining('is a live key') });
    expect(rowsOf((await verify(['stripe', '--live'], live)).report)[0]).toEqual(['knows the keys', 'failed']);
  });

  test('a payment of which nothing was heard is found again by its key, and cancelled', async () => {
    // Whoever asks for it tries three times by itself.
    await control('fault', { kind: 'answer_lost', on: 'POST /v1/payment_intents', times: 3 });
    const { code, report } = await verify(['stripe'], env);
    expect(code).toBe(1);
    expect(rowsOf(report).slice(2)).toEqual([
      ['makes a payment of 0.50 EUR', 'failed'],
      ['cancels it', 'ok'],
      ['knows that it is over', 'not tried'],
    ]);
    const intents = (await control('things', {})) as { payment_intents: { status: string }[] };
    expect(intents.payment_intents.map(({ status }) => status)).toEqual(['canceled']);
  });
});

test('WayForPay is asked for a page, which is removed again', async () => {
  const wayforpay = await startWayForPay();
  try {
    const { account, secretKey, domain } = merchant;
    const env = {
      ...{ WAYFORPAY_MERCHANT_ACCOUNT: account, WAYFORPAY_SECRET_KEY: secretKey, WAYFORPAY_MERCHANT_DOMAIN: domain },
      WAYFORPAY_API_URL: wayforpay.url,
    };
    const { code, said, report } = await verify(['wayforpay', '--currency', 'UAH'], env);
    expect([code, said]).toEqual([0, expect.stringContaining('makes a payment of 30.00 UAH')]);
    expect(wayforpay.asked.map(({ transactionType }) => transactionType)).toEqual(
      expect.arrayContaining(['CREATE_INVOICE', 'REMOVE_INVOICE', 'CHECK_STATUS']),
    );
    expect(report).not.toContain(secretKey);
  } finally {
    await wayforpay.stop();
  }
});

describe('with HubSpot', () => {
  let hubspot: Awaited<ReturnType<typeof startHubspot>>;
  const env = (): Environment => ({ HUBSPOT_SERVICE_KEY: hubspot.settings.serviceKey, HUBSPOT_API_URL: hubspot.settings.apiUrl });
  beforeEach(async () => {
    hubspot = await startHubspot();
  });
  afterEach(() => hubspot.stop());

  test('a person is put and forgotten', async () => {
    const { code, name, report } = await verify(['hubspot'], env());
    expect([code, name]).toEqual([0, expect.stringMatching(today)]);
    expect(rowsOf(report)).toEqual([
      ['knows the keys', 'ok'],
      ['tells its fields', 'ok'],
      ['puts storekeeper-verify-…', 'ok'],
      ['forgets it', 'ok'],
    ]);
    expect(report).toMatch(/as \d+/);
    expect(hubspot.all('contacts')).toEqual([]);
    expect(report).not.toContain(hubspot.settings.serviceKey);
  });

  test('one that is down has failed', async () => {
    hubspot.setDown(true);
    expect((await verify(['hubspot'], env())).code).toBe(1);
  });
});

test('what is put in vain is forgotten all the same, and a secret that is repeated is not written down', async () => {
  const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
  const types: string[] = [];
  const crm = await startLoopback((_request, text) => {
    const { type } = JSON.parse(text) as { type: string };
    types.push(type);
    return type === 'contact.put' ? { status: 422, body: { said: `Not with ${secret}` } } : { status: 200, body: {} };
  });
  try {
    const env = { CRM_URL: crm.url, CRM_SECRET: secret, PRIVATE_HOSTS: new URL(crm.url).host };
    const { code, said, name, report } = await verify(['crm/signed-http'], env);
    expect(rowsOf(report).map(([, outcome]) => outcome)).toEqual(['ok', 'ok', 'failed', 'ok']);
    expect([code, name]).toEqual([1, expect.stringMatching(/^verify-crm-signed-http-/)]);
    expect(types).toEqual(['test.ping', 'contact.put', 'contact.forgotten']);
    for (const text of [said, report]) {
      expect(text).toContain('Not with •••');
      expect(text).not.toContain(secret);
    }
  } finally {
    await crm.stop();
  }
});

test('where people stand in their orders, nobody is put', async () => {
  const keycrm = await startKeycrm();
  try {
    const { apiKey, sourceId, apiUrl } = keycrm.settings;
    const env = { KEYCRM_API_KEY: apiKey, KEYCRM_SOURCE_ID: String(sourceId), KEYCRM_API_URL: apiUrl };
    const { code, report } = await verify(['keycrm'], env);
    expect([code, rowsOf(report).map(([, outcome]) => outcome)]).toEqual([0, ['ok', 'ok', 'ok', 'ok']]);
    expect(report).toContain('none is put');
  } finally {
    await keycrm.stop();
  }
});

test('Twilio is asked whether it knows the keys, and sends nothing', async () => {
  const twilio = await startTwilio();
  try {
    const { apiUrl, accountSid, authToken, from } = twilio.settings;
    const env = { TWILIO_API_URL: apiUrl, TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from };
    const { code, report } = await verify(['twilio'], env);
    expect([code, rowsOf(report)]).toEqual([0, [['knows the keys', 'ok']]]);
    expect(report).toContain('Polonyna');
    expect((await verify(['twilio'], { ...env, TWILIO_AUTH_TOKEN: 'another-token' })).code).toBe(1);
    expect(twilio.take()).toEqual([]);
  } finally {
    await twilio.stop();
  }
});

test('Google Maps is asked for an address, its time zone and a route', async () => {
  const google = await startGoogleMaps();
  try {
    const { apiKey, apiUrl } = google.settings;
    const { code, report } = await verify(['google-maps'], { GOOGLE_MAPS_API_KEY: apiKey, GOOGLE_MAPS_API_URL: apiUrl });
    expect([code, rowsOf(report)]).toEqual([
      0,
      [
        ['knows the keys', 'ok'],
        ['suggests an address, and tells where it is', 'ok'],
        ['finds it again by where it is, and its time zone', 'ok'],
        ['plans a route with two stops in the best order', 'ok'],
      ],
    ]);
    expect(report).toContain('Khreshchatyk Street, 22, Kyiv, 01001, Ukraine, Europe/Kyiv');
    expect(report).not.toContain(apiKey);
    const off = { status: 403, body: { error: { code: 403, status: 'PERMISSION_DENIED', details: [{ reason: 'SERVICE_DISABLED' }] } } };
    google.next(off);
    const failed = await verify(['google-maps'], { GOOGLE_MAPS_API_KEY: apiKey, GOOGLE_MAPS_API_URL: apiUrl });
    expect([failed.code, failed.report]).toEqual([
      1,
      expect.stringContaining('Places API (New) is not switched on in the project of the key'),
    ]);
  } finally {
    await google.stop();
  }
});

test('without a name it lists those it knows; what it does not know, and what is not set up, is said', async () => {
  const { code, said } = await verify([], { STRIPE_SECRET_KEY: 'sk_test_x' });
  expect([code, said]).toEqual([0, expect.stringMatching(/stripe +Stripe \(set\)/)]);
  for (const name of ['wayforpay', 'keycrm', 'woocommerce', 'crm/signed-http', 'smtp']) expect(said).toContain(name);
  expect(await verify(['nobody'])).toMatchObject({ code: 1, said: expect.stringContaining('There is no nobody to try') });
  expect(await verify(['keycrm', '--currency', 'money'], { KEYCRM_API_KEY: 'k', KEYCRM_SOURCE_ID: '1' })).toMatchObject({
    code: 1,
    report: null,
  });
  expect(await verify(['signed-http'])).toMatchObject({ code: 1, said: expect.stringContaining('There is no signed-http') });
  expect(await verify(['keycrm'])).toMatchObject({ code: 1, report: null, said: expect.stringContaining('KEYCRM_API_KEY') });
});

import { readFileSync } from 'node:fs';
import { environmentNames, readSettings } from './settings';

const secret = 'a-long-enough-secret';
const complete = {
  DATABASE_URL: 'postgres://shop@localhost/shop',
  APP_KEYS: `${secret}1,${secret}2`,
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
};
const complaint = (source: Record<string, string>) => {
  try {
    readSettings(source);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was refused';
};

describe('settings', () => {
  test('are read from a complete environment, with defaults for what is no secret', () => {
    expect(readSettings(complete)).toMatchObject({
      mode: 'shop',
      server: { port: 1337, appKeys: [`${secret}1`, `${secret}2`] },
      database: { url: complete.DATABASE_URL, poolMax: 20 },
    });
  });

  test('name every missing variable at once', () => {
    const message = complaint({});
    for (const name of Object.keys(complete)) expect(message).toContain(`${name}: is missing`);
  });

  test('take an empty variable for a missing one', () => {
    expect(complaint({ ...complete, JWT_SECRET: '' })).toContain('JWT_SECRET: is missing');
  });

  test('never tell a value', () => {
    const message = complaint({ ...complete, JWT_SECRET: 'hunter2', DATABASE_URL: 'mysql-is-not-a-url-with-pa55word', APP_KEYS: 'short' });

    expect(message).toMatch(/JWT_SECRET.*\n.*|DATABASE_URL/);
    for (const value of ['hunter2', 'pa55word', 'short,']) expect(message).not.toContain(value);
  });

  test('insist on the keys of the object store only when it is used', () => {
    expect(complaint({ ...complete, UPLOADS: 's3' })).toContain('S3_BUCKET: is needed when UPLOADS is s3');
  });

  test.each([
    ['STRIPE_SECRET_KEY', 'sk_test_1', 'STRIPE_PUBLISHABLE_KEY: is needed beside STRIPE_SECRET_KEY'],
    ['STRIPE_SECRET_KEY', 'sk_test_1', 'STRIPE_WEBHOOK_SECRETS: is needed beside STRIPE_SECRET_KEY'],
    ['STRIPE_SECRET_KEY', 'sk_test_1', 'STRIPE_MERCHANT_COUNTRY: is needed beside STRIPE_SECRET_KEY'],
    ['WAYFORPAY_MERCHANT_ACCOUNT', 'shop', 'WAYFORPAY_SECRET_KEY: is needed beside WAYFORPAY_MERCHANT_ACCOUNT'],
    ['FAKE_PAYMENTS_URL', 'http://127.0.0.1:1', 'FAKE_PAYMENTS_SECRET_KEY: is needed beside FAKE_PAYMENTS_URL'],
  ])('insist on all of a payment provider: %s alone', (name, value, expected) => {
    expect(complaint({ ...complete, [name]: value })).toContain(expected);
  });

  test('make a provider of its variables, and none of nothing', () => {
    expect(readSettings(complete).payments).toMatchObject({ stripe: null, wayforpay: null, fake: null });
    const { stripe } = readSettings({
      ...complete,
      STRIPE_SECRET_KEY: 'sk_test_1',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
      STRIPE_WEBHOOK_SECRETS: 'whsec_1, whsec_2',
      STRIPE_MERCHANT_COUNTRY: 'PL',
      STRIPE_API_URL: 'http://127.0.0.1:4242',
      PAYMENT_RETURN_URL: 'myshop://paid',
    }).payments;
    expect(stripe?.settings).toMatchObject({
      webhookSecrets: ['whsec_1', 'whsec_2'],
      merchantCountry: 'PL',
      returnUrl: 'myshop://paid',
      api: { host: '127.0.0.1', port: 4242, protocol: 'http' },
    });
    expect(stripe?.create()).toMatchObject({ paysLater: false });
  });

  test('tell a provider where it reaches the shop', () => {
    const wayforpay = { WAYFORPAY_MERCHANT_ACCOUNT: 'shop', WAYFORPAY_SECRET_KEY: 'key', WAYFORPAY_MERCHANT_DOMAIN: 'shop.example' };
    const { payments } = readSettings({ ...complete, ...wayforpay, PUBLIC_URL: 'https://api.shop.example' });

    expect(payments.wayforpay?.settings).toMatchObject({ serviceUrl: 'https://api.shop.example/api/webhooks/wayforpay' });
  });

  test('name what is wrong with a provider beside what is wrong with the shop', () => {
    const message = complaint({ ...complete, JWT_SECRET: 'short', STRIPE_SECRET_KEY: 'sk_test_1', WAYFORPAY_API_URL: 'nowhere' });

    for (const name of ['JWT_SECRET', 'STRIPE_PUBLISHABLE_KEY', 'WAYFORPAY_API_URL']) expect(message).toContain(`  ${name}: `);
    expect(message).not.toContain('nowhere');
  });

  test('take the payments of the demo shop in no other', () => {
    const fake = {
      FAKE_PAYMENTS_URL: 'http://127.0.0.1:1',
      FAKE_PAYMENTS_SECRET_KEY: 'key',
      FAKE_PAYMENTS_WEBHOOK_SECRET: 'whsec_bmV3',
    };
    expect(complaint({ ...complete, ...fake })).toContain('FAKE_PAYMENTS_URL: takes payments that are none');
    const crooked = { ...fake, STOREKEEPER_MODE: 'demo', FAKE_PAYMENTS_WEBHOOK_SECRET: 'whsec_bmV3, whsec_new' };
    expect(complaint({ ...complete, ...crooked })).toContain('FAKE_PAYMENTS_WEBHOOK_SECRET: must be whsec_ and base64');
    expect(readSettings({ ...complete, ...fake, STOREKEEPER_MODE: 'demo' }).payments.fake?.settings).toMatchObject({ secretKey: 'key' });
  });

  test('take the sign-in of the demo shop in no other', () => {
    const fake = { FAKE_IDENTITY_URL: 'http://127.0.0.1:1' };
    expect(complaint({ ...complete, ...fake })).toContain('FAKE_IDENTITY_URL: signs in anybody');
    expect(readSettings({ ...complete, ...fake, STOREKEEPER_MODE: 'demo' }).identity.fake?.settings).toEqual({
      issuer: 'http://127.0.0.1:1',
    });
    expect(readSettings(complete).identity).toEqual({ google: null, apple: null, facebook: null, fake: null });
  });

  test('let nothing be killed on purpose in production', () => {
    const killed = { ...complete, STOREKEEPER_FAILPOINT: 'checkout.prepared' };
    expect(readSettings(killed).failpoint).toBe('checkout.prepared');
    expect(complaint({ ...killed, NODE_ENV: 'production' })).toContain('STOREKEEPER_FAILPOINT: kills the shop');
  });

  test.each([
    ['a publishable key of the other mode', { STRIPE_PUBLISHABLE_KEY: 'pk_live_1' }, 'STRIPE_PUBLISHABLE_KEY: is of another mode'],
    ['the id of a webhook for its secret', { STRIPE_WEBHOOK_SECRETS: 'whsec_1, we_2' }, 'must be signing secrets of Stripe'],
  ])('refuse %s', (_what, more, expected) => {
    const stripe = {
      STRIPE_SECRET_KEY: 'rk_test_1',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
      STRIPE_WEBHOOK_SECRETS: 'whsec_1',
      STRIPE_MERCHANT_COUNTRY: 'PL',
    };
    expect(readSettings({ ...complete, ...stripe }).payments.stripe).not.toBeNull();
    expect(complaint({ ...complete, ...stripe, ...more })).toContain(expected);
  });

  test("make the owner of the demo shop in no shop but that one and a developer's", () => {
    const left = { ...complete, DEMO_ADMIN_EMAIL: 'owner@example.com', DEMO_ADMIN_PASSWORD: 'Left-behind-1' };
    const owner = { email: 'owner@example.com', password: 'Left-behind-1' };
    expect(readSettings(left).firstAdmin).toBeNull();
    expect(readSettings({ ...left, STOREKEEPER_MODE: 'shop' }).firstAdmin).toBeNull();
    expect(readSettings({ ...left, STOREKEEPER_MODE: 'demo' }).firstAdmin).toEqual(owner);
    expect(readSettings({ ...left, STOREKEEPER_MODE: 'empty' }).firstAdmin).toEqual(owner);
  });

  test('need no secrets for building', () => {
    expect(readSettings({ STOREKEEPER_MODE: 'build' }).mode).toBe('build');
  });

  test('are all explained in .env.example, and nothing else is', () => {
    const example = readFileSync('.env.example', 'utf8');
    const named = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...environmentNames].sort());
  });
});

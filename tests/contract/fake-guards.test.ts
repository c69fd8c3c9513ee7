import { request } from 'node:http';
import { submitForm } from '../support/fake-payments/browser-like';
import { startFakeServer, type FakeServer } from '../support/fake-payments/fake-server';
import { numbers } from '../support/fake-payments/fake-world';
import { given, truthOf } from '../support/fake-payments/given-payment';

let server: FakeServer;
beforeAll(async () => {
  server = await startFakeServer();
});
afterAll(() => server.stop());

/** `fetch` does not let anybody choose the host. */
const statusFor = (address: string, headers: Record<string, string>, method = 'GET', to = server.url) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(to);
    request({ hostname, port, path: address, method, headers }, (answer) => resolve(answer.resume().statusCode ?? 0))
      .once('error', reject)
      .end();
  });

describe('nothing is answered', () => {
  const port = () => new URL(server.url).port;

  test.each([
    ['a page whose name was pointed here', '/', () => ({ host: `evil.example:${port()}` }), 421],
    ['a name that only begins like ours', '/', () => ({ host: `localhost.evil.example:${port()}` }), 421],
    ['the shop under a wrong name', '/v1/events', () => ({ host: 'evil.example' }), 421],
  ])('to %s', async (_who, address, headers, status) => {
    expect(await statusFor(address, headers())).toBe(status);
  });

  test.each([
    ['our own name', () => ({ host: `localhost:${port()}` })],
    ['our own address', () => ({ host: `127.0.0.1:${port()}` })],
    ['our own new address', () => ({ host: `[::1]:${port()}` })],
  ])('but to %s', async (_who, headers) => {
    expect(await statusFor('/', headers())).toBe(200);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another site in an old browser', { origin: 'http://evil.example' }],
    ['another port in an old browser', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
  ])('to a form of %s', async (_who, headers) => {
    const payment = await given(server);
    const fields = { secret: payment.clientData.clientSecret ?? '', card: numbers.pays };

    const answers = [
      await submitForm(server, `/payments/${payment.reference}/cancel`, {}, headers as Record<string, string>),
      await submitForm(server, `/pay/${payment.reference}`, fields, headers as Record<string, string>),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(await truthOf(server, payment.reference)).toMatchObject({ state: 'pending' });
  });

  test('but the payment page to a name that was allowed, and no more', async () => {
    const named = await startFakeServer({ hosts: 'phone.test' });
    try {
      const { pathname, search } = new URL((await given(named)).clientData.paymentUrl ?? '');
      const ask = (address: string) => statusFor(address, { host: 'phone.test:4010' }, 'GET', named.url);

      expect([await ask(`${pathname}${search}`), await ask('/')]).toEqual([200, 403]);
    } finally {
      await named.stop();
    }
  });

  test('to a method or an address there is not', async () => {
    const { reference } = await given(server);

    expect(await statusFor('/payments/x/constructor', { host: '127.0.0.1' }, 'POST')).toBe(404);
    expect(await statusFor(`/payments/${reference}/constructor`, { host: '127.0.0.1' }, 'POST')).toBe(404);
    expect(await statusFor('/favicon.ico', { host: '127.0.0.1' })).toBe(404);
  });
});

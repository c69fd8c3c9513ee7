import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fakePayments } from '../../src/integrations/payments/fake/fake-payments';
import { secretKey, startFakeServer, webhookSecret, type FakeServer } from '../support/fake-payments/fake-server';
import { numbers } from '../support/fake-payments/fake-world';
import { given, movement, truthOf } from '../support/fake-payments/given-payment';

let server: FakeServer;
beforeAll(async () => {
  server = await startFakeServer();
});
afterAll(() => server.stop());

const requested = { amount: 12_300, currency: 'EUR', order: 'order-7' };
const create = async (key: string, body: object | string) => {
  const answer = await server.ask('POST', 'payments', { key, body });
  return { status: answer.status, text: await answer.text() };
};

describe('an idempotency key', () => {
  test('with the same wish gets the same answer, whatever happened since', async () => {
    const first = await create('same-wish', requested);
    await server.pay(JSON.parse(first.text).id, { card: numbers.pays });

    expect(await create('same-wish', requested)).toEqual(first);
  });

  test('with the same wish tells the shop how the payment stands now', async () => {
    const same = { idempotencyKey: 'as-it-stands', orderId: 'order-8' };
    const { reference } = await given(server, same);
    await server.pay(reference, { card: numbers.pays });

    expect(await given(server, same)).toMatchObject({ reference, state: 'paid', captured: 12_300 });
  });

  test.each([
    ['another amount', 'payments', { ...requested, amount: 12_301 }],
    ['another currency', 'payments', { ...requested, currency: 'USD' }],
    ['something else altogether', 'customers', {}],
  ])('with %s is refused', async (what, path, body) => {
    const key = what.replaceAll(' ', '-');
    await create(key, requested);

    const answer = await server.ask('POST', path, { key, body });

    expect([answer.status, await answer.json()]).toMatchObject([409, { error: { code: 'idempotency_key_reused' } }]);
  });

  test('is free again after a wish that could not be read', async () => {
    expect((await create('mistyped', { ...requested, amount: '1' })).status).toBe(400);
    expect((await create('mistyped', requested)).status).toBe(200);
  });
});

describe('what the shop asks for', () => {
  test.each([
    ['no amount', { ...requested, amount: undefined }],
    ['a fraction', { ...requested, amount: 0.5 }],
    ['nothing', { ...requested, amount: 0 }],
    ['less than nothing', { ...requested, amount: -1 }],
    ['an amount in words', { ...requested, amount: '12300' }],
    ['no currency', { ...requested, currency: undefined }],
    ['no order', { ...requested, order: '' }],
    ['another way to capture', { ...requested, capture: 'later' }],
    ['a list', [requested]],
    ['no JSON', '{'],
    ['no object', 'null'],
  ])('is refused with %s', async (what, body) => {
    expect((await create(`bad-${what.replaceAll(' ', '-')}`, body)).status).toBe(400);
  });

  test('is refused without a key, without the secret and at no address', async () => {
    const without = await server.ask('POST', 'payments', { body: requested });
    const stranger = await fetch(`${server.url}/v1/payments`, { headers: { authorization: 'Bearer guess' } });
    const nowhere = await server.ask('POST', 'constructor', { key: 'nowhere', body: {} });

    expect([without.status, stranger.status, nowhere.status]).toEqual([400, 401, 404]);
  });

  test('is not in another currency than the payment', async () => {
    const payment = await given(server);
    await server.pay(payment.reference, { card: numbers.pays });
    const { amount, ...rest } = movement(payment, 300);

    await expect(server.provider.refund({ ...rest, amount: { ...amount, currency: 'USD' } })).rejects.toMatchObject({
      name: 'IntegrationError',
      retryable: false,
    });
    expect(await truthOf(server, payment.reference)).toMatchObject({ refunded: 0 });
  });
});

describe('a failure', () => {
  const adapter = (more: { url?: string; secretKey?: string }) =>
    fakePayments({ url: server.url, secretKey, webhookSecret, timeoutMs: 300, ...more });
  const stopAll: Server[] = [];
  afterEach(() => stopAll.splice(0).forEach((each) => each.close().closeAllConnections()));
  const answering = async (answer: ((text: string) => [number, string]) | null) => {
    const other = createServer((_request, response) => {
      const [status, text] = answer?.('') ?? [0, ''];
      if (status > 0) response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
    stopAll.push(other);
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    return adapter({ url: `http://127.0.0.1:${(other.address() as AddressInfo).port}` });
  };

  test.each([
    ['nobody is there', async () => adapter({ url: 'http://127.0.0.1:9' }), true],
    ['there is no answer in time', () => answering(null), true],
    ['it is broken', () => answering(() => [503, '{}']), true],
    ['it is asked too often', () => answering(() => [429, '{}']), true],
    ['a proxy answers instead', () => answering(() => [200, secretKey]), true],
    ['its answer makes no sense', () => answering(() => [200, `{"id":"${secretKey}"}`]), false],
    ['the secret is wrong', async () => adapter({ secretKey: 'wrong-secret' }), false],
    ['there is no such payment', async () => adapter({}), false],
  ])('because %s says whether to try again, and no secret', async (_why, world, retryable) => {
    const provider = await world();

    const error = await provider.fetchPayment('pay_none').catch((thrown: Error) => thrown);

    expect(error).toMatchObject({ name: 'IntegrationError', service: 'fake', retryable });
    expect(String(error) + String((error as Error).cause)).not.toMatch(/secret/);
  });
});

test('an answer that is lost was lost after the work was done', async () => {
  const faulty = await startFakeServer({ faults: true });
  try {
    const wished = { idempotencyKey: 'lost', orderId: 'order-lost' };
    faulty.order({ loseNextAnswer: true });

    await expect(given(faulty, wished)).rejects.toMatchObject({ name: 'IntegrationError', retryable: true });

    const { payments } = (await (await faulty.ask('GET', 'payments')).json()) as { payments: { id: string }[] };
    expect(payments.map(({ id }) => id)).toEqual([(await given(faulty, wished)).reference]);
  } finally {
    await faulty.stop();
  }
});

test('troubles cannot be ordered where they were not asked for', async () => {
  expect(() => server.order({ down: true })).toThrow('Command failed');
  expect((await server.ask('GET', 'events')).status).toBe(200);
});

test('the page is where customers reach it', async () => {
  const { reference } = await given(server);
  const provider = fakePayments({ url: `${server.url}/`, publicUrl: 'https://pay.example.com/', secretKey, webhookSecret });

  const { clientData } = await truthOf({ provider }, reference);

  expect(clientData).toEqual({
    clientSecret: expect.stringMatching(new RegExp(`^${reference}_secret_.{20,}$`)),
    paymentUrl: `https://pay.example.com/pay/${reference}?secret=${clientData.clientSecret}`,
    publishableKey: 'fake',
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stripePayments } from '../../src/integrations/payments/stripe/stripe-payments';
import type { PaymentProvider, WebhookRequest } from '../../src/integrations/payments/payment-provider';
import { launch, type Launched } from '../support/child-app';
import { newPayment, secretKey, settingsFor, webhookSecret } from './stripe/given-stripe';

let shop: Server;
let received: Omit<WebhookRequest, 'now'>[];
let double: Launched;
let url: string;
let provider: PaymentProvider;

beforeAll(async () => {
  shop = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        body: Buffer.concat(chunks).toString(),
        headers: { 'stripe-signature': String(request.headers['stripe-signature']) },
      });
      response.end();
    });
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  const webhooks = { url: `http://127.0.0.1:${(shop.address() as AddressInfo).port}/webhooks`, secrets: [webhookSecret] };
  double = launch(['tests/support/stripe-double/server.mjs'], { STRIPE_DOUBLE: JSON.stringify({ secretKey, webhooks }) });
  await double.prints(/"ready":true/);
  const { port } = JSON.parse(double.output()) as { port: number };
  url = `http://127.0.0.1:${port}`;
  provider = stripePayments(settingsFor({ api: { host: '127.0.0.1', port, protocol: 'http' } }));
});
afterAll(async () => {
  double.process.kill('SIGTERM');
  await new Promise((resolve) => shop.close(resolve));
});
beforeEach(async () => {
  await control('reset');
  received = [];
});

async function control<T = unknown>(name: string, order: object = {}): Promise<T> {
  const response = await fetch(`${url}/_control/${name}`, { method: 'POST', body: JSON.stringify(order) });
  const { result, error } = (await response.json()) as { result: T; error?: { message: string } };
  if (error) throw new Error(error.message);
  return result;
}
const read = (webhook: Omit<WebhookRequest, 'now'>) => provider.parseWebhook?.({ ...webhook, now: new Date() }).events ?? [];

test('the double lives in a process of its own, and does what others tell it', async () => {
  const { reference } = await provider.createPayment(newPayment());
  await control('pay', { payment_intent: reference });
  await control('refund_outside', { payment_intent: reference, amount: 100 });

  expect(await provider.fetchPayment(reference)).toMatchObject({ state: 'paid', captured: 12_300, refunded: 100 });
  expect(await control('things')).toMatchObject({ violations: [], refunds: [{ amount: 100 }] });
});

test('sends webhooks as they happen, signed', async () => {
  const { reference } = await provider.createPayment(newPayment());
  await control('pay', { payment_intent: reference });
  await control('webhooks_sent');

  expect(received.flatMap(read).map(({ type, payment }) => [type, payment])).toEqual([
    ['payment_intent.created', reference],
    ['charge.succeeded', reference],
    ['payment_intent.succeeded', reference],
  ]);
});

test('sends them again, each three times and in any order', async () => {
  const { reference } = await provider.createPayment(newPayment());
  await control('pay', { payment_intent: reference });
  await control('webhooks_sent');
  const first = received.splice(0).flatMap(read);
  const statuses = await control<number[]>('deliver', { times: 3, shuffled: true });
  const again = received.flatMap(read).map(({ id }) => id);

  expect(statuses).toEqual(Array(9).fill(200));
  expect([...again].sort()).toEqual(first.flatMap(({ id }) => [id, id, id]).sort());
  expect(again).not.toEqual([0, 1, 2].flatMap(() => first.map(({ id }) => id)));
});

test('goes down, and loses answers, when it is told to', async () => {
  await control('fault', { kind: 'answer_lost', on: 'POST /v1/payment_intents', times: 3 });
  await expect(provider.createPayment(newPayment())).rejects.toMatchObject({ name: 'IntegrationError', retryable: true });
  await control('set_down');
  await expect(provider.fetchPayment('pi_any')).rejects.toMatchObject({ retryable: true });
  await control('set_down', { down: false });

  expect(await control<{ payment_intents: unknown[] }>('things')).toMatchObject({ payment_intents: [{ amount: 12_300 }] });
});

test('says what it can be told, to whoever asks for something else', async () => {
  await expect(control('dance')).rejects.toThrow(/There is no control dance: there are pay, decline/);
  await expect(control('pay')).rejects.toThrow('payment_intent is missing');
});

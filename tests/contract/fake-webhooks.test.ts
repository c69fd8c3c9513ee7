import { createHmac } from 'node:crypto';
import { fakePayments } from '../../src/integrations/payments/fake/fake-payments';
import { startFakeServer, webhookSecret, type FakeServer } from '../support/fake-payments/fake-server';
import { numbers } from '../support/fake-payments/fake-world';
import { given } from '../support/fake-payments/given-payment';
import { until } from '../support/fake-payments/until';
import { listenForWebhooks, type WebhookListener } from '../support/fake-payments/webhook-listener';

const at = new Date('2021-02-25T15:02:10Z');
const timestamp = String(at.getTime() / 1000);
const event = { id: 'evt_1', type: 'payment.paid', occurredAt: at.toISOString(), data: { payment: 'pay_1', state: 'paid' } };
const body = JSON.stringify(event);
const plainSecret = 'a secret that is no base64';

const signatureWith = (secret: string, content: string) => {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
};
const signed = (more: { secret?: string; id?: string; time?: string; of?: string } = {}) => {
  const { secret = webhookSecret, id = 'evt_1', time = timestamp, of = body } = more;
  return { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatureWith(secret, `${id}.${time}.${of}`) };
};
const parse = (headers: Record<string, string>, text = body, secrets = webhookSecret, now = at) =>
  fakePayments({ url: '', secretKey: '', webhookSecret: secrets }).parseWebhook?.({ body: text, headers, now });
const seconds = (count: number) => new Date(at.getTime() + count * 1000);

describe('a webhook is accepted', () => {
  const others = `v1,AAAA v1a,BBBB ${signed()['webhook-signature']}`;

  test.each([
    ['as it is', signed(), webhookSecret, at],
    ['with one good signature among others', { ...signed(), 'webhook-signature': others }, webhookSecret, at],
    ['with the old one of two secrets', signed(), `whsec_bmV3, ${webhookSecret}`, at],
    ['with the new one of two secrets', signed({ secret: 'whsec_bmV3' }), `whsec_bmV3,${webhookSecret}`, at],
    ['with a secret that is no base64', signed({ secret: plainSecret }), plainSecret, at],
    ['five minutes late', signed(), webhookSecret, seconds(300)],
    ['five minutes early', signed(), webhookSecret, seconds(-300)],
  ])('%s', (_how, headers, secrets, now) => {
    expect(parse(headers, body, secrets, now)?.events).toEqual([
      { id: 'evt_1', type: 'payment.paid', occurredAt: at, payment: 'pay_1', payload: event.data },
    ]);
  });
});

test('a webhook tells when it was signed, which tells a replay from another sending', () => {
  expect(parse(signed(), body, webhookSecret, seconds(7))?.signedAt).toEqual(at);
});

describe('a webhook is refused', () => {
  const otherId = JSON.stringify({ ...event, id: 'evt_2' });

  test.each([
    ['without a signature', {}, body, at, 'missing'],
    ['without a time', { ...signed(), 'webhook-timestamp': '' }, body, at, 'missing'],
    ['with a changed body', signed(), `${body} `, at, 'match'],
    ['with another id', { ...signed(), 'webhook-id': 'evt_2' }, body, at, 'match'],
    ['with another time', { ...signed(), 'webhook-timestamp': String(Number(timestamp) + 1) }, body, at, 'match'],
    ['with another version', { ...signed(), 'webhook-signature': signed()['webhook-signature'].replace('v1', 'v2') }, body, at, 'match'],
    ['with half a signature', { ...signed(), 'webhook-signature': signed()['webhook-signature'].slice(0, 20) }, body, at, 'match'],
    ['with the secret of another', signed({ secret: 'whsec_b3RoZXI=' }), body, at, 'match'],
    ['more than five minutes late', signed(), body, seconds(301), 'old'],
    ['more than five minutes early', signed(), body, seconds(-301), 'old'],
    ['with a time that is none', signed({ time: 'soon' }), body, at, 'old'],
    ['with its time written in another way', { ...signed(), 'webhook-timestamp': `${timestamp}.5` }, body, at, 'old'],
    ['that is no JSON', signed({ of: 'paid' }), 'paid', at, 'no event'],
    ['that is no event', signed({ of: '{}' }), '{}', at, 'no event'],
    ['that says it is another', signed({ of: otherId }), otherId, at, 'no event'],
  ])('%s', (_how, headers, text, now, message) => {
    const refusal = expect.objectContaining({ name: 'WebhookRefused', message: expect.stringContaining(message) });

    expect(() => parse(headers, text, webhookSecret, now)).toThrow(refusal);
  });
});

test('the signature is the one Standard Webhooks publish for their example', () => {
  const example = '{"test": 2432232314}';
  const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };

  // It is no event of ours, which is found out only after the signature was right.
  expect(() => parse(headers, example)).toThrow('This is no event');
});

describe('the shop is told', () => {
  let listener: WebhookListener;
  let server: FakeServer;
  beforeEach(async () => {
    listener = await listenForWebhooks();
    server = await startFakeServer({ webhookUrl: listener.url });
  });
  afterEach(async () => void (await Promise.all([server.stop(), listener.stop()])));

  const types = () => listener.received.map(({ body: text }) => JSON.parse(text).type);

  test('what happened, in the order in which it happened, in its own signature', async () => {
    const { reference } = await given(server);
    await server.pay(reference, { card: numbers.declined });
    await server.pay(reference, { card: numbers.asksBank });
    await server.confirm(reference, 'yes');
    await server.act(reference, 'refund', { amount: '3.00' });
    await server.act(reference, 'dispute');
    await server.act(reference, 'win');
    await until(() => listener.received.length === 6);

    expect(types()).toEqual([
      ...['payment.declined', 'payment.requires_action', 'payment.paid', 'refund.succeeded', 'dispute.opened', 'dispute.won'],
    ]);
    const heard = listener.received.flatMap((webhook) => server.provider.parseWebhook?.({ ...webhook, now: new Date() }).events ?? []);
    expect(heard).toEqual((await server.provider.listEvents?.({ cursor: null, now: new Date() }))?.events);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(6);
  });

  test('again until it hears, and others need not wait for that', async () => {
    const [deaf, other] = [await given(server), await given(server)];
    listener.answerWith((text) => (text.includes(deaf.reference) ? 500 : 204));
    await server.pay(deaf.reference, { card: numbers.pays });
    await server.pay(other.reference, { card: numbers.pays });
    await until(() => listener.received.filter(({ body: text }) => text.includes(deaf.reference)).length >= 2);

    const heardOf = listener.received.map(({ body: text }) => JSON.parse(text).data.payment);
    expect(heardOf.slice(0, 3)).toEqual([deaf.reference, other.reference, deaf.reference]);
    expect(await (await fetch(server.url)).text()).toMatch(/1\s+webhook waits until the shop hears them: it answered 500/);
    listener.answerWith(204);
    await until(async () => !(await (await fetch(server.url)).text()).includes('webhook waits'));
  });

  test('what it did not hear before the server was killed, and once only what it heard', async () => {
    const heard = await given(server);
    await server.pay(heard.reference, { card: numbers.pays });
    await until(async () => (await (await fetch(server.url)).text()).includes('webhook') && listener.received.length === 1);
    await until(async () => !(await (await fetch(server.url)).text()).includes('webhook waits'));
    listener.answerWith(503);
    const unheard = await given(server);
    await server.pay(unheard.reference, { card: numbers.pays });
    await until(() => listener.received.length === 2);
    await server.stop('SIGKILL');

    listener.answerWith(204);
    server = await startFakeServer({ webhookUrl: listener.url, stateFile: server.stateFile });
    await until(() => listener.received.length === 3);

    const ids = listener.received.map(({ headers }) => headers['webhook-id']);
    expect(ids[2]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

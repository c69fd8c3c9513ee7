import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { allowPrivateHosts } from '../../src/integrations/outgoing/address';
import { checkWebsite, signedWebsite } from '../../src/integrations/website/signed-http/signed-website';
import { isMessageRefused, type OrderToAccept, type WebsiteOrder } from '../../src/integrations/website/website';
import { readNeighbourSettings } from '../../src/settings/neighbour-settings';
import { startLoopback, type Said } from '../support/loopback';

const secretOf = (byte: number) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`;
const [secret, next] = [secretOf(1), secretOf(2)];
const order: OrderToAccept = {
  id: 'o1',
  total: { amount: 1999, currency: 'EUR' },
  email: 'a@b.test',
  country: 'PL',
  lines: [{ sku: 'TEA', name: 'Чай', quantity: 1, total: { amount: 1999, currency: 'EUR' } }],
};
const inTime = () => AbortSignal.timeout(5_000);

let asked: { headers: IncomingMessage['headers']; text: string }[] = [];
let answer: Said = { status: 200, body: { accepted: true } };
let server: Awaited<ReturnType<typeof startLoopback>>;
beforeAll(async () => {
  allowPrivateHosts(['127.0.0.1']);
  server = await startLoopback(({ headers }, text) => {
    asked.push({ headers, text });
    return answer;
  });
});
beforeEach(() => {
  asked = [];
  answer = { status: 200, body: { accepted: true } };
});
afterAll(() => {
  allowPrivateHosts([]);
  return server.stop();
});
const website = (secrets = [secret]) => signedWebsite({ url: `${server.url}/hook`, secrets });

test('asks in a signed message, and takes yes with a reference and no with a reason', async () => {
  answer = { status: 200, body: { accepted: true, reference: 'W-7', more: 1 } };
  expect(await website().acceptOrder(order, inTime())).toEqual({ accepted: true, reference: 'W-7' });
  answer = { status: 200, body: { accepted: false, reason: `Closed${'.'.repeat(1_000)}` } };
  expect(await website().acceptOrder(order, inTime())).toEqual({ accepted: false, reason: `Closed${'.'.repeat(494)}` });

  const [first, second] = asked.map(({ headers, text }) => ({
    id: headers['webhook-id'],
    read: new Webhook(secret).verify(text, headers as Record<string, string>),
  }));
  expect(first?.read).toMatchObject({ type: 'order.accept', data: order });
  // The same question again.
  expect([first?.id, second?.id]).toEqual(['accept_o1', 'accept_o1']);
});

test('says whom to forget under an id that is the same each time', async () => {
  await website().forgetOrder?.({ id: 'o1', reference: 'W-7', placedAt: null }, inTime());
  expect(asked[0]?.headers['webhook-id']).toBe('forget_o1');
  expect(JSON.parse(asked[0]?.text ?? '')).toMatchObject({ type: 'order.forgotten', data: { id: 'o1', reference: 'W-7' } });
});

test('tells of orders in a message whose id says which version it is', async () => {
  await website().pushOrder?.({ id: 'o1', version: 7 } as WebsiteOrder, inTime());
  expect(asked[0]?.headers['webhook-id']).toBe('order_o1_7');
  expect(JSON.parse(asked[0]?.text ?? '')).toMatchObject({ type: 'order.changed', data: { id: 'o1', version: 7 } });
});

test('while a secret is replaced, both sign and either is enough', async () => {
  await website([secret, next]).acceptOrder(order, inTime());
  const [{ headers, text }] = asked as [(typeof asked)[0]];
  for (const one of [secret, next]) expect(new Webhook(one).verify(text, headers as Record<string, string>)).toBeTruthy();
});

test.each([
  [{ status: 500, body: {} }, true, '500'],
  [{ status: 429, body: {} }, true, '429'],
  [{ status: 401, body: {} }, true, '401'],
  [{ status: 422, body: {} }, false, '422'],
  [{ status: 200, body: { accepted: 'yes' } }, true, 'neither yes nor no'],
  [{ status: 200, body: { accepted: true, reference: 'x'.repeat(256) } }, true, 'neither yes nor no'],
  [{ status: 200, body: { accepted: true, filler: 'x'.repeat(1_100_000) } }, true, 'too large'],
] as const)('%j is no answer', async (said, retryable, message) => {
  answer = said;
  await expect(website().acceptOrder(order, inTime())).rejects.toMatchObject({
    name: 'IntegrationError',
    retryable,
    message: expect.stringContaining(message),
  });
});

test('a redirect is not followed', async () => {
  answer = { status: 307, body: {}, headers: { location: `${server.url}/elsewhere` } };
  await expect(website().acceptOrder(order, inTime())).rejects.toMatchObject({ message: expect.stringContaining('307') });
  expect(asked).toHaveLength(1);
});

test('nobody in the shop’s own network is asked, but where the operator allows it', async () => {
  allowPrivateHosts([]);
  const { port } = new URL(server.url);
  for (const url of [`http://127.0.0.1:${port}/`, `https://localhost:${port}/`, `https://2130706433:${port}/`, `https://[::1]:${port}/`]) {
    const closed = signedWebsite({ url, secrets: [secret] });
    await expect(closed.acceptOrder(order, inTime())).rejects.toMatchObject({
      retryable: false,
      message: expect.stringMatching(/It is not asked|a private network/),
    });
  }
  expect(asked).toEqual([]);
  allowPrivateHosts(['127.0.0.1']);
});

test('is pinged to see whether it takes the secret, and says who it is', async () => {
  const check = () => checkWebsite({ url: server.url, secrets: [secret] }, inTime());
  answer = { status: 200, body: { name: 'Polonyna' } };
  expect(await check()).toEqual({ account: 'Polonyna' });
  answer = { status: 200, body: {} };
  expect(await check()).toEqual({ account: new URL(server.url).host });
  answer = { status: 403, body: {} };
  await expect(check()).rejects.toMatchObject({ retryable: false });
  expect(asked.map(({ text }) => JSON.parse(text).type)).toEqual(['ping', 'ping', 'ping']);
});

describe('what comes from there', () => {
  const now = new Date('2026-11-28T12:00:00Z');
  const body = '{"levels":[]}';
  function sent({ key = secret, minutes = 0, id = 'm1', text = body, given = {} }) {
    const at = new Date(now.getTime() + minutes * 60_000);
    const headers: Record<string, string | undefined> = {
      'webhook-id': id,
      'webhook-timestamp': String(at.getTime() / 1_000),
      'webhook-signature': new Webhook(key).sign(id, at, body),
      ...given,
    };
    return () => website([next, secret]).verifyMessage?.({ body: text, headers, now });
  }

  test.each([{}, { minutes: 5 }, { minutes: -5 }, { key: next }])('is taken when it is genuine and of now: %j', (message) => {
    expect(sent(message)()).toEqual({ id: 'm1' });
  });

  test('is taken with several signatures', () => {
    const right = new Webhook(secret).sign('m1', now, body);
    expect(sent({ given: { 'webhook-signature': `v1,AAAA v2,x ${right}` } })()).toEqual({ id: 'm1' });
  });

  test.each([
    { minutes: -6 },
    { minutes: 6 },
    { key: secretOf(3) },
    { text: '{"levels":[1]}' },
    { id: 'with space' },
    { id: 'x'.repeat(201) },
    { given: { 'webhook-id': 'm2' } },
    { given: { 'webhook-signature': undefined } },
    { given: { 'webhook-timestamp': '1e9' } },
    { given: { 'webhook-signature': '' } },
  ])('is refused: %j', (message) => {
    let thrown: unknown;
    try {
      sent(message)();
    } catch (error) {
      thrown = error;
    }
    expect(isMessageRefused(thrown)).toBe(true);
  });
});

test.each([
  [{ WEBSITE_URL: 'https://shop.example/hook' }, 'WEBSITE_SECRET'],
  [{ WEBSITE_URL: 'ftp://shop.example/hook', WEBSITE_SECRET: secret }, 'WEBSITE_URL'],
  [{ WEBSITE_URL: 'https://a:b@shop.example/', WEBSITE_SECRET: secret }, 'WEBSITE_URL'],
  [{ WEBSITE_URL: 'https://shop.example/', WEBSITE_SECRET: 'whsec_c2hvcnQ=' }, 'WEBSITE_SECRET'],
  [{ WEBSITE_URL: 'https://shop.example/', WEBSITE_SECRET: 'secret' }, 'WEBSITE_SECRET'],
])('%j is refused at %s', (given, variable) => {
  expect(readNeighbourSettings(given).issues.map(({ path }) => path[0])).toEqual([variable]);
});

test('is made of an address and a secret, or two', () => {
  const { website: read, issues } = readNeighbourSettings({
    WEBSITE_URL: 'https://shop.example/hook',
    WEBSITE_SECRET: `${secret}, ${next}`,
  });
  expect([issues, read['signed-http']?.settings]).toEqual([[], { url: 'https://shop.example/hook', secrets: [secret, next] }]);
});

test('the message that docs/machines.md shows byte for byte is genuine, by its secret', () => {
  const text = readFileSync('docs/machines.md', 'utf8');
  const [, key = ''] = /signed with `(whsec_[^`]+)`/.exec(text) ?? [];
  const [, shown = ''] = /```http\n(POST \/api\/integrations\/website\/stock\n[\s\S]*?)\n```/.exec(text) ?? [];
  const [head = '', body = ''] = shown.split('\n\n');
  const headers = Object.fromEntries(
    head
      .split('\n')
      .slice(1)
      .map((line) => line.split(': ')),
  );
  const now = new Date(Number(headers['webhook-timestamp']) * 1_000);
  expect(website([key]).verifyMessage?.({ body, headers, now })).toEqual({ id: 'msg_2Kq' });
});

import { spawnSync } from 'node:child_process';
import { Webhook } from 'standardwebhooks';
import { signedHttpCrm } from '../../src/integrations/crm/signed-http/signed-http-crm';
import { allowPrivateHosts } from '../../src/integrations/outgoing/address';
import { checkWebsite, signedWebsite } from '../../src/integrations/website/signed-http/signed-website';
import type { OrderToAccept, WebsiteOrder } from '../../src/integrations/website/website';
import { send } from '../../src/shop/webhooks/webhook-channel';
import { writeMessage } from '../../src/shop/webhooks/write-message';
import { launch, type Launched } from '../support/child-app';
import { startLoopback, type Said } from '../support/loopback';

const secret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const other = `whsec_${Buffer.alloc(32, 4).toString('base64')}`;
const inTime = () => AbortSignal.timeout(10_000);

/** The systems of `npm run demo`, in a process of their own; the shop they send to is ours. */
let [url, server]: [string, Launched | null] = ['', null];
let shop: Awaited<ReturnType<typeof startLoopback>>;
let heard: { path: string; read: unknown }[] = [];
let answer: Said = { status: 200, body: {} };
beforeAll(async () => {
  allowPrivateHosts(['127.0.0.1']);
  shop = await startLoopback(({ url: path = '', headers }, text) => {
    heard.push({ path, read: new Webhook(secret).verify(text, headers as Record<string, string>) });
    return answer;
  });
  const options = JSON.stringify({ port: 0, secret, shopUrl: shop.url });
  const script = `import { startFakeSystems } from './scripts/fake-systems/start.mjs';
    console.log('Systems: ' + (await startFakeSystems(${options})).url);`;
  server = launch(['--input-type=module', '-e', script], {});
  await server.prints(/Systems: \S+\n/);
  url = /Systems: (\S+)/.exec(server.output())?.[1] ?? '';
});
beforeEach(async () => {
  heard = [];
  answer = { status: 200, body: {} };
  await press('up');
});
afterAll(async () => {
  allowPrivateHosts([]);
  server?.process.kill('SIGKILL');
  await server?.ended;
  await shop.stop();
});

const page = async () => (await fetch(url)).text();
const press = (button: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  fetch(`${url}/${button}`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) });

const website = () => signedWebsite({ url: `${url}/website`, secrets: [secret] });
const order = (id: string): OrderToAccept => ({ id, total: { amount: 1, currency: 'EUR' }, email: 'a@b.test', country: 'PL', lines: [] });
const webhook = (id: string, key: string) => {
  const told = { type: 'order.placed', version: 1, timestamp: '2026-11-28T00:00:00Z', isLate: false, data: { said: '<b>bold</b>' } };
  return send(`${url}/webhooks`, writeMessage({ ...told, id, aggregate: { type: 'order', id: `of-${id}` } }, [key]), inTime());
};

test('the CRM, the website and the receiver of webhooks take what the shop signs, and the page shows it', async () => {
  const call = { signal: inTime(), turn: async () => {} };
  const crm = signedHttpCrm({ url: `${url}/crm`, secret });
  expect(await crm.putContacts([{ id: 'contact-1', remoteId: null, fields: { name: 'Olena' } }], call)).toMatchObject([{ is: 'kept' }]);
  expect(await checkWebsite({ url: `${url}/website`, secrets: [secret] }, inTime())).toEqual({ account: 'Website of the demo' });
  await website().pushOrder?.({ id: 'told-1', version: 1 } as WebsiteOrder, inTime());
  expect(await webhook('w1', secret)).toMatchObject({ kind: 'delivered' });

  const shown = await page();
  for (const text of ['contact.put', 'contact-1', 'Olena', 'told-1', 'order of-w1']) expect(shown).toContain(text);
  // The newest first, and as it was told.
  expect(shown.indexOf('order of-w1')).toBeLessThan(shown.indexOf('told-1'));
  expect(shown).toContain('&lt;b&gt;bold&lt;/b&gt;');
  expect(shown).not.toContain('<b>');
  expect(shown).not.toContain('is not right');
});

test('what somebody else has signed is not taken, and is shown as such', async () => {
  expect(await webhook('w2', other)).toMatchObject({ kind: 'retry', status: 401 });
  expect(await page()).toContain('Not taken: the signature is not right');
});

test('the website accepts each order the same way each time, refuses the next one if told so, and only that', async () => {
  const [first, again] = [await website().acceptOrder(order('o1'), inTime()), await website().acceptOrder(order('o1'), inTime())];
  expect(first).toMatchObject({ accepted: true, reference: expect.stringMatching(/^DEMO-/) });
  expect(again).toEqual(first);

  await press('refuse');
  expect(await page()).toContain('The next order is refused');
  await website().pushOrder?.({ id: 'o1', version: 2 } as WebsiteOrder, inTime());
  expect(await website().acceptOrder(order('o2'), inTime())).toMatchObject({ accepted: false });
  expect(await website().acceptOrder(order('o3'), inTime())).toMatchObject({ accepted: true });
});

test('they are down while told so', async () => {
  await press('down');
  expect(await webhook('w3', secret)).toMatchObject({ kind: 'retry', status: 503 });
  await expect(website().acceptOrder(order('o4'), inTime())).rejects.toMatchObject({ retryable: true });
  expect(await page()).toContain('All three are down');
  await press('up');
  expect(await webhook('w3', secret)).toMatchObject({ kind: 'delivered' });
});

test('stock is sent to the inbox signed, and what the shop answers is shown', async () => {
  answer = { status: 409, body: { error: { code: 'WEBSITE_NOT_OWNER' } } };
  expect((await press('stock', { sku: 'TEA-100', available: '7' })).status).toBe(303);
  expect(heard).toEqual([{ path: '/api/integrations/website/stock', read: { mode: 'each', rows: [{ sku: 'TEA-100', available: 7 }] } }]);
  const shown = await page();
  expect(shown).toContain('The shop answered 409');
  expect(shown).toContain('WEBSITE_NOT_OWNER');
  expect((await press('stock', { sku: 'TEA-100', available: 'many' })).status).toBe(400);
});

test('another site can press none of its buttons', async () => {
  for (const button of ['down', 'refuse', 'stock'])
    expect((await press(button, {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect(await webhook('w4', secret)).toMatchObject({ kind: 'delivered' });
});

test('it keeps the last two hundred', async () => {
  for (let n = 0; n < 201; n += 1) await webhook(`many-${n}`, secret);
  const shown = await page();
  expect(shown.match(/<article>/g)).toHaveLength(200);
  expect(shown).toContain('order of-many-200<');
  expect(shown).not.toContain('order of-many-0<');
});

test('the shop is told of them where the operator has set nothing of their own', () => {
  const systems = { url: 'http://127.0.0.1:1342', secret };
  const environmentOf = (given: Record<string, string>) => {
    const script = `import { environmentOf } from './scripts/lib/demo-systems.mjs';
      console.log(JSON.stringify(environmentOf(${JSON.stringify(systems)}, ${JSON.stringify(given)})));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    return JSON.parse(stdout) as Record<string, string>;
  };
  const whole = environmentOf({ CRM_URL: '' });
  expect(whole).toMatchObject({ CRM_URL: `${systems.url}/crm`, WEBSITE_URL: `${systems.url}/website`, PRIVATE_HOSTS: '127.0.0.1:1342' });
  const own = environmentOf({ HUBSPOT_SERVICE_KEY: 'own', WEBSITE_URL: 'https://own.example', PRIVATE_HOSTS: 'erp.local' });
  expect(Object.keys(own).sort()).toEqual(['FAKE_SYSTEMS_SECRET', 'FAKE_SYSTEMS_URL', 'PRIVATE_HOSTS']);
  expect(own.PRIVATE_HOSTS).toBe('erp.local,127.0.0.1:1342');
});

import type { Browser, Page } from 'playwright-core';
import { useAccounts, password } from '../support/accounts';
import { useApp } from '../support/app';
import { openBrowser } from '../support/browser';
import { bundle } from '../support/bundle';
import { useLossyProxy } from '../support/lossy-proxy';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const proxy = useLossyProxy(app.url);
const accounts = useAccounts(app);
let browser: Browser;
let page: Page;

/** An app in a browser: it keeps what it knows in localStorage, and starts anew with each page. */
const source = `
  import { createCart, createCartQueue, createSession, createShop, keyOfTap, retry } from '@storekeeper/client';
  const storage = {
    get: async (name) => localStorage.getItem(name),
    set: async (name, value) => localStorage.setItem(name, value),
    remove: async (name) => localStorage.removeItem(name),
  };
  const shop = createShop({ url: location.origin, middlewares: [retry({ firstWaitMs: 1 })] });
  const session = createSession(shop, { storage });
  const cart = createCart(shop, { storage, session, newCart: { currency: 'EUR', country: 'UA' } });
  const queue = createCartQueue(cart, { storage });
  const sent = () => queue.send().then(({ lines }) => lines.map(({ quantity }) => quantity), ({ name }) => name);
  window.app = { shop, session, cart, queue, sent, keyOfTap };
`;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.addInitScript(bundle(source, ['--format=iife']));
  await page.goto(proxy.url());
}, 120_000);
afterAll(() => browser?.close());

/** Runs in the page, in which `app` is the app. */
const inApp = <T>(work: string, values: object = {}): Promise<T> => {
  const names = Object.keys(values).join(', ');
  const parts = 'shop, session, cart, queue, sent, keyOfTap';
  return page.evaluate(`(async ({ ${names} }) => { const { ${parts} } = app; ${work} })(${JSON.stringify(values)})`);
};

test('an app in Chromium signs in, survives a lost network and an ended token, and buys once', async () => {
  const { email } = await accounts.newCustomer();
  const variant = await shopping(app).variant();
  const [method] = await app.sql("select document_id from delivery_methods where code = 'pickup-lviv'");

  // As a guest, whose answers are lost until the app is closed.
  await inApp('await cart.id(); for (let tap = 0; tap < 3; tap += 1) await queue.add({ op: "add_line", variant, quantity: 1 });', {
    variant,
  });
  proxy.lose('answer', /operations/, 4);
  expect(await inApp('return sent()')).toBe('NoAnswer');
  await page.reload();
  await inApp('await queue.add({ op: "add_line", variant, quantity: 1 });', { variant });
  expect(await inApp('return sent()')).toEqual([4]);

  // As a customer, whose access token has ended.
  await inApp('await session.signIn(email, password);', { email, password });
  await inApp(
    'const tokens = JSON.parse(localStorage["storekeeper.session"]); localStorage["storekeeper.session"] = JSON.stringify({ ...tokens, jwt: "a.b.c" });',
  );
  await page.reload();
  proxy.forget();
  expect(await inApp('return (await Promise.all(Array.from({ length: 10 }, () => shop.get("/orders")))).length')).toBe(10);
  expect(proxy.count('POST /auth/refresh')).toBe(1);

  // The order is made once, though nobody heard of it at first.
  await inApp('await queue.add({ op: "set_contact", email }); await queue.add({ op: "set_delivery", method }); await sent();', {
    email,
    method: method?.document_id,
  });
  proxy.lose('answer', /checkout/, 2);
  const { order, next } = await inApp<{ order: { status: string; lines: { quantity: number }[] }; next: unknown }>(
    'const now = await cart.read(); const { order } = await cart.checkOut({ expectedTotal: now.totals.total, payment: { provider: "manual" } }, { key: keyOfTap() }); return { order, next: (await cart.read()).lines };',
  );
  expect([order.status, order.lines.map(({ quantity }) => quantity), next]).toEqual(['placed', [4], []]);
  expect(await inApp('return (await shop.get("/orders")).data.length')).toBe(1);
  expect(proxy.isEverythingLost()).toBe(true);
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { openBrowser, screenshot } from '../support/browser';
import { useDrivenRuns } from '../support/driven-runs';
import { usePlacedOrders, type Placed } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const runs = useDrivenRuns(app, orders);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser.close());

type Phone = Readonly<{ page: Page; context: BrowserContext }>;
async function phone(colorScheme: 'light' | 'dark', locale = 'en-GB'): Promise<Phone> {
  const context = await browser.newContext({
    ...{ viewport: { width: 360, height: 780 }, locale, colorScheme, hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
    ...{ geolocation: { latitude: 50.452, longitude: 30.521 }, permissions: ['geolocation'] },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { page, context };
}
const here = (url: string): string => url.replace(/^https?:\/\/[^/]+/, app.url);
const paid = async ({ order }: Placed): Promise<number> =>
  (await orders.staff.get(`/storekeeper/orders/${order.id}`).expect(200)).body.data.payments.reduce(
    (sum: number, { captured }: { captured: { amount: number } }) => sum + captured.amount,
    0,
  );
const unsent = (page: Page) => page.getByText(/^Waiting to be sent/);

test('a run is driven on a phone through a dead spot and past a door nobody opens, followed by a customer, and its cash handed in', async () => {
  const placed = [await orders.placed({ quantity: 2 }), await orders.placed({ quantity: 1 }), await orders.placed({ quantity: 1 })];
  const driven = await runs.planned(placed);
  const [first, second, third] = driven.stops.map((stop) => stop.placed) as [Placed, Placed, Placed];
  const { url } = await runs.staff(`/couriers/${driven.courier}/link`, { endSessions: false });
  const { page, context } = await phone('light');
  await page.goto(here(url));
  await page.getByText('Nothing to drive today.').waitFor();
  expect(page.url()).toBe(`${app.url}/courier`);
  await page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
  await runs.start(driven);
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('heading', { name: '0 of 3 done' }).waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await screenshot(page, 'courier-run-360');

  const customer = await phone('dark');
  const follow = await app.call<string>('shop/delivery/tracking/tracking-link', 'trackingUrl', second.order.id);
  await customer.page.goto(here(follow));
  await customer.page.getByText('The courier goes elsewhere first.').waitFor();
  expect(await seriousIn(customer.page)).toEqual([]);

  // The first door: signed, photographed, paid.
  await page.getByRole('button', { name: /Next/ }).click();
  await page.getByRole('button', { name: 'I am here' }).click();
  await unsent(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Delivered …' }).click();
  expect(await seriousIn(page)).toEqual([]);
  const picture = await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: '#c60' } })
    .jpeg()
    .toBuffer();
  await page.getByLabel('Photo').setInputFiles({ name: 'door.jpg', mimeType: 'image/jpeg', buffer: picture });
  await page.getByText('A photo is taken').waitFor();
  await sign(page);
  await screenshot(page, 'courier-deliver-360');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: '1 of 3 done' }).waitFor();
  await unsent(page).waitFor({ state: 'detached' });
  const proof = await app.sql('select kind from delivery_files order by kind');
  expect(proof.map(({ kind }) => kind)).toEqual(['photo', 'signature']);

  await customer.page.reload();
  await customer.page.getByText('The courier is on the way to you.').waitFor();
  await screenshot(customer.page, 'track-360-dark');

  // The second lies in a dead spot, where even the page is opened anew.
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: '1 of 3 done' }).waitFor();
  await page.getByRole('button', { name: /Next/ }).click();
  await page.getByRole('button', { name: 'I am here' }).click();
  await page.getByText('No connection.').waitFor();
  await page.getByRole('button', { name: 'Delivered …' }).click();
  await page.getByLabel('Cash received (EUR)').fill('100');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').filter({ hasText: 'Write what happened' }).waitFor();
  await page.getByLabel('Note').fill('Had no more with them');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Waiting to be sent: 2').waitFor();
  await page.getByRole('button', { name: /Next/ }).click();
  await page.getByRole('button', { name: 'Could not deliver …' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: '3 of 3 done' }).waitFor();
  await screenshot(page, 'courier-away-360');
  expect((await app.sql("select state from delivery_stops where state in ('waiting', 'arrived')")).length).toBe(2);
  await context.setOffline(false);
  await unsent(page).waitFor({ state: 'detached' });
  const states = await app.sql<{ state: string }>('select state from delivery_stops order by position');
  expect(states.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'failed']);

  await customer.page.reload();
  await customer.page.getByText('Your order was delivered.').waitFor();
  await page.getByRole('button', { name: 'Map' }).click();
  await page.getByRole('region', { name: 'Depot and stops' }).waitFor();
  await screenshot(page, 'courier-map-360');
  await page.getByRole('button', { name: 'End this run' }).click();
  await page.getByText('Nothing to drive today.').waitFor();

  const owed = first.order.totals.total.amount;
  const [run] = (await app.sql<{ revision: number }>('select revision from delivery_runs where document_id = $1', [driven.run])) as [
    { revision: number },
  ];
  await runs.staff(`/delivery-runs/${driven.run}/settle`, {
    counted: [{ amount: owed + 10_000, currency: 'EUR' }],
    revision: run.revision,
  });
  expect([await paid(first), await paid(second), await paid(third)]).toEqual([owed, 10_000, 0]);
  await Promise.all([context.close(), customer.context.close()]);
}, 180_000);

/** With a finger. */
async function sign(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: 'Signature' });
  await pad.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await pad.boundingBox()) ?? {};
  await page.mouse.move(x + 20, y + 40);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 80, { steps: 5 });
  await page.mouse.up();
}

test('a link opens one phone; the other is told so, in the language of the phone, and in the dark', async () => {
  const driven = await runs.planned([await orders.placed({ quantity: 1 })]);
  const { page, context } = await phone('dark', 'uk-UA');
  await page.goto(here(driven.link));
  await page.getByRole('alert').filter({ hasText: 'Це посилання вже використано.' }).waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await screenshot(page, 'courier-used-360-dark');
  await context.close();
});

import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { toDecimalString } from '../../src/domain/money/money';
import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { screenshot, settled, usePanel } from '../support/browser';
import { useDrivenRuns } from '../support/driven-runs';
import { usePlacedOrders, type Placed } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const runs = useDrivenRuns(app, orders);
const panel = usePanel(app, { height: 1_500 });

type Phone = Readonly<{ page: Page; context: BrowserContext }>;
async function phone(colorScheme: 'light' | 'dark', locale = 'en-GB'): Promise<Phone> {
  const context = await panel.browser().newContext({
    ...{ viewport: { width: 360, height: 780 }, locale, colorScheme, hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
    ...{ geolocation: { latitude: 50.452, longitude: 30.521 }, permissions: ['geolocation'] },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { page, context };
}
const capacity = { grams: 500_000, cubicMillimetres: 1_000_000_000, pieces: 500 };
const here = (url: string): string => url.replace(/^https?:\/\/[^/]+/, app.url);
const paid = async ({ order }: Placed): Promise<number> =>
  (await orders.staff.get(`/storekeeper/orders/${order.id}`).expect(200)).body.data.payments.reduce(
    (sum: number, { captured }: { captured: { amount: number } }) => sum + captured.amount,
    0,
  );
const euros = (amount: number): string => toDecimalString({ amount, currency: 'EUR' });
const unsent = (page: Page) => page.getByText(/^Waiting to be sent/);

test('a run is driven on a phone through a dead spot and past a door nobody opens, followed by a customer, and its cash handed in', async () => {
  const placed = [await orders.placed({ quantity: 2 }), await orders.placed({ quantity: 1 }), await orders.placed({ quantity: 1 })];
  for (const [index, one] of placed.entries()) await runs.at(one, index + 1);
  await app.sql('delete from couriers');
  await runs.staff('/couriers', { name: 'Iryna', phone: null, worksFrom: 0, worksTo: 1_439, capacity, active: true });

  // Planned in the panel, on a day nobody's hours are over.
  const desk = panel.page();
  const main = desk.getByRole('main');
  const dialog = desk.getByRole('dialog');
  await desk.goto(`${app.url}/admin/delivery-runs`);
  await main.getByLabel('Day', { exact: true }).fill('2029-03-01');
  await main.getByRole('button', { name: 'Plan 3 orders' }).click();
  await main.getByRole('button', { name: 'Accept the plan' }).click();
  const run = main.getByRole('region', { name: 'Iryna: 3 stops' });
  await run.waitFor();
  const stops = await app.sql<{ order: string }>(
    'select o.document_id as order from delivery_stops s join orders o on o.id = s.order_id order by s.position',
  );
  const [first, second, third] = stops.map((stop) => placed.find(({ order }) => order.id === stop.order)) as [Placed, Placed, Placed];
  await main.getByRole('button', { name: 'Phone of Iryna' }).click();
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const url = await dialog.getByText(/\/courier#/).textContent();
  expect(await seriousIn(desk)).toEqual([]);
  await settled(desk);
  await screenshot(desk, 'courier-link');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'hidden' });
  const { page, context } = await phone('light');
  await page.goto(here(url ?? ''));
  await page.getByText('Nothing to drive today.').waitFor();
  expect(page.url()).toBe(`${app.url}/courier`);
  await page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
  await run.getByRole('button', { name: 'Iryna leaves' }).click();
  await dialog.getByRole('button', { name: 'The courier leaves' }).click();
  await run.getByText('Started').waitFor();
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

  // What the phone told stands on the desk, and the cash is counted there.
  await desk.reload();
  await main.getByLabel('Day', { exact: true }).fill('2029-03-01');
  await run.getByText('Finished').waitFor();
  await main.getByText('2 delivered').waitFor();
  await run.getByText('Nobody there').waitFor();
  await run.getByRole('button', { name: /^Photo of / }).waitFor();
  await screenshot(desk, 'delivery-run-driven');
  expect(await seriousIn(desk)).toEqual([]);
  const owed = first.order.totals.total.amount;
  await run.getByRole('button', { name: 'Take the cash of Iryna' }).click();
  await dialog.getByText(`Collected: ${euros(owed + 10_000)} EUR.`).waitFor();
  await dialog.getByRole('textbox', { name: 'Counted, EUR' }).fill(euros(owed + 9_900));
  await dialog.getByText('Difference: −1.00 EUR.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Take the cash' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Note' }).fill('A coin was lost');
  await settled(desk);
  await screenshot(desk, 'courier-cash');
  await dialog.getByRole('button', { name: 'Take the cash' }).click();
  await run.getByText('A coin was lost').waitFor();
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

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { openBrowser, screenshot } from '../support/browser';
import { useDrivenRuns } from '../support/driven-runs';
import { usePlacedOrders } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const runs = useDrivenRuns(app, orders);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser.close());

const phone = async (colorScheme: 'light' | 'dark', locale = 'en-GB'): Promise<{ page: Page; context: BrowserContext }> => {
  const context = await browser.newContext({
    ...{ viewport: { width: 360, height: 780 }, locale, colorScheme, hasTouch: true, isMobile: true },
    ...{ geolocation: { latitude: 50.452, longitude: 30.521 }, permissions: ['geolocation'] },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { page, context };
};

test('x', async () => {
  const placed = [await orders.placed({ quantity: 2 }), await orders.placed({ quantity: 1 }), await orders.placed({ quantity: 1 })];
  const driven = await runs.planned(placed);
  const { page, context } = await phone('light');
  page.on('console', (message) => console.log(message.type(), message.text()));
  page.on('pageerror', (error) => console.log(error));
  const { url } = await runs.staff(`/couriers/${driven.courier}/link`, { endSessions: false });
  await page.goto(url.replace(/^https?:\/\/[^/]+/, app.url));
  await page.getByText('Nothing to drive today.').waitFor();
  await runs.start(driven);
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('heading', { name: '0 of 3 done' }).waitFor();
  await screenshot(page, 'courier-run-360');
  expect(await seriousIn(page)).toEqual([]);
  await page.getByRole('button', { name: /Next/ }).click();
  await page.getByRole('button', { name: 'I am here' }).waitFor();
  await screenshot(page, 'courier-stop-360');
  expect(await seriousIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delivered …' }).click();
  await page.getByText('Signature').first().waitFor();
  await screenshot(page, 'courier-deliver-360');
  expect(await seriousIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: '1 of 3 done' }).waitFor();
  await page.getByText('Waiting to be sent').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Map' }).click();
  await page.getByRole('region').waitFor();
  await screenshot(page, 'courier-map-360');
  await context.close();
});

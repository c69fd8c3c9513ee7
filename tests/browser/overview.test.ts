import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { openAs, screenshot, usePanel, visit } from '../support/browser';
import { usePlacedOrders } from '../support/placed-orders';
import { hire } from '../support/staff';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const panel = usePanel(app, { height: 1_700 });

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const cardsOf = async (page: Page) => {
  await page.getByRole('main').getByRole('heading', { level: 3 }).first().waitFor();
  return page.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts();
};
const euro = (amount: number) => `${(amount / 100).toFixed(2)} EUR`;

test('an owner sees what was sold today in each currency, what waits, and what the shop lacks, and goes there', async () => {
  const page = panel.page();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { order } = await orders.placed({ quantity: 2 });
  await orders.placed();
  const today = async () => {
    const { body } = await orders.staff.get('/storekeeper/overview').expect(200);
    return body.data.sales.currencies[0].today;
  };
  const { net, orders: count, day } = await today();
  expect(count).toBeGreaterThan(1);

  await visit(page, `${app.url}/admin`);
  const sales = card(page, 'Sales');
  await sales.getByText(euro(net)).first().waitFor();
  // A bar for each day, and the table beside it says the same.
  const chart = sales.getByRole('img', { name: 'Net sales in EUR of the last 14 days' });
  await chart.waitFor();
  expect(await chart.locator('.visx-bar').count()).toBe(14);
  const rows = sales.getByRole('row');
  expect(await rows.count()).toBe(15);
  expect(await rows.nth(1).innerText()).toContain(euro(net));
  expect(Number(day.slice(-2))).toBe(Number(/\d+/.exec(await rows.nth(1).innerText())?.[0]));
  await screenshot(page, 'home-owner-1440');
  await sales.getByRole('button', { name: '28 days' }).click();
  expect(await rows.count()).toBe(29);
  await sales.getByRole('button', { name: 'UAH' }).click();
  await sales.getByRole('img', { name: /^Net sales in UAH/ }).waitFor();
  expect(await sales.getByText('EUR', { exact: false }).count()).toBe(1);
  await card(page, 'Best products').getByText(/UAH/).first().waitFor();

  // Each step of the way to an order is a bar, and a row that says the same.
  const { sum } = (await orders.staff.get('/storekeeper/funnel').expect(200)).body.data;
  expect(sum.ordered).toBeGreaterThan(0);
  const funnel = card(page, 'From looking to buying');
  expect(
    await funnel
      .getByRole('img', { name: /^Visitors of the last 28 days/ })
      .locator('.visx-bar')
      .count(),
  ).toBe(5);
  expect((await funnel.getByRole('row').allInnerTexts()).slice(1).map((row) => row.split('\t').slice(0, 2))).toEqual([
    ['Opened the app', String(sum.visitors)],
    ['Looked', String(sum.viewed)],
    ['Cart', String(sum.carted)],
    ['Checkout', String(sum.began)],
    ['Ordered', String(sum.ordered)],
  ]);

  // What a new shop lacks, until it is put away.
  const setup = card(page, 'Before you sell');
  await setup.getByText('Invite your colleagues').waitFor();
  await setup.getByRole('button', { name: 'Put this list away' }).click();
  await setup.waitFor({ state: 'detached' });

  await card(page, 'Orders to handle').getByRole('link', { name: 'To pack' }).click();
  await page.getByRole('main').getByText(String(order.number)).first().waitFor();
  expect(page.url()).toContain('/orders?view=to_pack');
  // Nothing counts all entries of every kind.
  expect(asked.filter((path) => /homepage/.test(path))).toEqual([]);
}, 120_000);

test('an analyst sees figures and nothing to do, a courier dispatcher what is to be sent and no money', async () => {
  const analyst = await hire(app, orders.staff, 'anna', 'analyst');
  const courier = await hire(app, orders.staff, 'kyrylo', 'courier-dispatcher');
  const figures = await openAs(panel.browser(), app.url, analyst);
  await figures.goto(`${app.url}/admin`);
  expect(await cardsOf(figures)).toEqual(['Sales', 'From looking to buying', 'Best products', 'Discounts in use']);
  await screenshot(figures, 'home-analyst-1440');
  await figures.setViewportSize({ width: 360, height: 1_600 });
  await card(figures, 'Sales')
    .getByRole('img', { name: /^Net sales/ })
    .waitFor();
  // What does not fit moves within itself.
  expect(await figures.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await screenshot(figures, 'home-analyst-360');
  await figures.close();

  const parcels = await openAs(panel.browser(), app.url, courier);
  await parcels.goto(`${app.url}/admin`);
  expect(await cardsOf(parcels)).toEqual(['Orders to handle']);
  await card(parcels, 'Orders to handle').getByRole('link', { name: 'To pack' }).waitFor();
  expect(
    await parcels
      .getByRole('main')
      .getByText(/EUR|UAH/)
      .count(),
  ).toBe(0);
  await parcels.evaluate(`localStorage.setItem('strapi-admin-language', 'uk'); localStorage.setItem('STRAPI_THEME', 'dark')`);
  await parcels.reload();
  await card(parcels, 'Замовлення в роботі').getByRole('link', { name: 'Запакувати' }).waitFor();
  await screenshot(parcels, 'home-courier-dark-uk');
  await parcels.close();
}, 120_000);

test('in Ukrainian and in the dark, figures are read and drawn as well', async () => {
  const page = panel.page();
  await page.goto(`${app.url}/admin`);
  await page.evaluate(`localStorage.setItem('strapi-admin-language', 'uk'); localStorage.setItem('STRAPI_THEME', 'dark')`);
  await page.reload();
  await card(page, 'Продажі')
    .getByRole('img', { name: /^Чисті продажі в EUR/ })
    .waitFor();
  expect(await card(page, 'Продажі').locator('.visx-bar').count()).toBe(14);
  await screenshot(page, 'home-owner-dark-uk');
}, 60_000);

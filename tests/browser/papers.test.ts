import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, usePanel } from '../support/browser';
import { guidePicture } from '../support/guide';
import { pagesOf } from '../support/pdf';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const owners = usePanel(app, { height: 1400 });
let page: Page;
let numbers: string[];
let ids: string[];

beforeAll(async () => {
  page = owners.page();
  const orders: { id: string; number: string }[] = [];
  for (let count = 0; count < 2; count += 1) orders.push((await shop.checkOut(await shop.readyCart()).expect(201)).body.data.order);
  numbers = orders.map(({ number }) => number);
  ids = orders.map(({ id }) => id);
}, 120_000);

/** The text of what is opened in a tab of its own when a button is pressed. A browser without a window draws no PDF: it keeps the file. */
async function opened(button: string): Promise<string> {
  const kept = page.waitForEvent('popup').then((tab) => tab.waitForEvent('download'));
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
  return (await pagesOf(readFileSync(await (await kept).path()))).join(' ');
}

test('an invoice is issued on the desk of an order after a look at what it comes to, and opened; its packing slip too', async () => {
  await page.goto(`${app.url}/admin/orders/${ids[0]}`);
  const main = page.getByRole('main');
  await main.getByText('No invoice was issued.').waitFor();
  await main.getByRole('button', { name: 'Issue an invoice', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('For Olena Koval', { exact: true }).waitFor();
  await screenshot(page, 'issue-invoice-1440');
  await guidePicture(page, 'issue-invoice', { of: dialog });
  await dialog.getByRole('button', { name: 'Issue an invoice', exact: true }).click();
  await main.getByText('Invoice INV-000001', { exact: true }).waitFor();
  await screenshot(page, 'order-papers-1440');

  expect(await main.getByRole('button', { name: 'Issue an invoice', exact: true }).count()).toBe(0);
  expect(await opened('Open INV-000001')).toContain(`Order: ${numbers[0]}`);
  expect(await opened('Packing slip')).toContain(`Packing slip ${numbers[0]}`);
}, 120_000);

test('packing slips of several orders are printed from the list', async () => {
  await page.goto(`${app.url}/admin/orders`);
  for (const number of numbers) await page.getByRole('checkbox', { name: `Choose order ${number}` }).click();
  await screenshot(page, 'orders-chosen-1440');
  await guidePicture(page, 'packing-slips', { height: 600 });
  const text = await opened('Print 2 packing slips');
  for (const number of numbers) expect(text).toContain(`Packing slip ${number}`);
}, 120_000);

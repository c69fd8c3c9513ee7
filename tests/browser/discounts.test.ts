import type { Browser, Page } from 'playwright-core';
import { useApp } from '../support/app';
import { openBrowser, screenshot, signIn } from '../support/browser';

const app = useApp('demo');
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 1100 }, locale: 'en-GB', acceptDownloads: true });
  page.setDefaultTimeout(30_000);
  await signIn(page, app.url);
}, 120_000);
afterAll(() => browser?.close());

const open = async (code: string) => {
  const [row] = await app.sql<{ document_id: string }>(
    'select d.document_id from discounts d join discount_codes c on c.discount_id = d.id where c.code = $1',
    [code],
  );
  await page.goto(`${app.url}/admin/content-manager/collection-types/api::promotion.discount/${row?.document_id}`);
};

test('amounts of a discount read as customers read them, and are saved as they are', async () => {
  await open('MEADOW5');
  await page.getByText('Amount off the order').first().click();
  await page.getByText('What it does').first().waitFor();
  await screenshot(page, 'discount');

  expect(await page.getByText('Is it right?').isVisible()).toBe(true);
  await page.getByText('Nothing looks wrong.').waitFor();
}, 120_000);

test('a hundred codes are made and downloaded with one click', async () => {
  await open('MEADOW5');
  await page.getByRole('textbox', { name: 'They start with' }).fill('autumn');

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Make and download' }).click()]);
  await page.getByText('100 codes are made and downloaded.').waitFor();
  await screenshot(page, 'codes-made');

  expect(file.suggestedFilename()).toBe('codes.csv');
  expect(await app.sql("select count(*)::int as codes from discount_codes where code like 'AUTUMN-%'")).toEqual([{ codes: 100 }]);
}, 120_000);

test('a discount that is given automatically offers no codes to make', async () => {
  const [row] = await app.sql<{ document_id: string }>("select document_id from discounts where name = 'Evening in the app'");
  await page.goto(`${app.url}/admin/content-manager/collection-types/api::promotion.discount/${row?.document_id}`);
  await page.getByText('Is it right?').waitFor();
  await screenshot(page, 'discount-automatic');

  expect(await page.getByText('Codes in bulk').count()).toBe(0);
}, 120_000);

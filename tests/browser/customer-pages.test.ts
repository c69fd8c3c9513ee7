import type { Browser } from 'playwright-core';
import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { openBrowser, screenshot } from '../support/browser';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const accounts = useAccounts(app);
const shop = shopping(app);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser.close());

/** As on the telephone of somebody who deleted the app. */
const onATelephone = async (colorScheme: 'light' | 'dark') => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 }, locale: 'en-GB', colorScheme });
  page.setDefaultTimeout(60_000);
  return page;
};

test('an account is deleted from a page, by the keyboard alone', async () => {
  const customer = await accounts.newCustomer();
  await app.doJobs();
  await app.mails();
  const page = await onATelephone('light');
  await page.goto(`${app.url}/account/delete`);
  await page.getByRole('heading', { name: 'Delete your account' }).waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await page.getByLabel('E-mail of the account').focus();
  await page.keyboard.type(customer.email);
  await page.keyboard.press('Enter');
  await page.getByText(`If there is an account with ${customer.email}`).waitFor();
  await app.doJobs();
  const mail = (await app.mails()).findLast(({ to }) => to === customer.email);
  await page.getByLabel('Code from the mail').focus();
  await page.keyboard.type(/(\d{6})/.exec(mail?.text ?? '')?.[1] ?? '');
  await screenshot(page, 'delete-account-360');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'The account is deleted on' }).waitFor();
  expect(await accounts.opens(customer.bearer)).toEqual([401, 401]);
}, 60_000);

test('a purchase is withdrawn from on a page, in two steps', async () => {
  const { order } = (await shop.checkOut(await shop.readyCart()).expect(201)).body.data;
  const page = await onATelephone('dark');
  await page.goto(`${app.url}/withdraw`);
  expect(await seriousIn(page)).toEqual([]);
  await page.getByLabel('Your name').fill('Olena');
  await page.getByLabel('Number of the order').fill(order.number);
  await page.getByLabel('E-mail or telephone number').fill('olena@example.com');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Nothing has happened yet.').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await screenshot(page, 'withdraw-360-dark');
  await page.getByRole('button', { name: 'Confirm the withdrawal' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: `You withdrew from order ${order.number} on` })
    .waitFor();
  await screenshot(page, 'withdrawn-360-dark');
}, 60_000);

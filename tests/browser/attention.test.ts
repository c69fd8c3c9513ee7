import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, settled, signIn, usePanel, visit } from '../support/browser';
import { shopping } from '../support/shopping';
import { reader, signInAsOwner, signInWithoutPermissions } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const owners = usePanel(app, { height: 900 });
let page: Page;

beforeAll(() => void (page = owners.page()));
beforeEach(() => app.sql("update staff_alerts set state = 'done'"));

const details = {
  provider: 'stripe',
  since: '2026-07-07T12:00:00Z',
  until: '2026-07-14T12:00:00Z',
  failure: 'stripe: StripeConnectionError ECONNREFUSED',
};
/** Each a minute older than the one before. */
const raise = (kind: string, count: number, order: Readonly<{ id?: string; number?: string }> = {}) =>
  app.sql(
    `insert into staff_alerts (document_id, kind, state, order_document_id, order_number, amount_minor, currency, details, dedupe_key,
                               raised_at, created_at, updated_at, published_at)
     select gen_random_uuid(), $1, 'open', $2, $3, 1990, 'EUR', $5::jsonb, gen_random_uuid(),
            now() - make_interval(mins => n), now(), now(), now()
       from generate_series(1, $4::int) n`,
    [kind, order.id ?? null, order.number ?? null, count, JSON.stringify(details)],
  );

const main = () => page.getByRole('main');
const cards = () =>
  main()
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') });
const dialog = () => page.getByRole('dialog');
const open = (search = '') => visit(page, `${app.url}/admin/needs-attention${search}`);
const choose = async (kind: string) => {
  await main().getByRole('combobox', { name: 'What happened' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
};
/** The page scrolls inside itself, so the window does not know how wide it is. */
const rightEdge = async () => {
  const box = await cards().first().boundingBox();
  return box ? box.x + box.width : NaN;
};

test('an alert is found in the menu, leads to its order, and is gone once somebody says that it is done', async () => {
  const { order } = (await shop.checkOut(await shop.readyCart()).expect(201)).body.data;
  await raise('refund_failed', 1, order);
  await raise('payment_provider_failing', 1);
  await visit(page, `${app.url}/admin`);
  await page.getByRole('navigation').getByRole('link', { name: 'Needs attention' }).click();
  await main().getByText('2 alerts are open').waitFor();
  await screenshot(page, 'attention');
  const card = cards().filter({ hasText: 'Refund did not arrive' });
  expect(await card.getByRole('link', { name: `Open order ${order.number}` }).getAttribute('href')).toContain(order.id);

  await card.getByRole('button', { name: 'Done' }).click();
  await dialog().getByRole('textbox', { name: 'What was done' }).fill('Sent by bank transfer');
  await settled(page);
  await screenshot(page, 'attention-done');
  await dialog().getByRole('button', { name: 'Done' }).click();
  await main().getByText('1 alert is open').waitFor();

  expect(await cards().allTextContents()).toEqual([expect.stringContaining('A payment service does not answer')]);
  expect(await app.sql("select done_note from staff_alerts where order_document_id = $1 and state = 'done'", [order.id])).toEqual([
    { done_note: 'Sent by bank transfer' },
  ]);
}, 120_000);

test('many alerts are turned over page by page, and the page before is shown once the last one of a page is done', async () => {
  await raise('dispute_won', 21);
  await raise('refund_outside', 3);
  await open();
  await main().getByText('24 alerts are open').waitFor();
  expect(await cards().count()).toBe(20);

  await choose('Dispute won');
  await main().getByText('21 alerts are open').waitFor();
  await main().getByRole('link', { name: 'Go to page 2' }).click();
  await page.waitForURL(/page=2/);
  await expectCards(1);
  await screenshot(page, 'attention-last-page');
  await cards().getByRole('button', { name: 'Done' }).click();
  await dialog().getByRole('button', { name: 'Done' }).click();

  await main().getByText('20 alerts are open').waitFor();
  await expectCards(20);
  expect(page.url()).toContain('kind=dispute_won');
  await choose('Refund made outside the shop');
  await expectCards(3);
}, 120_000);

test('nothing to do is good news', async () => {
  await open();
  await main()
    .getByText(/^Nothing needs you now/)
    .waitFor();
  await screenshot(page, 'attention-quiet');
  await choose('Dispute lost');
  await main().getByText('Nothing of this kind is open.').waitFor();

  expect(await cards().count()).toBe(0);
}, 60_000);

test('alerts that could not be read are read on request', async () => {
  await raise('dispute_won', 1);
  await page.route('**/storekeeper/staff-alerts?**', (route) => route.abort(), { times: 1 });
  await page.goto(`${app.url}/admin/needs-attention`);
  await main().getByText('The alerts could not be read just now.').waitFor();

  await main().getByRole('button', { name: 'Try again' }).click();
  await expectCards(1);
}, 60_000);

test('it fits on a telephone, in the dark, and speaks Ukrainian', async () => {
  await raise('authorization_ending', 1, { id: 'an-order', number: 'PL-2026-000123' });
  await raise('payment_provider_failing', 21);
  await page.setViewportSize({ width: 360, height: 800 });
  await open();
  await expectCards(20);
  await screenshot(page, 'attention-small');
  expect(await rightEdge()).toBeLessThanOrEqual(360);

  await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')");
  await page.goto(`${app.url}/admin/needs-attention?kind=authorization_ending`);
  await page.getByRole('heading', { name: 'Потребує уваги' }).waitFor();
  await expectCards(1);
  await screenshot(page, 'attention-small-dark-uk');
  expect(await rightEdge()).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });
  await screenshot(page, 'attention-dark-uk');
  expect(await main().getByText('1 сповіщення відкрите').count()).toBe(1);
}, 120_000);

test('who may not read alerts sees no way to them', async () => {
  await signInWithoutPermissions(app, await signInAsOwner(app));
  const theirs = await (await owners.browser().newContext({ locale: 'en-GB' })).newPage();
  await signIn(theirs, app.url, reader);
  await theirs.getByRole('navigation').getByRole('link', { name: 'Home' }).first().waitFor();
  expect(await theirs.getByRole('link', { name: 'Needs attention' }).count()).toBe(0);

  await theirs.goto(`${app.url}/admin/needs-attention`);
  await theirs.getByText("You don't have the permissions to access that content").waitFor();
  await screenshot(theirs, 'attention-forbidden');
}, 120_000);

async function expectCards(count: number): Promise<void> {
  await cards()
    .nth(count - 1)
    .waitFor();
  await cards().nth(count).waitFor({ state: 'detached' });
  expect(await cards().count()).toBe(count);
}

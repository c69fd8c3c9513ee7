import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, settled, usePanel } from '../support/browser';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const owners = usePanel(app, { height: 900 });
let page: Page;

beforeAll(() => void (page = owners.page()));

type Card = { id: string; slug: string; name: string; variants: { sku: string; price: { amount: number } }[] };
const product = async (slug: string): Promise<Card> =>
  (await app.http().get(`/api/storefront/products/${slug}`).query({ currency: 'EUR' }).expect(200)).body.data;

test("a shopkeeper changes a product's price, and customers see it", async () => {
  const { body } = await app.http().get('/api/storefront/products').query({ currency: 'EUR', sort: '-price', limit: 1 }).expect(200);
  const [card]: Card[] = body.data;
  const [variant] = card?.variants ?? [];
  await page.goto(`${app.url}/admin/content-manager/collection-types/api::catalog.product/${card?.id}`);

  await page.getByRole('button', { name: 'Edit prices and stock' }).click();
  const cell = page.getByRole('textbox', { name: `${variant?.sku}: Prices in euro EUR`, exact: true });
  await cell.fill('99.99');
  await page.getByText('1 change not saved').waitFor();
  await settled(page);
  await screenshot(page, 'price-grid');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText(/^Prices and stock are saved/).waitFor();

  const after = await product(card?.slug ?? '');
  expect(after.variants.find(({ sku }) => sku === variant?.sku)?.price.amount).toBe(99_99);
}, 120_000);

test('what somebody else saved meanwhile is told, and nothing that was typed is lost', async () => {
  const cell = page.getByRole('textbox', { name: /Prices in euro EUR$/ }).first();
  await cell.fill('88.88');
  const error = { status: 409, name: 'Conflict', message: 'Somebody else changed the price', details: { code: 'EDIT_CONFLICT' } };
  await page.route('**/grid', (route) => route.fulfill({ status: 409, json: { data: null, error } }), { times: 1 });
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

  await page.getByRole('dialog').getByRole('alert').getByText('Somebody else changed the price. Somebody may have').waitFor();
  await screenshot(page, 'price-grid-conflict');
  expect(await cell.inputValue()).toBe('88.88');
}, 60_000);

test('a cell that holds no amount is marked, and nothing can be saved', async () => {
  const cell = page.getByRole('textbox', { name: /Prices in euro EUR$/ }).first();
  await cell.fill('cheap');

  await page.getByText('Mend the red ones first').waitFor();
  await screenshot(page, 'price-grid-wrong');

  expect(await page.getByRole('dialog').getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
}, 60_000);

test('prices that could not be read for an outage are read again by themselves', async () => {
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).first().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const error = { status: 503, name: 'Unavailable', message: 'The database does not answer', details: {} };
  await page.route('**/grid', (route) => route.fulfill({ status: 503, json: { data: null, error } }), { times: 1 });
  await page.getByRole('button', { name: 'Edit prices and stock' }).click();
  await page.getByRole('dialog').getByText('The database does not answer').waitFor();

  await page
    .getByRole('textbox', { name: /Prices in euro EUR$/ })
    .first()
    .waitFor();
  expect(await page.getByText('The database does not answer').count()).toBe(0);
}, 60_000);

test('an order that was just placed stands at the top of the list, with its lines when it is opened', async () => {
  const shop = shopping(app);
  const { body } = await shop.checkOut(await shop.readyCart({ quantity: 2 })).expect(201);
  const { order } = body.data;

  await page.goto(`${app.url}/admin/content-manager/collection-types/api::order.order`);
  await page.getByText(order.number).first().waitFor();
  await page.getByText('EUR').first().waitFor();
  await screenshot(page, 'orders');
  await page.getByText(order.number).first().click();
  await page.getByText('Olena Koval').waitFor();
  await screenshot(page, 'order');

  expect(await page.getByText(`2 × ${order.lines[0].name}`).isVisible()).toBe(true);
}, 120_000);

test.each([
  ['products', 'collection-types/api::catalog.product', 'Brand'],
  ['discounts', 'collection-types/api::promotion.discount', 'Priority'],
  ['price-lists', 'collection-types/api::pricing.price-list', 'Currency'],
  ['store-settings', 'single-types/api::store.store-settings', 'Show stock up to'],
])(
  '%s are shown with the words of a shop',
  async (name, path, label) => {
    await page.goto(`${app.url}/admin/content-manager/${path}`);
    await page.getByText(label).first().waitFor();
    await screenshot(page, name);

    expect(await page.getByText('undefined').count()).toBe(0);
  },
  60_000,
);

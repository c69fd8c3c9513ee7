import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, settled, usePanel } from '../support/browser';

const app = useApp('demo');
const owners = usePanel(app, { height: 1200 });
let page: Page;

beforeAll(() => void (page = owners.page()));

type Card = Readonly<{ id: string; slug: string; name: string; variants: { sku: string; options: { value: string; label: string }[] }[] }>;
const read = async (path: string, query: object): Promise<Card[]> =>
  (
    await app
      .http()
      .get(`/api/storefront/${path}`)
      .query({ currency: 'EUR', limit: 100, ...query })
      .expect(200)
  ).body.data;
const edit = (type: string, id: string, query = '') => page.goto(`${app.url}/admin/content-manager/collection-types/${type}/${id}${query}`);
const documentOf = async (table: string, where: string): Promise<string> =>
  String((await app.sql<{ document_id: string }>(`select document_id from ${table} where ${where} limit 1`))[0]?.document_id);
const save = async (name: string) => {
  await page.getByRole('button', { name, exact: true }).click();
  await page
    .getByText(/^(Saved document|Published document|Success)/)
    .first()
    .waitFor();
};
let feed = '';

test('where marketplaces read a feed is told on its page, and copied from there', async () => {
  await edit('api::store.product-feed', await documentOf('product_feeds', "kind = 'yml'"));

  feed = await page.getByText(/\/feeds\/[\w-]{32}\.xml$/).innerText();
  await screenshot(page, 'product-feed');
  expect(await page.getByRole('button', { name: 'Copy' }).isVisible()).toBe(true);
}, 120_000);

test('a price, an option and a translation that a shopkeeper edits are in the next list, search and feed', async () => {
  const card = (await read('products', { 'options[colour]': 'moss' })).find(({ variants }) => variants.length > 0);
  const sku = String(card?.variants.find(({ options }) => options.some(({ value }) => value === 'moss'))?.sku);

  await edit('api::catalog.product', String(card?.id));
  await page.getByRole('button', { name: 'Edit prices and stock' }).click();
  await page.getByRole('textbox', { name: `${sku}: Ціни в гривні UAH`, exact: true }).fill('4321');
  await settled(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText(/^Prices and stock are saved/).waitFor();

  await edit('api::catalog.option-value', await documentOf('option_values', "code = 'moss'"));
  await page.locator('input[name="label"]').fill('Deep moss');
  await page.getByRole('group', { name: 'Ukrainian' }).getByRole('textbox').fill('Темний мох');
  await screenshot(page, 'option-value');
  await save('Save');

  await edit('api::catalog.product', String(card?.id), '?plugins[i18n][locale]=uk');
  const name = page.locator('input[name="name"]');
  while ((await page.locator('input[name="name"]').inputValue()) === '');
  await name.fill('Річ із моховиння');
  await save('Publish');

  const uah = { currency: 'UAH', locale: 'uk', priceMin: 1 };
  const listed = (await read('products', { ...uah, 'options[colour]': 'moss' })).find(({ id }) => id === card?.id);
  expect(listed).toMatchObject({
    name: 'Річ із моховиння',
    variants: expect.arrayContaining([expect.objectContaining({ sku, price: expect.objectContaining({ amount: 432_100 }) })]),
  });
  expect(JSON.stringify(listed)).toContain('"label":"Темний мох"');
  expect(
    (await read('products', { 'options[colour]': 'moss', priceMin: 1 })).flatMap(({ variants }) =>
      variants.flatMap(({ options }) => options),
    ),
  ).toContainEqual(expect.objectContaining({ value: 'moss', label: 'Deep moss' }));
  for (const q of ['моховиння', 'темний мох']) expect((await read('search', { ...uah, q })).map(({ id }) => id)).toContain(card?.id);

  const { text } = await app.http().get(new URL(feed).pathname).buffer(true).expect(200);
  const offer = text.split('<offer ').find((each) => each.includes(sku));
  expect(offer).toMatch(/<price>4321(\.00)?<\/price>/);
  expect(offer).toContain('Річ із моховиння');
  expect(offer).toContain('Темний мох');
}, 180_000);

test.each([
  ['an option', 'api::catalog.option', 'options', "code = 'size'", 'option'],
  ['a variant', 'api::catalog.variant', 'variants', "sku = 'PLN-JKT-CHR-M'", 'variant'],
])(
  '%s reads well on a phone and on a desk, light and dark',
  async (_what, type, table, where, name) => {
    await edit(type, await documentOf(table, where));
    await page.getByText('Position').first().waitFor();
    await screenshot(page, name);
    await page.setViewportSize({ width: 360, height: 1600 });
    await screenshot(page, `${name}-phone`);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
    await page.setViewportSize({ width: 1440, height: 1200 });
  },
  60_000,
);

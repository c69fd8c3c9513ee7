import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { guidePicture } from '../support/guide';

const app = useApp('demo');
const owners = usePanel(app, { height: 1400 });
let page: Page;
let clicks = 0;

beforeAll(() => {
  page = owners.page();
  page.setDefaultTimeout(15_000);
});

const main = () => page.getByRole('main');
const click = async (role: 'button' | 'link', name: string | RegExp) => {
  clicks += 1;
  await main().getByRole(role, { name, exact: true }).click();
};
const fill = (name: string, value: string, within = main()) => within.getByRole('textbox', { name, exact: true }).fill(value);
const language = (name: string) => main().getByRole('group', { name, exact: true });

test('the first product, of six variants in two languages and three currencies, is made, published and sold', async () => {
  const currencies = (await app.sql<{ c: string }>('select jsonb_array_elements_text(currencies::jsonb) as c from store_settings')).map(
    ({ c }) => c,
  );
  const lists = await app.sql<{ name: string; currency: string }>(
    "select name, currency from price_lists where kind = 'base' and enabled and currency = any($1)",
    [currencies],
  );
  const [location] = await app.sql<{ name: string }>('select name from stock_locations where enabled order by priority desc, id limit 1');
  await page.goto(`${app.url}/admin/products`);
  await click('link', 'New product');
  await fill('Name', 'Linden honey', language('English'));
  await fill('Name', 'Мед із липи', language('Ukrainian'));
  expect(await language('Ukrainian').getByRole('textbox', { name: 'Address', exact: true }).inputValue()).toBe('med-iz-lypy');
  await click('button', 'New option');
  await fill('Option, such as Size', 'Jar');
  await fill('Its values, with commas between them: S, M, L', '250 g, 500 g, 1 kg');
  await click('button', 'Make it');
  await main().getByRole('group', { name: 'Jar', exact: true }).waitFor();
  await click('button', 'New option');
  await fill('Option, such as Size', 'Lid');
  await fill('Its values, with commas between them: S, M, L', 'Gold, Wood');
  await click('button', 'Make it');
  await click('button', 'Make 6 variants');
  for (const { name, currency } of lists) await fill(`All: ${name} ${currency}`, currency === 'JPY' ? '1250' : '12.50');
  await fill(`All: ${location?.name} pieces`, '5');
  await fill('All: Weight grams', '700');
  await screenshot(page, 'product-desk-new-1440');
  await guidePicture(page, 'product-new', { height: 1_000 });
  await guidePicture(page, 'product-variants', { of: main().getByRole('region', { name: 'Variants' }) });
  await click('button', 'Save and publish');
  await page.waitForURL(/\/products\/[a-z0-9]{24}$/);
  await main().getByText('It has no picture').waitFor();
  await screenshot(page, 'product-desk-1440');
  await guidePicture(page, 'product-missing', { height: 700 });

  expect(lists.length).toBeGreaterThanOrEqual(2);
  expect(clicks).toBe(7);
  for (const { currency } of lists) {
    const { data } = (await app.http().get('/api/storefront/products/med-iz-lypy').query({ currency, locale: 'uk' }).expect(200)).body;
    expect([data.name, data.variants.length]).toEqual(['Мед із липи', 6]);
    expect(JSON.stringify(data.priceFrom ?? data.variants[0].price)).toContain('1250');
  }
  expect(
    (await app.http().get('/api/storefront/products/linden-honey').query({ currency: 'EUR' }).expect(200)).body.data.variants[0].sku,
  ).toBe('LINDEN-HONEY-250-G-GOLD');
}, 180_000);

test('a sum that is none is said beside its input, and nothing that was typed is lost', async () => {
  const list = await app.sql<{ name: string; currency: string }>(
    "select name, currency from price_lists where kind = 'base' and enabled and currency = 'EUR' limit 1",
  );
  const price = main().getByRole('textbox', { name: `LINDEN-HONEY-250-G-GOLD: ${list[0]?.name} ${list[0]?.currency}`, exact: true });
  for (const wrong of ['5,000', '5.000,00', '-1', '1e9']) {
    await price.fill(wrong);
    await click('button', 'Save');
    await main().getByText('Enter an amount such as 5000.00, without spaces and without commas between thousands.').waitFor();
    expect(await price.inputValue()).toBe(wrong);
  }
  await screenshot(page, 'product-desk-wrong-1440');
  await price.fill('13');
  await click('link', 'All products');
  await page.getByRole('alertdialog').getByText('What you typed since it was saved will be lost.').waitFor();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  expect(await price.inputValue()).toBe('13');
}, 120_000);

test('a picture is chosen from the media library, and what kept the product from being shown well is gone', async () => {
  await click('button', 'Add pictures');
  const library = page.getByRole('dialog');
  await library
    .getByRole('checkbox', { name: /^Select/ })
    .first()
    .waitFor();
  await screenshot(page, 'product-desk-library-1440');
  await guidePicture(page, 'product-pictures', { of: library });
  await library.getByRole('checkbox').nth(1).click();
  await library.getByRole('button', { name: 'Finish', exact: true }).click();
  await library.waitFor({ state: 'detached' });
  await main().getByText('Shown in lists', { exact: true }).waitFor();
  await fill('What is seen on it: Ukrainian', 'Глечик меду');
  await click('button', 'Save');
  await main().getByText('Nothing keeps it from being sold.').waitFor();
  await screenshot(page, 'product-desk-picture-1440');
  const shown = await app.sql(
    `select 1 from files_related_mph m join products p on p.id = m.related_id
      where m.related_type = 'api::catalog.product' and p.slug in ('linden-honey', 'med-iz-lypy') and p.published_at is null`,
  );
  expect(shown).toHaveLength(2);
}, 120_000);

test('brand, category, attributes, how it is sold without stock and what is seen on its picture are typed where they stand', async () => {
  const choose = async (label: string) => {
    await main().getByRole('combobox', { name: label, exact: true }).click();
    const option = page.getByRole('option').nth(1);
    const name = await option.innerText();
    await option.click();
    return name;
  };
  const brand = await choose('Brand');
  const category = await choose('Add a category');
  const attributes = main().getByRole('region', { name: 'Attributes', exact: true }).getByRole('group', { name: 'English', exact: true });
  await attributes.getByRole('button', { name: 'Add an attribute' }).click();
  await fill('Attribute 1', 'Flower', attributes);
  await click('button', 'Save');
  await attributes.getByText('Fill this in.').waitFor();
  await fill('Value of attribute 1', 'Linden', attributes);
  const sku = 'LINDEN-HONEY-250-G-GOLD';
  await main()
    .getByRole('combobox', { name: `${sku}: Stock`, exact: true })
    .selectOption({ label: 'Backorder' });
  await fill(`${sku}: Backorder limit`, '12');
  await fill('What is seen on it: English', 'A jar of honey');
  await click('button', 'Save');
  await main().getByText('Not saved yet').waitFor({ state: 'detached' });
  await screenshot(page, 'product-desk-placed-1440');
  const [saved] = await app.sql(
    `select (select b.name from brands b where b.id = p.brand_id) as brand, a.name || ': ' || a.value as fact, v.inventory_policy as policy,
            v.backorder_limit as beyond, f.alternative_text as seen, f.alternative_texts ->> 'uk' as "seenInUkrainian",
            (select max(c.name) from products_categories_lnk l join categories c on c.id = l.category_id where l.product_id = p.id) as category
       from products p join products_cmps k on k.entity_id = p.id and k.field = 'attributes' join cmp_attributes a on a.id = k.cmp_id
       join files_related_mph m on m.related_id = p.id and m.related_type = 'api::catalog.product' join files f on f.id = m.file_id, variants v
      where p.slug = 'linden-honey' and p.published_at is null and v.sku = $1`,
    [sku],
  );
  const fact = { fact: 'Flower: Linden', policy: 'backorder', beyond: 12, seen: 'A jar of honey', seenInUkrainian: 'Глечик меду' };
  expect(saved).toEqual({ brand, category: category.split(' › ').at(-1), ...fact });
}, 120_000);

test('what somebody else saved meanwhile is put together with what was typed, and where both changed the same there is a choice', async () => {
  await main().getByRole('textbox', { name: 'Name', exact: true }).first().waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const draft = () =>
    app.sql<{ name: string }>("select name from products where document_id = $1 and locale = 'en' and published_at is null", [id]);
  await app.sql(
    "update products set name = 'Their honey', description = 'Theirs' where document_id = $1 and locale = 'en' and published_at is null",
    [id],
  );
  const english = language('English').getByRole('textbox', { name: 'Name', exact: true });
  await english.fill('My honey');
  await click('button', 'Save');
  await main().getByRole('region', { name: 'Somebody else saved it too' }).waitFor();
  expect(await english.inputValue()).toBe('My honey');
  expect(await language('English').getByRole('textbox', { name: 'Description', exact: true }).inputValue()).toBe('Theirs');
  await screenshot(page, 'product-desk-clash-1440');
  await guidePicture(page, 'product-clash', { height: 700 });
  await click('button', 'Take theirs');
  expect(await english.inputValue()).toBe('Their honey');
  await english.fill('Our honey');
  await click('button', 'Save');
  await main().getByText('Not saved yet').waitFor({ state: 'detached' });
  expect(await draft()).toEqual([{ name: 'Our honey' }]);
}, 120_000);

test('on a telephone nothing stands beside the screen, in light and in dark', async () => {
  const { pathname } = new URL(page.url());
  await page.setViewportSize({ width: 360, height: 1600 });
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`localStorage.setItem('STRAPI_THEME', '${theme}')`);
    for (const [picture, address, text] of [
      ['products', '/admin/products', 'Our honey'],
      ['product-desk', pathname, 'Variants'],
    ] as const) {
      await page.goto(app.url + address);
      await main().getByText(text).first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await screenshot(page, `${picture}-360-${theme}`);
    }
  }
  await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'light')`);
  await page.setViewportSize({ width: 1440, height: 1400 });
  await visit(page, `${app.url}/admin/products/nothing-is-called-so`);
  await main().getByRole('alert').waitFor();
}, 120_000);

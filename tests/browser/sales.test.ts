import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { screenshot, usePanel } from '../support/browser';
import { guidePicture } from '../support/guide';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const owners = usePanel(app, { height: 1_600 });
let page: Page;
let clicks = 0;

beforeAll(() => {
  page = owners.page();
  page.setDefaultTimeout(15_000);
});

const main = () => page.getByRole('main');
const click = async (role: 'button' | 'link' | 'combobox' | 'option', name: string | RegExp): Promise<void> => {
  await page.getByRole(role, { name, exact: true }).first().click();
  clicks += 1;
};

/** What the jacket costs an app at an instant. */
async function costs(at: string): Promise<number> {
  const owner = await signInAsOwner(app);
  const lines = [{ variant: await shop.variant('PLN-JKT-CHR-M'), quantity: 1 }];
  const { body } = await owner.post('/storekeeper/simulate', { currency: 'EUR', country: 'UA', lines, at }).expect(200);
  return body.data.lines[0].unitPrice.amount;
}

test('a weekend sale on a category takes a few clicks, shows every price before, and is there from its first second to its last', async () => {
  await page.goto(`${app.url}/admin`);
  await click('link', 'Prices & sales');
  await main().getByRole('link', { name: 'Weekend of the ceramics' }).waitFor();
  await click('link', 'New sale');
  await main().getByRole('textbox', { name: 'Name', exact: true }).fill('Jacket weekend 🧵');
  await main().getByRole('textbox', { name: 'Percent', exact: true }).fill('15');
  await click('combobox', 'Categories');
  await click('option', 'Clothing › Jackets and layers');
  await click('button', 'Weekend');
  await main().getByText('160.65 EUR').first().waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await guidePicture(page, 'sale', { height: 1_500 });
  await screenshot(page, 'sale-form-1440');
  await click('button', 'Make the sale');
  await main().getByText('15 % off Jackets and layers').waitFor();
  expect(clicks).toBeLessThan(12);

  const [sale] = await app.sql<{ id: string; starts_at: Date; ends_at: Date }>(
    'select document_id as id, starts_at, ends_at from sales order by made_at desc limit 1',
  );
  if (!sale) throw new Error('there is no sale');
  const just = (at: Date, ms: number) => new Date(at.getTime() + ms).toISOString();
  expect(await costs(just(sale.starts_at, -1_000))).toBe(18_900);
  expect(await costs(just(sale.starts_at, 0))).toBe(16_065);
  expect(await costs(just(sale.ends_at, -1_000))).toBe(16_065);
  expect(await costs(just(sale.ends_at, 0))).toBe(18_900);

  // It begins, and the app shows it.
  const startsAt = main().getByLabel(/^Starts/);
  await startsAt.fill('2026-01-05T08:00');
  await click('button', 'Save');
  await main().getByText('On now').waitFor();
  const { body } = await app
    .http()
    .get('/api/storefront/products')
    .query({ currency: 'EUR', country: 'UA', onSale: true, limit: 100 })
    .expect(200);
  const card = body.data.find(({ variants }: { variants: { sku: string }[] }) => variants.some(({ sku }) => sku === 'PLN-JKT-CHR-M'));
  expect(card).toMatchObject({ priceFrom: { amount: 16_065 } });
}, 90_000);

test('what is missing is said where it is missing, nothing typed is lost, and where it holds can be narrowed', async () => {
  await page.goto(`${app.url}/admin/sales/new`);
  await main().getByRole('textbox', { name: 'Percent', exact: true }).fill('100');
  await main().getByRole('button', { name: 'Make the sale' }).click();
  for (const wrong of ['Enter a name.', 'Enter more than 0 and less than 100.', 'Choose what is on sale, or all products.'])
    await main().getByText(wrong).waitFor();
  await main().getByRole('radio', { name: 'All products' }).click();
  await main().getByRole('combobox', { name: 'But not these products' }).click();
  await page.keyboard.type('honey');
  await page.getByRole('option', { name: /Acacia honey/i }).click();
  await main()
    .getByRole('button', { name: /^Take out Acacia/i })
    .waitFor();
  await main().getByRole('button', { name: 'Choose', exact: true }).click();
  await main().getByRole('combobox', { name: 'Countries' }).click();
  await page.getByRole('option', { name: 'Poland', exact: true }).click();
  await main().getByRole('checkbox', { name: 'Web', exact: true }).click();
  await main().getByRole('textbox', { name: 'Name', exact: true }).fill('Over the border');
  await main().getByRole('textbox', { name: 'Percent', exact: true }).fill('20');
  await main()
    .getByText(/At the same time there is: .*Jacket weekend/)
    .waitFor();
  await screenshot(page, 'sale-narrowed-1440');
  await page.setViewportSize({ width: 360, height: 900 });
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await screenshot(page, 'sale-form-360');
  await page.setViewportSize({ width: 1440, height: 1_600 });
  await main().getByRole('button', { name: 'Make the sale' }).click();
  await main()
    .getByText(/20 % off all products, but for Acacia honey.*Web/i)
    .waitFor();

  await main().getByRole('link', { name: 'All sales' }).click();
  await main().getByRole('link', { name: 'Over the border' }).waitFor();
  await screenshot(page, 'sales-1440');
  await main().getByRole('link', { name: 'Calendar', exact: true }).click();
  await main().getByRole('link', { name: 'Over the border' }).waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await screenshot(page, 'price-calendar-1440');
  await page.setViewportSize({ width: 360, height: 900 });
  await screenshot(page, 'price-calendar-360');
  await page.setViewportSize({ width: 1440, height: 1_600 });

  await main().getByRole('link', { name: 'Over the border' }).click();
  await main().getByRole('button', { name: 'Take it away' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await main().getByRole('link', { name: 'New sale' }).waitFor();
  expect(await app.sql("select 1 from sales where name = 'Over the border'")).toEqual([]);
}, 90_000);

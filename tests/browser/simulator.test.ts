import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { screenshot, usePanel } from '../support/browser';
import { guidePicture } from '../support/guide';

const app = useApp('demo');
const owners = usePanel(app, { height: 1_500 });
let page: Page;

beforeAll(() => {
  page = owners.page();
  page.setDefaultTimeout(15_000);
});

const main = () => page.getByRole('main');
const find = async (text: string) => {
  await main().getByRole('textbox', { name: 'SKU, barcode or name of a product', exact: true }).fill(text);
  await main().getByRole('button', { name: 'Find', exact: true }).click();
};

test('a basket is tried now and at another moment, with a sale that is not saved, and says why each price is what it is', async () => {
  await page.goto(`${app.url}/admin/simulator`);
  await find('PLN-JKT-CHR-M');
  await main()
    .getByRole('button', { name: /^Add Chornohora/ })
    .click();
  const now = main().getByRole('region', { name: 'Now', exact: true });
  await now.getByText('189.00 EUR').first().waitFor();
  await now.getByText('Why this price').click();
  await now.getByText('Prices in euro, 189.00 EUR: is the price').waitFor();
  await now.getByText('Wholesale, 126.00 EUR: for another customer group').waitFor();
  await main().getByRole('textbox', { name: 'Discount codes' }).fill('NOBODY');
  await now.getByText('NOBODY: no such code').waitFor();
  await main().getByRole('button', { name: 'Compare with another moment' }).click();
  await main().getByLabel('A second moment beside it').fill('2030-01-05T12:00');
  await main()
    .getByRole('region', { name: /Jan 5, 2030/ })
    .getByText('189.00 EUR')
    .first()
    .waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await guidePicture(page, 'simulator', { height: 1_100 });
  await screenshot(page, 'simulator-1440');
  await page.setViewportSize({ width: 360, height: 900 });
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await screenshot(page, 'simulator-360');
  await page.setViewportSize({ width: 1440, height: 2_400 });

  // The same basket, beside a sale that nobody has saved.
  await main().getByRole('button', { name: 'One moment only' }).click();
  await page.getByRole('link', { name: 'Prices & sales' }).click();
  await main().getByRole('link', { name: 'New sale' }).click();
  await main().getByRole('textbox', { name: 'Name', exact: true }).fill('Half price, perhaps');
  await main().getByRole('textbox', { name: 'Percent', exact: true }).fill('50');
  await main().getByRole('radio', { name: 'All products' }).click();
  await main()
    .getByLabel(/^Starts/)
    .fill('2026-01-05T08:00');
  await main().getByRole('button', { name: 'Try a basket' }).click();
  await main().getByRole('region', { name: 'Now', exact: true }).getByText('94.50 EUR').first().waitFor();
  await screenshot(page, 'sale-trial-1440');
  expect(await app.sql("select 1 from sales where name = 'Half price, perhaps'")).toEqual([]);
}, 90_000);

import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { guidePicture } from '../support/guide';
import { shopping } from '../support/shopping';
import { putStock, stockOf } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const panel = usePanel(app, { height: 1300 });

const namesOf = (variant: string) =>
  app
    .sql<{ sku: string; place: string }>(
      `select v.sku, o.name as place from variants v join stock_levels s on s.variant_id = v.id join stock_locations o on o.id = s.location_id
        where v.document_id = $1 order by s.id limit 1`,
      [variant],
    )
    .then(([row]) => row ?? { sku: '', place: '' });

test('goods come in by scanning, and are found with their movements', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  const variant = await shop.variant();
  const { sku, place } = await namesOf(variant);
  await putStock(app, variant, 4);

  await page.goto(`${app.url}/admin/stock`);
  await main.getByRole('link', { name: 'Goods came in' }).click();
  await main.getByRole('combobox', { name: 'Where' }).click();
  await page.getByRole('option', { name: place }).click();
  const barcode = main.getByRole('textbox', { name: 'Barcode or SKU' });
  // Faster than answers come, as a scanner does.
  for (const code of [sku, sku.toLowerCase(), 'nothing-has-this']) {
    await barcode.fill(code);
    await barcode.press('Enter');
  }
  await main.getByText('Nothing has the SKU or barcode nothing-has-this.').waitFor();
  const pieces = main.getByRole('textbox', { name: `Pieces of ${sku}` });
  expect(await pieces.inputValue()).toBe('2');
  await pieces.fill('5,000');
  expect(await main.getByRole('button', { name: 'Book it' }).isDisabled()).toBe(true);
  await pieces.fill('6');
  await screenshot(page, 'stock-goods-in-1440');
  await guidePicture(page, 'stock-goods-in', { height: 900 });
  await main.getByRole('button', { name: 'Book it' }).click();
  await page.getByText('Booked: 6 pieces of 1 variant.').first().waitFor();
  expect((await stockOf(app, variant)).onHand).toBe(10);

  await visit(page, `${app.url}/admin/stock?q=${sku}`);
  await screenshot(page, 'stock-list-1440');
  await main.getByRole('gridcell', { name: sku }).waitFor();
  await main.getByRole('row').nth(1).getByRole('link').click();
  await main.getByRole('gridcell', { name: '+6' }).waitFor();
  await screenshot(page, 'stock-movements-1440');
  await guidePicture(page, 'stock-movements', { height: 600 });
}, 180_000);

test('a stocktake is counted by scanning while an order comes, left, gone on with and booked', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  const variant = await shop.variant();
  const { sku, place } = await namesOf(variant);
  await putStock(app, variant, 4);

  await visit(page, `${app.url}/admin/stock/stocktakes`);
  await main.getByRole('combobox', { name: 'Location' }).click();
  await page.getByRole('option', { name: place }).click();
  await main.getByRole('textbox', { name: 'Name' }).fill('Shelf 7');
  await main.getByRole('combobox', { name: 'What is counted' }).click();
  await page.getByRole('option', { name: 'Only what is scanned' }).click();
  await main.getByRole('button', { name: 'Begin to count' }).click();
  const barcode = main.getByRole('textbox', { name: 'Barcode or SKU' });
  await barcode.fill(sku);
  await barcode.press('Enter');
  await barcode.fill(sku);
  await barcode.press('Enter');
  await main.getByText(`${sku}: 2 counted`).waitFor();
  await shop.checkOut(await shop.readyCart({ variant, quantity: 1 })).expect(201);

  await visit(page, `${app.url}/admin/stock/stocktakes`);
  await main.getByRole('link', { name: 'Shelf 7' }).click();
  await main.getByRole('button', { name: 'Counted (1)' }).waitFor();
  const counted = main.getByRole('textbox', { name: `Counted of ${sku}` });
  await counted.fill('3');
  await counted.press('Enter');
  await main.getByRole('button', { name: 'Differences (1)' }).click();
  await main.getByRole('gridcell', { name: '−1' }).waitFor();
  await screenshot(page, 'stocktake-1440');
  await guidePicture(page, 'stocktake', { height: 900 });
  await main.getByRole('button', { name: 'Book the differences' }).click();
  await main.getByText(/^Booked .*,/).waitFor();
  expect(await stockOf(app, variant)).toEqual({ onHand: 3, held: 0, allocated: 1 });
  expect(await barcode.count()).toBe(0);
}, 180_000);

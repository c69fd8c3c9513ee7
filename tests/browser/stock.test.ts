import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { guidePicture } from '../support/guide';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
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

/** Twenty variants of clothing that lie at one place, four of each. */
async function twentyAt(): Promise<Readonly<{ place: string; goods: { variant: string; sku: string }[] }>> {
  const found = await app.sql<{ variant: string; sku: string; place: string }>(
    `select v.document_id as variant, v.sku, o.name as place from variants v
       join stock_levels s on s.id = (select min(id) from stock_levels where variant_id = v.id) join stock_locations o on o.id = s.location_id
      where v.enabled and v.inventory_policy = 'tracked' and exists (
        select from variants_product_lnk l join products_categories_lnk pc on pc.product_id = l.product_id join categories c on c.id = pc.category_id
         where l.variant_id = v.id and c.slug in ('jackets', 'hats-socks'))
      order by o.id, v.sku`,
  );
  const goods = found.filter(({ place }) => place === found[0]?.place).slice(0, 20);
  for (const { variant } of goods) await putStock(app, variant, 4);
  return { place: goods[0]?.place ?? '', goods };
}

test('a stocktake of twenty variants is scanned and typed while orders come and parcels go, left, gone on with and booked', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  const { place, goods } = await twentyAt();
  expect(goods).toHaveLength(20);
  const staff = await signInAsOwner(app);
  const order = async (index: number): Promise<string> => {
    const cart = await shop.readyCart({ variant: goods[index]?.variant ?? '', quantity: 1 });
    return (await shop.checkOut(cart).expect(201)).body.data.order.id;
  };
  // Of the third one less lies there than the shop thinks, of the sixth two more; one of the eighth leaves after it was counted.
  const pieces = goods.map((_, index) => ({ 2: 3, 5: 6 })[index] ?? 4);

  await visit(page, `${app.url}/admin/stock/stocktakes`);
  await main.getByRole('combobox', { name: 'Location' }).click();
  await page.getByRole('option', { name: place }).click();
  await main.getByRole('textbox', { name: 'Name' }).fill('Clothing');
  await main.getByRole('combobox', { name: 'What is counted' }).click();
  await page.getByRole('option', { name: 'What is in a category, or below it' }).click();
  expect(await main.getByRole('button', { name: 'Begin to count' }).isDisabled()).toBe(true);
  await main.getByRole('combobox', { name: 'Category' }).click();
  await page.getByRole('option', { name: 'Clothing › Jackets and layers' }).waitFor();
  await page.getByRole('option', { name: 'Clothing', exact: true }).click();
  await main.getByRole('button', { name: 'Begin to count' }).click();
  const barcode = main.getByRole('textbox', { name: 'Barcode or SKU' });
  const scan = async (from: number, until: number) => {
    for (const { sku } of goods.slice(from, until)) {
      await barcode.fill(sku);
      await barcode.press('Enter');
    }
    await main.getByRole('button', { name: `Counted (${until})` }).waitFor();
  };
  await scan(0, 12);
  const eighth = await order(7);

  await visit(page, `${app.url}/admin/stock/stocktakes`);
  await main.getByRole('link', { name: 'Clothing' }).click();
  await order(0);
  await scan(12, 20);
  // What is read before the last is counted comes when what is read after it is there: it is older, and shown no more.
  const isTotals = /\/stocktakes\/[^/]+$/;
  let tellLast = () => {};
  const last = new Promise<void>((resolve) => (tellLast = resolve));
  let isLast = false;
  for (const [index, { sku }] of goods.entries()) {
    if (index === 18)
      await page.route(isTotals, async (route) => {
        const isOld = !isLast;
        const response = await route.fetch();
        if (isOld) await last;
        await route.fulfill({ response });
        if (!isOld) tellLast();
      });
    const counted = main.getByRole('textbox', { name: `Counted of ${sku}` });
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/counts') && answer.ok());
    await counted.fill(String(pieces[index]));
    isLast = index === 19;
    await counted.press('Enter');
    await saved;
  }
  await staff.post(`/storekeeper/orders/${eighth}/ship`, {}).expect(200);
  await last;
  await page.unroute(isTotals);
  await main.getByRole('button', { name: 'Differences (2)' }).click();
  await main.getByRole('gridcell', { name: '−1' }).waitFor();
  await main.getByRole('gridcell', { name: '+2' }).waitFor();
  await screenshot(page, 'stocktake-1440');
  await guidePicture(page, 'stocktake', { height: 900 });
  await main.getByRole('button', { name: 'Book the differences' }).click();
  await main.getByText(/^Booked .*,/).waitFor();
  const stock = await Promise.all(goods.map(({ variant }) => stockOf(app, variant)));
  expect(stock.map(({ onHand }) => onHand)).toEqual(pieces.map((counted, index) => (index === 7 ? counted - 1 : counted)));
  expect(stock[0]).toEqual({ onHand: 4, held: 0, allocated: 1 });
  expect(await barcode.count()).toBe(0);
}, 180_000);

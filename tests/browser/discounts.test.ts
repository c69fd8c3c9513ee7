import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, settled, usePanel } from '../support/browser';

const app = useApp('demo');
const owners = usePanel(app, { height: 1100 });
let page: Page;

beforeAll(() => void (page = owners.page()));

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

test('a price list is deleted with its prices once its page has said how many there are', async () => {
  const [list] = await app.sql<{ document_id: string; name: string; prices: number }>(
    `select l.document_id, l.name, count(*)::int as prices from price_lists l join prices p on p.price_list_id = l.id
      where l.code <> 'base-eur' group by l.id order by l.id desc limit 1`,
  );
  await page.goto(`${app.url}/admin/content-manager/collection-types/api::pricing.price-list/${list?.document_id}`);
  await page.getByRole('button', { name: 'Delete with its prices' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`its ${list?.prices} prices are deleted for good`).waitFor();
  await settled(page);
  await screenshot(page, 'price-list-delete');

  // Read once more, it would be told as a failure on top of the success: it is asked for once, to be deleted.
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().includes(String(list?.document_id)) && asked.push(request.method())));
  await dialog.getByRole('button', { name: 'Delete with its prices' }).click();
  await page.getByText(`The price list and its ${list?.prices} prices are deleted.`).waitFor();
  await page.getByRole('row').filter({ hasText: 'Prices in euro' }).first().waitFor();
  expect(asked).toEqual(['POST']);
  expect(await page.getByRole('row').filter({ hasText: list?.name }).count()).toBe(0);
  expect(await app.sql('select 1 from price_lists where document_id = $1', [list?.document_id])).toEqual([]);
}, 120_000);

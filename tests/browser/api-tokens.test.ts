import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, usePanel } from '../support/browser';

const app = useApp('demo');
const owners = usePanel(app, { height: 1_400 });
let page: Page;
beforeAll(() => void (page = owners.page()));

const open = () => page.goto(`${app.url}/admin/settings/api-tokens/create`);
const area = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });

test('what a token may be allowed is offered in the words of staff, and saved as the scope it is', async () => {
  await open();
  await area('Orders').click();
  const ship = page.getByRole('checkbox', { name: 'Sends a parcel · ship' });
  await ship.waitFor();
  await screenshot(page, 'api-token');
  await page.getByRole('textbox', { name: 'Name' }).fill('Warehouse');
  await page.getByRole('combobox', { name: 'Token duration' }).click();
  await page.getByRole('option', { name: 'Unlimited' }).click();
  await page.getByRole('combobox', { name: 'Token type' }).click();
  await page.getByRole('option', { name: 'Custom' }).click();
  await ship.click();
  const saving = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/admin/api-tokens'));
  await page.getByRole('button', { name: 'Save' }).click();

  expect((await saving).status()).toBe(201);
  const saved = await app.sql(
    `select p.action from strapi_api_token_permissions p
       join strapi_api_token_permissions_token_lnk l on l.api_token_permission_id = p.id join strapi_api_tokens t on t.id = l.api_token_id
      where t.name = 'Warehouse'`,
  );
  expect(saved).toEqual([{ action: 'api::order.staff.ship' }]);
});

test('the words are those of the language somebody reads', async () => {
  await open();
  await page.evaluate("localStorage.setItem('strapi-admin-language', 'uk')");
  try {
    await open();
    await area('Каталог').click();
    await page.getByRole('region', { name: 'Каталог' }).getByText('Товари', { exact: true }).waitFor();
    const upserts = page.getByText('Створювати або змінювати за артикулом, кодом тощо чи зовнішнім id · upsert');
    await upserts.first().waitFor();
    await screenshot(page, 'api-token-uk');
    expect(await upserts.count()).toBe(9);
  } finally {
    await page.evaluate("localStorage.setItem('strapi-admin-language', 'en')");
  }
});

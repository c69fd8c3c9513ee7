import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { guidePicture } from '../support/guide';
import { operation, shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const panel = usePanel(app, { height: 1500 });

const email = 'olena.koval@example.test';
const password = 'Meadow-1234';

/** Somebody who ordered, as a guest too, and left a cart with three pieces in it. Answers the account and the name of what is in the cart. */
async function regular(): Promise<Readonly<{ id: string; name: string }>> {
  const { body } = await app.http().post('/api/auth/local/register').send({ email, password }).expect(200);
  const headers = { Authorization: `Bearer ${body.jwt}` };
  const claimed = async (quantity: number) => {
    const cart = await shop.readyCart({ quantity });
    await shop.operate(cart, [operation('set_contact', { email, phone: '+380671234567' })]);
    await app.http().post(`/api/carts/${cart.id}/claim`).set('X-Cart-Token', cart.token).set(headers).expect(200);
    return cart;
  };
  await shop.checkOut(await claimed(1), headers).expect(201);
  const asGuest = await shop.readyCart({ quantity: 2 });
  await shop.operate(asGuest, [operation('set_contact', { email })]);
  await shop.checkOut(asGuest).expect(201);
  const left = await claimed(3);
  await app.sql("update carts set last_changed_at = last_changed_at - interval '2 days' where document_id = $1", [left.id]);
  return { id: body.user.documentId, name: String(left.lines[0]?.name) };
}

test('a customer is found, their left cart read, a note and a tag are added, and somebody else’s save is not written over', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  const { id, name } = await regular();
  await app.call('bootstrap/jobs', 'runNow', 'write-activity');
  await page.goto(`${app.url}/admin/customers`);
  await main.getByRole('textbox', { name: 'Name, e-mail, phone or number of an order' }).fill('koval olena');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=koval/);
  // The account has no name: it stands in the orders.
  await main.getByRole('link', { name: 'Olena Koval' }).waitFor();
  await main.getByText('Left cart', { exact: true }).waitFor();
  await screenshot(page, 'customers-1440');
  await main.getByRole('textbox', { name: 'Name of this view' }).fill('Kovals');
  await page.keyboard.press('Enter');
  await main.getByRole('link', { name: 'Kovals' }).waitFor();
  // It is there when they come again, and leads to what it was kept of.
  await page.goto(`${app.url}/admin/customers`);
  await main.getByRole('link', { name: 'Kovals' }).click();
  await page.waitForURL(/q=koval/);
  await main.getByRole('link', { name: 'Olena Koval' }).click();

  await main.getByText('As a guest, same e-mail (1)').waitFor();
  await main.getByRole('textbox', { name: 'A new note' }).fill('Calls before she orders');
  await main.getByRole('button', { name: 'Write it down' }).click();
  await main.getByText('Calls before she orders', { exact: true }).last().waitFor();
  await main.getByRole('combobox', { name: 'Add a tag' }).fill('VIP');
  await main.getByRole('button', { name: 'Add', exact: true }).click();
  await main.getByRole('button', { name: 'Take off the tag VIP' }).waitFor();

  await main.getByRole('textbox', { name: 'First name' }).fill('Olena');
  await app.sql("update up_users set first_name = 'Olha', last_name = 'Koval' where document_id = $1", [id]);
  await main.getByRole('button', { name: 'Save' }).click();
  await main.getByText('There now: Olha').waitFor();
  expect(await main.getByRole('textbox', { name: 'Last name' }).inputValue()).toBe('Koval');
  await screenshot(page, 'customer-conflict-1440');
  await main.getByRole('button', { name: 'Save' }).click();
  await main.getByRole('heading', { name: 'Olena Koval' }).waitFor();
  await screenshot(page, 'customer-1440');
  await guidePicture(page, 'customer', { height: 1000 });
  // What they did and what became of it, of all kinds and of one.
  await main.getByText('Order placed').first().waitFor();
  await main.getByRole('combobox', { name: 'About' }).click();
  await page.getByRole('option', { name: 'What they looked at' }).click();
  await main.getByText('Nothing yet.').waitFor();

  await main.getByRole('link', { name: '3 pieces' }).click();
  await main.getByText(`3 × ${name}`).first().waitFor();
  await screenshot(page, 'left-cart-1440');
  await main.getByRole('link', { name: 'All left carts' }).click();
  await main.getByRole('link', { name: '3 pieces' }).waitFor();
  await screenshot(page, 'left-carts-1440');
  await main.getByRole('link', { name: '3 pieces' }).click();
  await main.getByRole('button', { name: 'Take the order by phone' }).click();
  await page.waitForURL(/orders\/new\/\w+/);
  await main.getByText(name).first().waitFor();

  await blockAndLetIn(page, id);
  await onATelephone(page, id);
}, 180_000);

async function blockAndLetIn(page: Page, id: string): Promise<void> {
  await visit(page, `${app.url}/admin/customers/${id}`);
  const main = page.getByRole('main');
  for (const [act, why] of [
    ['Block', 'Never paid'],
    ['Unblock', 'Paid'],
  ] as const) {
    await main.getByRole('button', { name: act, exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: act }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'Why' }).fill(why);
    await screenshot(page, `customer-${act}-1440`);
    await dialog.getByRole('button', { name: act }).click();
    await main.getByText(why, { exact: true }).waitFor();
  }
}

async function onATelephone(page: Page, id: string): Promise<void> {
  const rightEdge = () => page.evaluate<number>('document.documentElement.scrollWidth');
  await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')`);
  await page.setViewportSize({ width: 360, height: 1_400 });
  for (const [path, ready, name] of [
    [`customers/${id}`, 'Calls before she orders', 'customer'],
    ['customers?q=koval', 'Olena Koval', 'customers'],
    ['left-carts', 'olena.koval@example.test', 'left-carts'],
  ] as const) {
    await page.goto(`${app.url}/admin/${path}`);
    await page.getByRole('main').getByText(ready).first().waitFor();
    expect(await rightEdge()).toBeLessThanOrEqual(360);
    await screenshot(page, `${name}-360-dark-uk`);
  }
}

import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { until } from '../support/fake-payments/until';
import { guidePicture } from '../support/guide';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const owners = usePanel(app, { height: 1200 });
let page: Page;
type Order = Readonly<{ id: string; number: string; lines: { name: string }[] }>;
let orders: Order[];

const email = 'desk.buyer@example.test';
const link = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
const view = (name: string) => page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name, exact: true });

beforeAll(async () => {
  page = owners.page();
  orders = [];
  for (let quantity = 1; quantity <= 3; quantity += 1)
    orders.push((await shop.checkOut(await shop.readyCart({ quantity })).expect(201)).body.data.order);
  await app.sql(`update orders set email = $2::text, contact = jsonb_build_object('email', $2::text) where document_id = any($1)`, [
    orders.slice(1).map(({ id }) => id),
    email,
  ]);
  await app.sql(`update orders set payment_status = 'paid' where document_id = $1`, [orders[2]?.id]);
}, 120_000);

test('an order is found among all of them, looked at whole, and its money is confirmed', async () => {
  const [other, order] = orders as [Order, Order];
  await page.goto(`${app.url}/admin/orders`);
  await link(order.number).waitFor();
  await screenshot(page, 'orders-1440');
  await guidePicture(page, 'orders');
  await view('To pay').click();
  await page.waitForURL(/view=to_pay/);
  await page.getByRole('textbox', { name: 'Number, name, e-mail, phone, SKU or tag' }).fill(' Desk.Buyer@');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=Desk\.Buyer/);
  await link(other.number).waitFor({ state: 'detached' });
  await link(order.number).waitFor();
  expect(await link(other.number).count()).toBe(0);

  await link(order.number).click();
  await page.getByRole('heading', { name: order.number, exact: true }).waitFor();
  await main().getByText(`2 × ${order.lines[0]?.name}`, { exact: true }).waitFor();
  await screenshot(page, 'order-desk-1440');
  await guidePicture(page, 'order', { height: 1_100 });
  await main().getByRole('button', { name: 'Confirm payment', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'It came', exact: true }).click();
  await main().getByText('Paid', { exact: true }).first().waitFor();

  await link(orders[2]?.number ?? '').waitFor();
  await link('All orders of this customer').click();
  await page.waitForURL(/\/orders\?q=desk\.buyer/);
  await link(order.number).waitFor();
  await view('To pay').click();
  await page.getByText('No order is found. Try fewer letters, or another view.').waitFor();
}, 120_000);

test('an answer that comes late is not shown for a later question', async () => {
  const [, order] = orders as [Order, Order];
  let answerFirst = () => {};
  const isAnswered = new Promise<void>((resolve) => (answerFirst = resolve));
  await page.goto(`${app.url}/admin/orders`);
  await link(order.number).waitFor();
  await page.route(/order-search.*view=disputed/, async (route) => {
    await isAnswered;
    await route.continue();
  });
  await view('Disputed').click();
  await page.waitForURL(/view=disputed/);
  await view('Today').click();
  await link(order.number).waitFor();
  const late = page.waitForResponse(/order-search.*view=disputed/);
  answerFirst();
  await (await late).finished();
  await page.unrouteAll({ behavior: 'wait' });
  // Whatever the late answer changed is drawn by the time something else was asked and drawn.
  await page.getByRole('textbox', { name: 'Number, name, e-mail, phone, SKU or tag' }).fill(order.number);
  expect(await link(order.number).count()).toBe(1);
}, 120_000);

const main = () => page.getByRole('main');
const press = (name: string) => main().getByRole('button', { name, exact: true }).click();
const dialog = () => page.getByRole('dialog');

test('a colleague is told something, and the order is packed with a scanner', async () => {
  const [, order] = orders as [Order, Order];
  await page.goto(`${app.url}/admin/orders/${order.id}`);
  await main().getByRole('textbox', { name: 'A new note' }).fill('Спершу подзвонити ☎️');
  await press('Write it down');
  await main().getByText('Спершу подзвонити ☎️', { exact: true }).waitFor();
  await main().getByRole('textbox', { name: 'Add a tag' }).fill('gift');
  await press('Add');
  await main().getByRole('button', { name: 'Take off the tag gift' }).waitFor();

  const [{ sku = '' } = {}] = await app.sql<{ sku: string }>(
    'select sku from order_lines l join orders o on o.id = l.order_id where o.document_id = $1',
    [order.id],
  );
  const barcode = main().getByRole('textbox', { name: 'Barcode or SKU' });
  await barcode.fill('4006381333931');
  await page.keyboard.press('Enter');
  await main().getByText('Nothing of this order has this barcode.', { exact: false }).waitFor();
  // As fast as a scanner types, without waiting for what is answered.
  for (let piece = 0; piece < 2; piece += 1) {
    await barcode.fill(sku);
    await page.keyboard.press('Enter');
  }
  await main().getByText('Everything that waits is ready. Send the parcel.').waitFor();
  expect(await main().getByText('2 of 2 ready', { exact: true }).count()).toBe(1);
  await screenshot(page, 'order-packed-1440');
  await guidePicture(page, 'order-packing', { of: main().getByText('Packing', { exact: true }).locator('xpath=../..') });

  await page.goto(`${app.url}/admin/orders?view=to_send&q=GIFT`);
  await link(order.number).waitFor();
}, 120_000);

/** The order is sent, and a piece of it comes back. */
async function sentAndBack(): Promise<void> {
  await press('Send a parcel');
  await dialog().getByRole('button', { name: 'It is sent', exact: true }).click();
  await press('Ask for a return');
  await dialog().getByRole('textbox').first().fill('1');
  await dialog().getByRole('button', { name: 'Write it down', exact: true }).click();
  await press('Accept');
  await dialog().getByRole('button', { name: 'Accept', exact: true }).click();
  await press('Receive');
  await dialog().getByRole('button', { name: 'It is here', exact: true }).click();
}

test('a return goes from the request to the money in one flow, its sum seen first', async () => {
  const [, order] = orders as [Order, Order];
  await page.goto(`${app.url}/admin/orders/${order.id}`);
  await sentAndBack();
  await main().getByText('It is here. Say what becomes of the money.').waitFor();
  await screenshot(page, 'order-return-1440');
  await guidePicture(page, 'order-return', { height: 700 });

  await press('Give the money back');
  await dialog().getByText('Goes back to the customer', { exact: true }).waitFor();
  await dialog().getByText(`1 × ${order.lines[0]?.name}`, { exact: true }).waitFor();
  await screenshot(page, 'order-refund-1440');
  await guidePicture(page, 'order-refund', { of: dialog() });
  await dialog().getByRole('button', { name: 'Give the money back', exact: true }).click();
  await main().getByText('Partly refunded', { exact: true }).first().waitFor();
  await main().getByText('It is here. Say what becomes of the money.').waitFor({ state: 'detached' });
  expect(await main().getByRole('button', { name: 'Nothing goes back', exact: true }).count()).toBe(0);
}, 120_000);

test('a wrong address is corrected while the parcel waits', async () => {
  const [order] = orders as [Order];
  await visit(page, `${app.url}/admin/orders/${order.id}`);
  await press('Correct contact or address');
  await dialog()
    .getByRole('textbox', { name: /Street/ })
    .fill('Svobody 28');
  await guidePicture(page, 'order-correct', { of: dialog() });
  await dialog().getByRole('button', { name: 'Save', exact: true }).click();
  await main().getByText('Svobody 28').first().waitFor();
  const [saved] = await app.sql('select shipping_address from orders where document_id = $1', [order.id]);
  expect(JSON.stringify(saved)).toContain('Svobody 28');
}, 60_000);

/** Of the dearest thing there is: its SKU, and the button that adds it. */
async function dearest(): Promise<{ sku: string; add: RegExp }> {
  const [{ sku = '' } = {}] = await app.sql<{ sku: string }>(
    `select v.sku from variants v join prices p on p.variant_id = v.id join price_lists l on l.id = p.price_list_id
      where v.enabled and l.currency = 'EUR' and l.kind = 'base'
        and (select sum(on_hand - held - allocated) from stock_levels s where s.variant_id = v.id) > 5
      group by v.id order by max(p.amount) desc limit 1`,
  );
  return { sku, add: /^Add .+/ };
}
const find = async ({ sku, add }: Awaited<ReturnType<typeof dearest>>) => {
  await dialog().getByRole('textbox', { name: 'SKU, barcode or name of a product' }).fill(sku);
  await page.keyboard.press('Enter');
  await dialog().getByRole('button', { name: add }).first().click();
};

test('something is added in place of a piece, its sum seen first, and the rest is asked for', async () => {
  const [order] = orders as [Order];
  await page.goto(`${app.url}/admin/orders/${order.id}`);
  await press('Confirm payment');
  await dialog().getByRole('button', { name: 'It came', exact: true }).click();
  await main().getByText('Paid', { exact: true }).first().waitFor();

  await press('Add or swap something');
  expect(await dialog().getByRole('button', { name: 'Change the order' }).isDisabled()).toBe(true);
  await find(await dearest());
  await dialog().getByRole('textbox').nth(2).fill('1');
  await dialog().getByText('The customer pays more', { exact: true }).waitFor();
  await dialog().getByText('Taken out', { exact: true }).waitFor();
  await screenshot(page, 'order-edit-1440');
  await guidePicture(page, 'order-edit', { of: dialog() });
  await dialog().getByRole('button', { name: 'Change the order', exact: true }).click();

  await main().getByText('Still to be paid: 90.00 EUR', { exact: true }).waitFor();
  await screenshot(page, 'order-rest-1440');
  await main().getByRole('radio', { name: 'Cash or bank transfer' }).first().click();
  await press('It comes as cash or a transfer');
  await main().getByText('It is to come as cash or a transfer. The customer can pay it by a link instead.').waitFor();
  await press('Confirm payment');
  await dialog().getByRole('button', { name: 'It came', exact: true }).click();
  await main().getByText('Still to be paid: 90.00 EUR', { exact: true }).waitFor({ state: 'detached' });
}, 120_000);

test('something else is sent for what came back, in one flow', async () => {
  const [order] = orders as [Order];
  await page.goto(`${app.url}/admin/orders/${order.id}`);
  await sentAndBack();

  await press('Send something else');
  await find(await dearest());
  await dialog().getByText('It costs the same', { exact: true }).waitFor();
  await screenshot(page, 'order-exchange-1440');
  await guidePicture(page, 'order-exchange', { of: dialog() });
  await page.setViewportSize({ width: 360, height: 1400 });
  await screenshot(page, 'order-exchange-360');
  await page.setViewportSize({ width: 1440, height: 1200 });
  await dialog().getByRole('button', { name: 'Exchange it', exact: true }).click();
  await main().getByText('Came back in exchange', { exact: true }).waitFor();
  await main().getByText('It is here. Say what becomes of the money.').waitFor({ state: 'detached' });
  await main().getByRole('button', { name: 'Send a parcel', exact: true }).waitFor();
  expect(
    await main()
      .getByText(/^Still to be paid/)
      .count(),
  ).toBe(0);
}, 120_000);

test('a purchase that a customer withdrew from on the page of the shop waits in its view until it is settled', async () => {
  const { order } = (await shop.checkOut(await shop.readyCart()).expect(201)).body.data;
  const customer = (await page.context().browser()?.newPage({ locale: 'en-GB' })) as Page;
  await customer.goto(`${app.url}/withdraw`);
  await customer.getByLabel('Your name').fill('Olena Koval');
  await customer.getByLabel('Number of the order').fill(order.number);
  await customer.getByLabel('E-mail or telephone number').fill('olena@example.com');
  await customer.getByRole('button', { name: 'Continue' }).click();
  await customer.getByRole('button', { name: 'Confirm the withdrawal' }).click();
  await customer.getByRole('status').filter({ hasText: 'You withdrew' }).waitFor();
  await customer.close();

  await page.goto(`${app.url}/admin`);
  await main()
    .getByRole('link', { name: /Withdrawals/ })
    .click();
  await page.waitForURL(/view=withdrawn/);
  await link(order.number).click();
  await main()
    .getByText(/^Olena Koval withdrew from the purchase on/)
    .waitFor();
  await main().getByText('The whole order', { exact: true }).waitFor();
  await screenshot(page, 'order-withdrawal-1440');
  await press('Goods and money are settled');
  await dialog().getByText('No money moves by this.', { exact: false }).waitFor();
  await dialog().getByRole('button', { name: 'Goods and money are settled', exact: true }).click();
  await main()
    .getByText(/^Settled on .+ by /)
    .waitFor();
  expect(await main().getByRole('button', { name: 'Goods and money are settled', exact: true }).count()).toBe(0);
  await page.goto(`${app.url}/admin/orders?view=withdrawn`);
  await page.getByText('No order is found. Try fewer letters, or another view.').waitFor();
}, 120_000);

test('on a telephone nothing stands beside the screen, in light and in dark', async () => {
  const [order] = orders as [Order];
  await page.setViewportSize({ width: 360, height: 1400 });
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`localStorage.setItem('STRAPI_THEME', '${theme}')`);
    for (const [picture, address] of [
      ['orders', '/admin/orders'],
      ['order-desk', `/admin/orders/${order.id}`],
    ] as const) {
      await page.goto(app.url + address);
      await page.getByRole('main').getByText(order.number).first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await screenshot(page, `${picture}-360-${theme}`);
    }
  }
  await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'light')`);
  await page.setViewportSize({ width: 1440, height: 1200 });
}, 120_000);

test('an address that means no order says so', async () => {
  await visit(page, `${app.url}/admin/orders/nobody-ordered-this`);
  await page.getByRole('main').getByRole('alert').waitFor();
  expect(await page.getByRole('main').getByRole('link', { name: 'All orders' }).count()).toBe(1);
}, 60_000);

test('a label is made with what is collected, its parcel is sent with its number, and one is cancelled', async () => {
  const order = (await shop.checkOut(await shop.readyCart()).expect(201)).body.data.order as Order;
  await page.goto(`${app.url}/admin/orders/${order.id}`);
  await press('Make a label');
  await dialog()
    .getByRole('textbox', { name: /^Weight, kg/ })
    .fill('1.25');
  await dialog()
    .getByRole('checkbox', { name: /^The carrier collects / })
    .click();
  await dialog()
    .getByText(/^It will cost .*3\.00.*, the carrier says\.$/)
    .waitFor();
  await screenshot(page, 'order-label-form');
  await dialog().getByRole('button', { name: 'Make a label', exact: true }).click();
  await dialog().getByText('The order has no phone number. Put it right first.').waitFor();
  // Nothing typed is lost while somebody looks it up.
  expect(
    await dialog()
      .getByRole('textbox', { name: /^Weight, kg/ })
      .inputValue(),
  ).toBe('1.25');
  await app.sql("update orders set phone = '+380671234567' where document_id = $1", [order.id]);
  await dialog().getByRole('button', { name: 'Make a label', exact: true }).click();
  await main().getByText('Ready', { exact: true }).waitFor();
  await main()
    .getByText(/1\.25 kg · costs .*3\.00.* · collects /)
    .waitFor();
  await screenshot(page, 'order-label');

  const [label] = (await app.labels()).slice(-1);
  await press('Send a parcel');
  const number = dialog().getByRole('textbox', { name: 'Tracking number' });
  await until(async () => (await number.inputValue()) !== '');
  expect(await number.inputValue()).toBe(label?.number);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });

  await press('Cancel this label');
  await dialog().getByRole('button', { name: 'Cancel this label', exact: true }).click();
  await main().getByText('Cancelled', { exact: true }).waitFor();
  expect((await app.labels()).filter(({ key }) => key === label?.key)).toEqual([]);
}, 120_000);

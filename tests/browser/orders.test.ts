import type { Page, Route } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, settled, usePanel, visit } from '../support/browser';
import { operation, shopping, type Cart } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const owners = usePanel(app, { height: 1700 });
let page: Page;

beforeAll(() => void (page = owners.page()));

type Line = { name: string; unitPrice: { amount: number } };
const place = async (cart: Cart): Promise<{ id: string; lines: Line[] }> => (await shop.checkOut(cart).expect(201)).body.data.order;
const euro = (cents: number) => `${(cents / 100).toFixed(2)} EUR`;

const urlOf = (type: string, id: string) => `${app.url}/admin/content-manager/collection-types/api::${type}/${id}`;
const open = (type: string, id: string) => visit(page, urlOf(type, id));
const panel = () => page.getByRole('complementary').last();
const dialog = () => page.getByRole('dialog');
const press = (name: string) => dialog().getByRole('button', { name, exact: true });
/** Opens the form behind a button of the panel and keeps a picture of it. */
const ask = async (button: string, picture: string) => {
  // The one before may still be closing.
  await dialog().waitFor({ state: 'detached' });
  await panel().getByRole('button', { name: button, exact: true }).click();
  await dialog().waitFor();
  await settled(page);
  await screenshot(page, picture);
};
/** Waits until the axis reads so: `The money is Paid`. */
const stands = (axis: 'Order' | 'Money' | 'Goods', word: string) =>
  panel().getByText(axis, { exact: true }).locator('..').getByText(word, { exact: true }).waitFor();
const says = (message: string | RegExp) => page.getByText(message).first().waitFor();
const expectShown = async (text: string) => {
  const shown = panel().getByText(text, { exact: true }).first();
  await shown.waitFor();
  expect(await shown.isVisible()).toBe(true);
};
const fill = (label: string, value: string) => dialog().getByRole('textbox', { name: label, exact: true }).fill(value);
const choose = async (label: string, option: string | RegExp) => {
  await dialog().getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
};

describe('an order, from the money to the refund', () => {
  let order: Awaited<ReturnType<typeof place>>;
  let line: Line;

  beforeAll(async () => {
    order = await place(await shop.readyCart({ quantity: 2 }));
    line = order.lines[0] as Line;
    await open('order.order', order.id);
  }, 60_000);

  test('says where it stands, in words', async () => {
    await stands('Order', 'Placed');
    await stands('Money', 'Not paid');
    await stands('Goods', 'Not sent');
    await screenshot(page, 'order-placed');

    await expectShown('Order placed');
    await expectShown('Cash or bank transfer');
    await expectShown('Waiting for the money');
  }, 60_000);

  test('is paid in two parts, and two clicks on the first write it down once', async () => {
    await ask('Confirm payment', 'order-confirm-payment');
    await fill('How much came', '1000000');
    await dialog().getByText('Write an amount such as 4.99').waitFor();
    expect(await press('It came').isDisabled()).toBe(true);
    await fill('How much came', '100.50');
    await press('It came').dblclick();
    await says('100.50 EUR is written down as received.');
    await stands('Money', 'Partly paid');
    await expectShown('Received: 100.50 EUR');

    await ask('Confirm payment', 'order-confirm-rest');
    await fill('Note', 'Transfer 4711');
    await press('It came').click();
    await stands('Money', 'Paid');
    await expectShown(`Received: ${euro(line.unitPrice.amount * 2)}`);
  }, 60_000);

  test('is sent in a parcel that can be followed', async () => {
    await ask('Send a parcel', 'order-send');
    // A name of their own, beside those the shop suggests.
    await dialog().getByText('the shop follows a parcel of Scripted Post itself').waitFor();
    await dialog().getByRole('combobox', { name: 'Who brings it', exact: true }).fill('Nova Poshta');
    await fill('Tracking number', '20450000000001');
    await fill('Tracking link', 'novaposhta');
    await dialog().getByText('Write a whole link').waitFor();
    await screenshot(page, 'order-send-wrong');
    expect(await press('It is sent').isDisabled()).toBe(true);
    await fill('Tracking link', 'https://novaposhta.ua/tracking/20450000000001');
    await press('It is sent').click();

    await stands('Goods', 'Sent');
    await screenshot(page, 'order-sent');
    await expectShown('2 of 2 sent');
    await expectShown('Nova Poshta, 20450000000001');
    expect(await panel().getByRole('link', { name: 'Follow the parcel' }).getAttribute('href')).toMatch(/^https:\/\/novaposhta/);
  }, 60_000);

  test('is delivered, and complete with that; the form beside the panel knows it too', async () => {
    await panel().getByRole('button', { name: 'Delivered', exact: true }).click();

    await stands('Goods', 'Delivered');
    await stands('Order', 'Completed');
    await page.getByRole('combobox', { name: 'Status' }).getByText('completed').waitFor();
    await expectShown('Parcel delivered');
    expect(await panel().getByRole('button', { name: 'Came back', exact: true }).count()).toBe(0);
  }, 60_000);

  test('one piece of it is paid back, once, although the connection broke and it was pressed again', async () => {
    await ask('Refund', 'order-refund');
    expect(await press('Give the money back').isDisabled()).toBe(true);
    await fill(line.name, '3');
    await screenshot(page, 'order-refund-wrong');
    expect(await press('Give the money back').isDisabled()).toBe(true);
    await fill(line.name, '1');
    await fill('Why', 'A seam was open');
    await dialog().getByText('Goes back to the customer', { exact: true }).waitFor();
    const answerIsLost = async (route: Route) => {
      await route.fetch();
      await route.abort('connectionreset');
    };
    await page.route('**/refund', answerIsLost, { times: 1 });
    await press('Give the money back').click();
    await dialog().getByText('What was done already is not done twice').waitFor();
    await screenshot(page, 'order-refund-unanswered');
    await press('Give the money back').click();

    await says(`${euro(line.unitPrice.amount)} is given back.`);
    await stands('Money', 'Partly refunded');
    await expectShown(`Given back: ${euro(line.unitPrice.amount)}`);
    await expectShown('A seam was open');
    await expectShown('2 of 2 sent · 1 refunded');
  }, 60_000);

  test('one piece of it comes back and goes on the shelf', async () => {
    await ask('Ask for a return', 'order-ask-return');
    await fill(line.name, '1');
    await fill('Why it comes back', 'Too large');
    await press('Write it down').click();
    await expectShown('The customer asks to send back');
    await screenshot(page, 'order-return-requested');

    await ask('Accept', 'order-return-accept');
    await press('Accept').click();
    await panel().getByText('Accepted, not here yet').waitFor();
    await ask('Receive', 'order-return-receive');
    expect(await dialog().getByRole('checkbox', { name: 'Can be sold again' }).isChecked()).toBe(true);
    await press('It is here').click();

    await panel().getByText('Return received').waitFor();
    await expectShown('2 of 2 sent · 1 returned · 1 refunded');
    await screenshot(page, 'order-returned');
  }, 60_000);
});

describe('an order from two locations', () => {
  test('is sent in two parcels, one of which comes back; a cancelled one offers nothing any more', async () => {
    const [stock] = await app.sql<{ variant: string; quantity: number }>(
      `select v.document_id as variant, max(s.on_hand - s.held - s.allocated)::int + 1 as quantity
         from variants v join stock_levels s on s.variant_id = v.id and s.on_hand - s.held - s.allocated > 0
        where v.inventory_policy = 'tracked' group by v.id, v.document_id having count(*) > 1 order by v.id limit 1`,
    );
    const order = await place(await shop.readyCart(stock));
    await open('order.order', order.id);
    await stands('Goods', 'Not sent');

    await ask('Send a parcel', 'order-two-locations');
    await press('It is sent').click();
    await stands('Goods', 'Partly sent');
    await ask('Came back', 'order-came-back');
    await press('It is here again').click();
    await stands('Goods', 'Not sent');
    await expectShown('Parcel came back');

    await ask('Cancel the order', 'order-cancel');
    await fill('Why', 'The customer has moved');
    await press('Cancel the order').click();
    await stands('Order', 'Cancelled');
    await screenshot(page, 'order-cancelled');
    expect(await panel().getByRole('button').count()).toBe(0);
  }, 120_000);
});

test('pieces that cannot be sent are left out of an order, but never all of them', async () => {
  const order = await place(await shop.readyCart({ quantity: 3 }));
  const name = order.lines[0]?.name ?? '';
  await open('order.order', order.id);
  await ask('Do not send pieces', 'order-cancel-pieces');
  await fill(name, '3');
  await dialog().getByText('Nothing would be left. Cancel the order instead.').waitFor();
  await screenshot(page, 'order-cancel-pieces-all');
  expect(await press('They will not be sent').isDisabled()).toBe(true);
  await fill(name, '1');
  await fill('Why', 'One arrived broken');
  await press('They will not be sent').click();

  await says('The order goes on without them.');
  await expectShown('1 will not be sent');
  await expectShown('Without what will not be sent');
  await expectShown('Pieces that will not be sent');
  await stands('Goods', 'Not sent');
  await screenshot(page, 'order-pieces-cancelled');

  await app.call('shop/payments/confirm-payment', 'confirmPayment', { orderId: order.id, actor: { type: 'staff', id: '1' } });
  await open('order.order', order.id);
  await ask('Do not send pieces', 'order-cancel-pieces-again');
  await fill(name, '1');
  await screenshot(page, 'order-cancel-pieces-paid');
  await dialog()
    .getByRole('checkbox', { name: /^Give back [\d.]+ EUR, which was paid for them$/ })
    .waitFor();
  await press('They will not be sent').click();
  await says(/^The order goes on without them, and [\d.]+ EUR goes back to the customer\.$/);
  await screenshot(page, 'order-pieces-given-back');
}, 120_000);

test('what somebody else did meanwhile is told, and then shown', async () => {
  const order = await place(await shop.readyCart());
  await open('order.order', order.id);
  await ask('Cancel the order', 'order-cancel-late');
  await app.call('shop/orders/cancel-order', 'cancelOrder', { orderId: order.id, actor: { type: 'staff', id: '1' }, caller: null });
  await press('Cancel the order').click();
  // What it would come to may be refused as well, where that was asked after.
  await dialog().getByText('close this to see how it is now').first().waitFor();
  await screenshot(page, 'order-refused');
  await press('Close').last().click();

  await stands('Order', 'Cancelled');
  expect(await panel().getByRole('button').count()).toBe(0);
}, 120_000);

test('a cart shows what is in it and what is missing', async () => {
  const cart = await shop.newCart();
  const added = await shop.operate(cart, [
    operation('add_line', { variant: await shop.variant(), quantity: 3 }),
    operation('apply_code', { code: 'MEADOW5' }),
  ]);
  const { lines, totals }: Cart = added.body.data;
  await open('cart.cart', cart.id);
  await panel().getByText('An e-mail address is needed').waitFor();
  await screenshot(page, 'cart');

  await expectShown(`3 × ${String(lines[0]?.name)}, ${String(lines[0]?.variantName)}`);
  await expectShown(euro(totals.total.amount));
  await expectShown('MEADOW5');
  await expectShown('Choose how the goods reach the customer');
}, 120_000);

describe('the stock of a product', () => {
  type Level = { on_hand: number; name: string };
  const levels = (variant: string) =>
    app.sql<Level>(
      `select s.on_hand, l.name from stock_levels s join variants v on v.id = s.variant_id join stock_locations l on l.id = s.location_id
        where v.document_id = $1 order by s.on_hand desc, l.id`,
      [variant],
    );
  let variant: string;
  let sku: string;

  beforeAll(async () => {
    variant = await shop.variant();
    const [row] = await app.sql<{ sku: string; product: string }>(
      `select v.sku, p.document_id as product from variants v join variants_product_lnk k on k.variant_id = v.id
         join products p on p.id = k.product_id where v.document_id = $1 limit 1`,
      [variant],
    );
    sku = row?.sku ?? '';
    await open('catalog.product', row?.product ?? '');
  }, 60_000);

  test('grows when goods came in', async () => {
    const [before] = await levels(variant);
    await page.getByRole('button', { name: 'Goods came in', exact: true }).click();
    await choose('Variant', new RegExp(sku));
    await choose('Where', before?.name ?? '');
    await dialog().getByText(`${before?.on_hand} are there now.`).waitFor();
    await fill('How many came in', '12');
    await settled(page);
    await screenshot(page, 'stock-goods-in');
    await press('Add to the stock').click();
    await says(`12 × ${sku} came in at ${before?.name}. ${(before?.on_hand ?? 0) + 12} are there now.`);

    expect((await levels(variant))[0]?.on_hand).toBe((before?.on_hand ?? 0) + 12);
  }, 60_000);

  test('is moved, but not what is promised', async () => {
    const [from, to] = await levels(variant);
    // The one before may still be closing, and takes the focus with it.
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Move stock', exact: true }).click();
    await choose('Variant', new RegExp(sku));
    await choose('From', from?.name ?? '');
    await choose('To', to?.name ?? '');
    await fill('How many are moved', '100000');
    await dialog().getByText('Write a whole number of pieces, at most').waitFor();
    await settled(page);
    await screenshot(page, 'stock-move');
    expect(await press('Move').isDisabled()).toBe(true);
    await fill('How many are moved', '2');
    await press('Move').click();
    await says(`2 × ${sku} moved.`);
    await screenshot(page, 'stock-moved');

    expect((await levels(variant)).find(({ name }) => name === to?.name)?.on_hand).toBe((to?.on_hand ?? 0) + 2);
  }, 60_000);
});

test('staff who read Ukrainian are told in Ukrainian', async () => {
  const order = await place(await shop.readyCart());
  await page.evaluate("localStorage.setItem('strapi-admin-language', 'uk')");
  await page.goto(urlOf('order.order', order.id));
  await panel().getByText('Оформлено', { exact: true }).waitFor();
  await ask('Відправити посилку', 'order-send-uk');
  await press('Відправлено').click();
  await panel().getByText('Посилку відправлено').waitFor();
  await screenshot(page, 'order-uk');

  await expectShown('У дорозі');
}, 120_000);

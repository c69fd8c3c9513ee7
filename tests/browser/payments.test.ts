import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { screenshot, settled, usePanel, visit } from '../support/browser';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
import { useStripeShop, type PaidBy } from '../support/stripe-shop';

const app = useApp('demo');
const shop = shopping(app);
const stripe = useStripeShop(app);
const owners = usePanel(app, { height: 1500 });
let page: Page;

beforeAll(() => void (page = owners.page()));
beforeEach(() => app.sql("update staff_alerts set state = 'done'"));

const captureBy = (who: 'automatic' | 'manual') =>
  app.sql('update store_settings set payment_capture = $1', [who]).then(() => app.call('shop/store/store-settings', 'forgetStoreSettings'));
const reading = (language: 'en' | 'uk') => page.evaluate(`localStorage.setItem('strapi-admin-language', '${language}')`);
const euro = (cents: number) => `${(cents / 100).toFixed(2)} EUR`;

/** An order whose customer has paid as far as they have to. */
async function paid(quantity = 1): Promise<PaidBy> {
  const waiting = await stripe.waiting(await shop.readyCart({ quantity }));
  stripe.double.customer.pays(waiting.intent);
  await stripe.sync(waiting).expect(200);
  return waiting;
}
const numberOf = async ({ orderId }: PaidBy) =>
  String((await app.sql('select number from orders where document_id = $1', [orderId]))[0]?.number);

const go = (path: string) => visit(page, `${app.url}/admin${path}`);
const open = (type: string, id = '') => go(`/content-manager/collection-types/api::${type}/${id}`);
const panel = () => page.getByRole('complementary').last();
const dialog = () => page.getByRole('dialog');
const widget = (title: string) => page.getByRole('region', { name: title });
const press = (name: string) => dialog().getByRole('button', { name, exact: true });
const click = (name: string) => panel().getByRole('button', { name, exact: true }).click();
const expectShown = async (text: string | RegExp, where = panel()) => {
  const shown = where.getByText(text, { exact: true }).first();
  await shown.waitFor();
  expect(await shown.isVisible()).toBe(true);
};
const moneyStands = (word: string) => panel().getByText('Money', { exact: true }).locator('..').getByText(word, { exact: true }).waitFor();

describe('promised money', () => {
  beforeAll(() => captureBy('manual'));
  afterAll(() => captureBy('automatic'));

  test('is taken for some pieces, and how much that is is said before', async () => {
    const order = await paid(3);
    const { totals } = order.cart;
    await open('order.order', order.orderId);
    await moneyStands('Promised');
    await screenshot(page, 'payment-promised');
    await click('Take payment');
    await dialog()
      .getByText(`The customer’s bank promises ${euro(totals.total.amount)}.`)
      .waitFor();
    await settled(page);
    await screenshot(page, 'payment-take');

    await dialog().getByRole('radio', { name: 'Only for some pieces' }).click();
    const [line] = await app.sql<{ name: string }>(
      'select l.name from order_lines l join orders o on o.id = l.order_id where o.document_id = $1',
      [order.orderId],
    );
    const pieces = dialog().getByRole('textbox', { name: line?.name ?? '', exact: true });
    await pieces.fill('4');
    await screenshot(page, 'payment-take-wrong');
    await pieces.fill('2');
    await pieces.blur();
    expect(await press('Take the money').isDisabled()).toBe(true);
    await dialog().getByRole('checkbox', { name: 'I know that the rest stays with the customer' }).click();
    const said = dialog().getByText('You take', { exact: true }).locator('..');
    await said.waitFor();
    const promisedSum = await said.textContent();
    await screenshot(page, 'payment-take-some');
    await press('Take the money').dblclick();
    await moneyStands('Partly paid');
    await screenshot(page, 'payment-taken');

    const { captured } = await stripe.order(order.orderId);
    expect(captured).toBeLessThan(totals.total.amount);
    expect(promisedSum).toBe(`You take${euro(captured)}`);
    await expectShown(`Received: ${euro(captured)}`);
    await expectShown(`Partly paid: ${euro(captured)}`);
    expect((await stripe.ledger(order.paymentId)).filter((entry) => entry.startsWith('captured'))).toEqual([`captured ${captured}`]);
  }, 120_000);

  test('that the bank does not promise any more is not taken, and the reason can be understood', async () => {
    const order = await paid();
    await open('order.order', order.orderId);
    await click('Take payment');
    stripe.double.authorizationExpires(order.intent);
    await press('Take the money').click();
    await dialog().getByText('The money was not taken.').waitFor();
    await screenshot(page, 'payment-not-taken');
    await press('Close').last().click();

    await moneyStands('Not paid');
    expect(await panel().getByRole('button', { name: 'Take payment' }).count()).toBe(0);
  }, 120_000);
});

describe('what needs a person', () => {
  test('stands on the home page until somebody says that it is done', async () => {
    const order = await paid();
    const number = await numberOf(order);
    await go('/');
    await expectShown(/^Nothing needs you now/, widget('Needs attention'));
    await screenshot(page, 'home-quiet');
    stripe.double.openDispute(order.intent);
    await stripe.hear();

    await page.reload();
    await expectShown(new RegExp(`^${number} ·`), widget('Needs attention'));
    await expectShown(euro(order.cart.totals.total.amount), widget('Needs attention'));
    await screenshot(page, 'home-attention');
    await widget('Needs attention').getByRole('link', { name: 'See them all' }).click();
    await page.getByRole('link', { name: 'All alerts' }).click();
    const row = page.getByRole('row').filter({ hasText: number });
    await expectShown('Open', row);
    await expectShown(euro(order.cart.totals.total.amount), row);
    await screenshot(page, 'alerts');
    expect(await page.getByRole('link', { name: 'Create new entry' }).count()).toBe(0);
    await row.getByText('Customer disputes a payment').click();

    await expectShown('Stripe');
    await expectShown('The customer says that the payment was not theirs');
    expect(
      await panel()
        .getByRole('link', { name: `Open order ${number}` })
        .getAttribute('href'),
    ).toContain(order.orderId);
    await screenshot(page, 'alert-open');
    await panel().getByRole('textbox', { name: 'What was done' }).fill('Sent the proof of delivery to Stripe');
    await click('Done');
    await expectShown('“Sent the proof of delivery to Stripe”');
    await screenshot(page, 'alert-done');

    expect(await app.sql("select done_note from staff_alerts where kind = 'dispute_opened'")).toEqual([
      { done_note: 'Sent the proof of delivery to Stripe' },
    ]);
    expect(await panel().getByRole('button', { name: 'Done' }).count()).toBe(0);
    await go('/');
    await expectShown(/^Nothing needs you now/, widget('Needs attention'));
  }, 120_000);
});

describe('an event that could not be processed', () => {
  test('says why, is processed again, and missed ones are looked for', async () => {
    const waiting = await stripe.waiting();
    stripe.double.customer.pays(waiting.intent);
    await stripe.deliver();
    stripe.double.setDown(true);
    // The job fails, and so does whoever does it.
    await expect(app.doJobs()).rejects.toThrow('stripe');
    const [event] = await app.sql<{ id: string }>(
      "select document_id as id from provider_events where state = 'failed' order by id limit 1",
    );
    await open('payment.provider-event');
    await page.getByRole('gridcell', { name: 'Did not work' }).first().waitFor();
    await screenshot(page, 'provider-events');
    await open('payment.provider-event', event?.id);
    await expectShown('Stripe did not answer as it should.');
    await screenshot(page, 'provider-event-failed');

    await click('Process again');
    await panel().getByText('The payment service does not answer.').waitFor();
    await screenshot(page, 'provider-event-again');
    stripe.double.setDown(false);
    await click('Process again');
    await expectShown('Stripe was asked how the payment stands, and the answer is written down.');
    expect(await stripe.order(waiting.orderId)).toMatchObject({ payment: 'paid' });

    await click('Look for missed events');
    await panel().getByText('No event was missed.').waitFor();
    await screenshot(page, 'provider-event-done');
    // The other events of it waited behind the one that failed.
    await app.doJobs();
  }, 120_000);
});

test('staff who read Ukrainian are told in Ukrainian', async () => {
  const order = await paid();
  stripe.double.openDispute(order.intent);
  await stripe.hear();
  await reading('uk');
  try {
    await page.goto(`${app.url}/admin/`);
    await expectShown('Покупець оскаржує оплату', widget('Потребує уваги'));
    await screenshot(page, 'home-attention-uk');
    await widget('Потребує уваги').getByRole('link', { name: 'Покупець оскаржує оплату' }).click();
    await expectShown('Покупець каже, що платив не він');
    await screenshot(page, 'alert-open-uk');
    await panel()
      .getByRole('link', { name: /^Замовлення PL-/ })
      .click();
    await expectShown(/^Оплату оскаржено: /, page.getByRole('main'));
    await screenshot(page, 'payment-disputed-uk');
  } finally {
    await reading('en');
  }
}, 120_000);

// Last, because somebody else is signed in afterwards.
test('who may not read alerts is not told of them', async () => {
  const owner = await signInAsOwner(app);
  const role = await owner.post('/admin/roles', { name: 'Packer', description: 'Reads nothing yet' }).expect(201);
  const [email, password] = ['packer@polonyna.test', 'Polonyna-test-2'];
  const { body } = await owner.post('/admin/users', { firstname: 'Olha', email, roles: [role.body.data.id] }).expect(201);
  const userInfo = { firstname: 'Olha', password };
  await app.http().post('/admin/register').send({ registrationToken: body.data.registrationToken, userInfo }).expect(200);

  await page.context().clearCookies();
  await page.evaluate('localStorage.clear()');
  await page.goto(`${app.url}/admin/auth/login`);
  await page.getByRole('textbox', { name: /Email/ }).fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
  await screenshot(page, 'home-packer');

  expect(await page.getByText('Needs attention').count()).toBe(0);
}, 120_000);

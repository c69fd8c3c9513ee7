import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { guidePicture } from '../support/guide';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const panel = usePanel(app, { height: 1700 });

test('a mail is written, looked at, sent to try, and sent to a customer', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  await page.goto(`${app.url}/admin/order-mails`);
  await main.getByRole('button', { name: 'Order placed' }).click();
  await main.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'English' }).click();

  const subject = main.getByRole('textbox', { name: 'Subject' });
  await subject.fill('Thank you for ');
  await main.getByRole('button', { name: '{order}', exact: true }).click();
  await main.getByText('Thank you for A-000123').waitFor();
  const mail = page.frameLocator('iframe');
  await mail.getByText('Hello Олена Коваль,').waitFor();
  await screenshot(page, 'order-mails-1440');
  await guidePicture(page, 'order-mails', { height: 1_200 });

  const body = main.getByRole('textbox', { name: 'Text' });
  const words = await body.inputValue();
  await body.fill('{nobody}');
  await main.getByText(/^\{nobody\} stands for nothing in this mail/).waitFor();
  await body.fill(words.replace('Hello', 'Dear'));
  await mail.getByText('Dear Олена Коваль,').waitFor();

  await main.getByRole('button', { name: 'Send me a test' }).click();
  await page.getByText(/A mail to try was sent to/).waitFor();
  // Jobs of what was done before may mail somebody else meanwhile.
  const tried = (await app.mails()).filter(({ subject }) => subject.includes('A-000123'));
  expect(tried).toMatchObject([{ subject: 'Thank you for A-000123', text: expect.stringContaining('Dear Олена') }]);
  await main.getByRole('button', { name: 'Save this mail' }).click();
  await page.getByText('Saved. It holds from the next mail on.').waitFor();

  const onPhone = main.getByRole('textbox', { name: 'Title on the phone: English' });
  await onPhone.fill('{customer}, thanks');
  await main.getByText(/^\{customer\} stands for nothing on the phone/).waitFor();
  await onPhone.fill('We have {order}');
  await main.getByText('We have A-000123').waitFor();
  await main.getByRole('button', { name: 'Save for the phone' }).click();
  await page.getByText('Saved. It holds from the next one on.').waitFor();
  await screenshot(page, 'order-mails-phone-1440');

  // A colleague is faster: nothing typed is lost, and what they wrote is seen.
  const staff = await signInAsOwner(app);
  const theirs = { language: 'en', subject: 'Thank you for {order}', body: 'Theirs for {customer}' };
  await staff.put('/storekeeper/mail-templates/order_placed', { isOn: true, texts: [theirs] }).expect(200);
  await body.fill(words.replace('Hello', 'Dearest'));
  await main.getByRole('button', { name: 'Save this mail' }).click();
  await main.getByText(/^A colleague saved this mail meanwhile/).waitFor();
  await main.getByText('Theirs for {customer}').waitFor();
  await screenshot(page, 'order-mails-clash-1440');
  expect(await body.inputValue()).toContain('Dearest');
  await main.getByRole('button', { name: 'Save this mail' }).click();
  await main.getByText(/^A colleague saved this mail meanwhile/).waitFor({ state: 'detached' });

  const cart = await shop.readyCart();
  const { order } = { order: (await shop.checkOut(cart).expect(201)).body.data.order };
  await visit(page, `${app.url}/admin/orders/${order.id}`);
  await main.getByText('Nothing was mailed so far.').waitFor();
  await main.getByRole('button', { name: 'Send again: Order placed' }).click();
  await main.getByText('sent by staff').waitFor();
  await screenshot(page, 'order-mails-desk-1440');
  const sent = (await app.mails()).filter(({ subject }) => subject.includes(order.number));
  expect(sent).toMatchObject([{ to: 'olena@example.com', subject: `Thank you for ${order.number}` }]);
}, 180_000);

test('what brings customers back is written, tried and switched off', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  await app.sql('update store_settings set cart_message_after_hours = 5');
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
  await visit(page, `${app.url}/admin/order-mails?message=back_in_stock`);
  // The language of the shop stands first.
  await main.getByRole('combobox', { name: 'Language' }).filter({ hasText: 'English' }).waitFor();
  await main.getByRole('textbox', { name: 'Title on the phone' }).fill('Hooray: {product}');
  await main.getByText('Hooray: Lorem ipsum').waitFor();
  await main.getByRole('textbox', { name: 'Subject of the mail' }).fill('{product} again');
  await main.getByText('Lorem ipsum again').waitFor();
  await screenshot(page, 'automatic-messages-1440');
  await guidePicture(page, 'automatic-messages', { height: 1_100 });
  // What is said at the top may still be of the test before.
  const tried = page.waitForResponse(/automatic-messages\/test$/);
  await main.getByRole('button', { name: 'Send me a test' }).click();
  await tried;
  expect((await app.mails()).filter(({ subject }) => subject === 'Lorem ipsum again')).toHaveLength(1);
  const saved = main.getByRole('button', { name: 'Save this message', disabled: true });
  await main.getByRole('button', { name: 'Save this message' }).click();
  await saved.waitFor();

  await main.getByRole('button', { name: 'Left cart' }).click();
  const isOn = main.getByRole('checkbox', { name: 'Customers get this message' });
  expect(await isOn.isChecked()).toBe(true);
  await isOn.click();
  await main.getByRole('button', { name: 'Save this message' }).click();
  await saved.waitFor();
  await visit(page, `${app.url}/admin/order-mails?message=cart_left`);
  await isOn.waitFor();
  expect(await isOn.isChecked()).toBe(false);
  const { messages } = (await (await signInAsOwner(app)).get('/storekeeper/automatic-messages').expect(200)).body.data;
  expect(
    messages
      .map(({ kind, isOn, texts }: { kind: string; isOn: boolean; texts: { language: string; title: string | null }[] }) => [
        ...[kind, isOn, texts.find(({ language }) => language === 'en')?.title],
      ])
      .slice(0, 3),
  ).toEqual([
    ['back_in_stock', true, 'Hooray: {product}'],
    ['price_drop', true, null],
    ['cart_left', false, null],
  ]);
}, 180_000);

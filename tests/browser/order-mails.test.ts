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

import { useApp } from '../support/app';
import { screenshot, usePanel } from '../support/browser';
import { guidePicture } from '../support/guide';
import { startWayForPay, type WayForPayDouble } from '../support/wayforpay/wayforpay-double';
import { settingsFor } from '../support/wayforpay/wayforpay-world';

const app = useApp('demo');
const panel = usePanel(app, { height: 1300 });
let bank: WayForPayDouble;
beforeAll(async () => {
  bank = await startWayForPay();
  await app.provider('wayforpay', settingsFor(bank));
});
afterAll(() => bank.stop());

test('somebody on the phone orders, and pays by a link', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  const field = (name: string) => main.getByRole('textbox', { name });
  await page.goto(`${app.url}/admin/orders`);
  await main.getByRole('link', { name: 'New order' }).click();
  await field('SKU, barcode or name of a product').fill('chornohora');
  await page.keyboard.press('Enter');
  await main.getByRole('button', { name: 'Add Chornohora Jacket, M', exact: true }).click();
  await main.getByRole('textbox', { name: 'How many: Chornohora Jacket, M' }).waitFor();
  // What is put together stands in the address: a reload loses nothing.
  await page.waitForURL(/\/orders\/new\/\w+/);
  await page.reload();
  await main.getByRole('textbox', { name: 'How many: Chornohora Jacket, M' }).waitFor();

  await field('E-mail').fill('on.the.phone@example.test');
  await field('First name').fill('Олена 🧵');
  await field('Street and house').fill('Svobody 1');
  await field('Postal code').fill('79000');
  await field('City').fill('Lviv');
  await main.getByRole('button', { name: 'Use this address' }).click();
  await main.getByRole('radio', { name: /Courier/ }).click();
  await main.getByRole('combobox', { name: 'Currency' }).click();
  await page.getByRole('option', { name: 'UAH' }).click();
  await main.getByText(/Total/).first().waitFor();
  await main.getByRole('radio', { name: /By a link to pay on: WayForPay/i }).click();
  await screenshot(page, 'phone-order-1440');
  await guidePicture(page, 'phone-order', { height: 1_300 });
  await main.getByRole('button', { name: /Place the order: .*UAH/ }).click();
  await main.getByText('The link was mailed to the customer').waitFor();
  await screenshot(page, 'phone-order-link-1440');
  await guidePicture(page, 'phone-order-link', { height: 600 });
  const [link = ''] = /https?:\S+\/pay\/[\w-]+/.exec(await main.innerText()) ?? [];

  // Mails of what was there before may come meanwhile.
  const toThem = (await app.mails()).filter(({ to }) => to === 'on.the.phone@example.test');
  expect(toThem).toMatchObject([{ text: expect.stringContaining(new URL(link).pathname) }]);

  const theirs = await panel.browser().newPage({ viewport: { width: 360, height: 700 }, locale: 'en-GB' });
  for (const scheme of ['light', 'dark'] as const) {
    await theirs.emulateMedia({ colorScheme: scheme });
    await theirs.goto(link);
    await theirs.getByRole('button', { name: /^Pay UAH/ }).waitFor();
    expect(await theirs.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await screenshot(theirs, `payment-page-360-${scheme}`);
    if (scheme === 'light') await guidePicture(theirs, 'payment-page', { height: 700 });
  }
  const [{ reference = '' } = {}] = await app.sql<{ reference: string }>(`select reference from payments where provider = 'wayforpay'`);
  bank.pays(reference);
  await theirs.getByRole('link', { name: 'I have paid: look again' }).click();
  await theirs.getByText('Thank you, it is paid.').waitFor();
  await theirs.close();

  await main.getByRole('button', { name: 'To the order' }).click();
  await main.getByText(/Taken on the phone by/).waitFor();
  expect(await main.getByText('Paid', { exact: true }).count()).toBeGreaterThan(0);
}, 180_000);

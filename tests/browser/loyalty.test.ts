import type { Page } from 'playwright-core';
import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';

// What a plugin brings stands in the panel as if it were ours (src/plugins/loyalty).
const app = useApp('demo');
const accounts = useAccounts(app);
const owners = usePanel(app, { height: 900 });
let page: Page;
beforeAll(() => void (page = owners.page()));

const pointsPage = `${app.url}/admin/plugins/loyalty`;

test('staff find a customer, give points, and read what came of it', async () => {
  const { email } = await accounts.newCustomer();
  await page.goto(`${app.url}/admin`);
  await page.getByRole('link', { name: 'Loyalty points' }).click();
  await page.getByRole('textbox', { name: 'E-mail of the customer' }).fill(email);
  await page.getByRole('button', { name: 'Show points' }).click();
  await page.getByText(`${email}: 0 points`).waitFor();

  await page.getByRole('textbox', { name: 'Points' }).fill('-5');
  await page.getByRole('textbox', { name: 'Why' }).fill('A mistake');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').filter({ hasText: 'There are only 0 points to take.' }).waitFor();

  await page.getByRole('textbox', { name: 'Points' }).fill('120');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(`${email}: 120 points`).waitFor();
  expect(await page.getByRole('textbox', { name: 'Points' }).inputValue()).toBe('');
  await screenshot(page, 'loyalty');

  expect(await page.getByRole('row').filter({ hasText: 'By hand' }).textContent()).toContain('+120');
  expect(
    await app.sql('select points, note from loyalty_entries where customer_id = (select id from up_users where email = $1)', [email]),
  ).toEqual([{ points: 120, note: 'A mistake' }]);
}, 120_000);

test('an address nobody has is answered with what to do', async () => {
  await visit(page, `${pointsPage}?email=nobody@example.com`);

  await page.getByRole('alert').filter({ hasText: 'No customer has an account with this address.' }).waitFor();
  expect(await page.getByText('Give or take points').count()).toBe(0);
}, 120_000);

test('the effect is chosen and set like any other', async () => {
  await page.goto(`${app.url}/admin/content-manager/collection-types/api::promotion.discount/create`);
  // By its name: the inputs of other languages, which come a moment later, are called the same.
  await page.locator('input[name="name"]').fill('Half of it with points');
  await page.getByRole('button', { name: /Add a component to What it does/ }).click();
  await page.getByRole('button', { name: 'loyalty' }).click();
  await page.getByRole('button', { name: 'Pay with points' }).click();
  await page.getByText('Share of the order').waitFor();
  await page.getByText('No entry yet. Click to add one.').first().click();
  await page
    .getByRole('textbox', { name: /Amount/ })
    .first()
    .fill('0.05');
  await page
    .getByRole('combobox', { name: /Currency/ })
    .first()
    .click();
  await page.keyboard.type('Euro');
  await page.getByRole('option', { name: 'Euro (EUR)' }).click();
  await screenshot(page, 'loyalty-effect');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Nothing looks wrong.').waitFor();

  const [stored] = await app.sql<{ definition: object }>(
    `select definition -> 'effect' as definition from discounts where name = 'Half of it with points'`,
  );
  expect(stored?.definition).toEqual({
    kind: 'loyalty.spend_points',
    parameters: { pointValue: [{ amount: 5, currency: 'EUR' }], mostBasisPoints: 5000 },
  });
}, 120_000);

test('the page reads in Ukrainian, on a telephone and in the dark', async () => {
  const { email, id } = await accounts.newCustomer();
  await app.sql(
    `insert into loyalty_entries (document_id, customer_id, points, reason, note, dedupe_key, created_at)
     values ('a', $1, 1200, 'given', 'Вибачення за посилку, що запізнилася на тиждень', 'a', now()), ('b', $1, -450, 'given', null, 'b', now())`,
    [id],
  );
  await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')");
  await page.setViewportSize({ width: 360, height: 1300 });
  await page.goto(`${pointsPage}?email=${encodeURIComponent(email)}`);
  await page.getByText(`${email}: 750 балів`).waitFor();
  await screenshot(page, 'loyalty-dark-360');

  expect(await page.getByText('Нарахувати або зняти бали').isVisible()).toBe(true);
  // Nothing stands beside the screen.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
}, 120_000);

import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { openAs, screenshot, usePanel, visit } from '../support/browser';
import { guidePicture } from '../support/guide';
import { shopping } from '../support/shopping';
import { hire, signInAsOwner } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const panel = usePanel(app, { height: 1700 });

const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** A discount that an order used, with a budget of 3.00 EUR of which it spent 2.00. */
async function spent(): Promise<void> {
  const staff = await signInAsOwner(app);
  const eur = (amount: number) => [{ currency: 'EUR', amount }];
  await staff
    .post('/storekeeper/discounts', {
      name: 'Two off',
      effect: { component: 'discount-effect.amount-off-order', values: { amounts: eur(200) } },
      budget: eur(300),
    })
    .expect(200);
  await shop.checkOut(await shop.readyCart({ quantity: 3 })).expect(201);
}

test('a discount is built in its sentence, planned for Friday, and its budget is seen spent in the list', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  const [category] = await app.sql<{ name: string }>("select name from categories where locale = 'en' order by id limit 1");
  const name = String(category?.name);
  await page.goto(`${app.url}/admin/discounts`);
  await main.getByRole('link', { name: 'New discount' }).click();
  await main.getByRole('textbox', { name: 'Name, English' }).fill('Friday evening');
  await choose(page, 'It gives', 'Cheapest of several free');
  await main.getByRole('textbox', { name: 'Product, SKU, category or brand' }).fill(name);
  await page.keyboard.press('Enter');
  await main
    .getByRole('button', { name: `Add ${name}`, exact: true })
    .first()
    .click();
  await choose(page, 'One more condition', 'Where they buy');
  await main.getByRole('checkbox', { name: 'App' }).click();
  await choose(page, 'One more condition', 'Weekdays and hours');
  await main.getByRole('checkbox', { name: 'Friday' }).click();
  await main.getByLabel('From', { exact: true }).fill('18:00');
  await choose(page, 'One more condition', 'Not on sale prices');
  await main.getByLabel('Starts', { exact: true }).fill('2099-12-04T18:00');
  await main.getByRole('textbox', { name: 'Budget, EUR' }).fill('5000');
  await main
    .getByText(`3 for 2 on ${name}, in the app, Fridays 18:00–24:00, not on sale goods, from Dec 4, 2099, 18:00, until 5,000 € are spent`)
    .waitFor();
  await main.getByText('Nothing looks wrong.').waitFor();
  await screenshot(page, 'discount-desk-1440');
  await guidePicture(page, 'discount', { height: 1000 });
  await main.getByRole('button', { name: 'Save and use it' }).click();
  await page.waitForURL(/discounts\/(?!new)\w+/);
  await main.getByText('Planned', { exact: true }).waitFor();

  await spent();
  await main.getByRole('link', { name: 'All discounts' }).click();
  await main.getByText('2.00 EUR of 3.00 EUR').waitFor();
  await main.getByText('2 € off the order, until 3 € are spent').waitFor();
  await main.getByText(/Fridays 18:00–24:00/).waitFor();
  await screenshot(page, 'discounts-1440');
  await main.getByRole('button', { name: 'Planned' }).click();
  await main.getByRole('link', { name: 'Friday evening' }).waitFor();
  expect(await main.getByRole('link', { name: 'Two off' }).count()).toBe(0);

  await twoPeople(page);
  await codes(page);
  await onATelephone(page);
}, 180_000);

/** What a colleague saved meanwhile and what is typed are put together; of what both changed one is chosen. */
async function twoPeople(page: Page): Promise<void> {
  const staff = await signInAsOwner(app);
  const [row] = await app.sql<{ id: string }>("select document_id as id from discounts where name = 'Two off'");
  const address = `${app.url}/admin/discounts/${row?.id}`;
  await visit(page, address);
  const main = page.getByRole('main');
  const budget = main.getByRole('textbox', { name: 'Budget, EUR' });
  await budget.fill('5x');
  // It is given by itself, so there are no codes of it.
  expect(await main.getByRole('textbox', { name: 'Codes, one in each line' }).count()).toBe(0);
  const { revision, draft } = (await staff.get(`/storekeeper/discounts/${row?.id}`).expect(200)).body.data;
  await staff
    .put(`/storekeeper/discounts/${row?.id}`, { revision, draft: { ...draft, budget: [{ currency: 'EUR', amount: 400 }], note: 'Theirs' } })
    .expect(200);
  await main.getByRole('button', { name: 'Save', exact: true }).click();
  await main.getByText('Something here is no amount').waitFor();
  expect(await page.evaluate("document.activeElement?.getAttribute('aria-label')")).toBe('Budget, EUR');
  await budget.fill('5');
  await main.getByRole('textbox', { name: 'Name, English' }).fill('Two euros off');
  await main.getByRole('button', { name: 'Save', exact: true }).click();
  const clash = main.getByRole('listitem').filter({ hasText: 'Yours: 5.00 EUR. Theirs: 4.00 EUR.' });
  await clash.getByText('Budget', { exact: true }).waitFor();
  await screenshot(page, 'discount-clash-1440');
  await clash.getByRole('button', { name: 'Take theirs' }).click();
  await clash.waitFor({ state: 'detached' });
  expect(await budget.inputValue()).toBe('4.00');
  // Waited for by its answer: the notice of the first save may still stand there.
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
  await main.getByRole('button', { name: 'Save', exact: true }).click();
  expect((await answered).status()).toBe(200);
  const saved = (await staff.get(`/storekeeper/discounts/${row?.id}`).expect(200)).body.data.draft;
  expect(saved).toMatchObject({ name: 'Two euros off', budget: [{ amount: 400 }], note: 'Theirs' });

  const analyst = await hire(app, staff, 'reads-discounts', 'analyst');
  const theirs = await openAs(panel.browser(), app.url, analyst);
  await theirs.goto(address);
  const name = theirs.getByRole('textbox', { name: 'Name, English' });
  await name.waitFor();
  expect(await theirs.getByRole('main').locator('input:enabled, textarea:enabled').count()).toBe(0);
  await theirs.close();
}

/** A list with a code that is taken and one that stands in it twice; then made up, and all of them kept as a file. */
async function codes(page: Page): Promise<void> {
  const [row] = await app.sql<{ id: string }>(
    "select d.document_id as id from discounts d join discount_codes c on c.discount_id = d.id where c.code = 'MEADOW5'",
  );
  await visit(page, `${app.url}/admin/discounts/${row?.id}`);
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'Codes, one in each line' }).fill('PARTNER-1\npartner 1\nMEADOW5\nPARTNER-2');
  await main.getByRole('button', { name: 'Add 4 codes' }).click();
  await main.getByText('In the list twice (1): partner 1').waitFor();
  await main.getByText('Are codes already (1): MEADOW5').waitFor();
  await main.getByText('PARTNER-2', { exact: true }).waitFor();
  await main.getByRole('textbox', { name: 'They start with' }).fill('autumn');
  const [made] = await Promise.all([page.waitForEvent('download'), main.getByRole('button', { name: 'Make and download' }).click()]);
  expect(made.suggestedFilename()).toBe('codes.csv');
  await main
    .getByText(/AUTUMN-/)
    .first()
    .waitFor();
  const [all] = await Promise.all([page.waitForEvent('download'), main.getByRole('button', { name: 'Download all codes' }).click()]);
  expect(all.suggestedFilename()).toBe('codes.csv');
  await screenshot(page, 'discount-codes-1440');
  expect(await app.sql("select count(*)::int as codes from discount_codes where code like 'AUTUMN-%'")).toEqual([{ codes: 100 }]);
}

async function onATelephone(page: Page): Promise<void> {
  const rightEdge = () => page.evaluate<number>('document.documentElement.scrollWidth');
  await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')`);
  await page.setViewportSize({ width: 360, height: 1_700 });
  const [row] = await app.sql<{ id: string }>("select document_id as id from discounts where name = 'Friday evening'");
  for (const [path, ready, name] of [
    ['discounts', 'щоп’ятниці', 'discounts'],
    [`discounts/${row?.id}`, 'щоп’ятниці', 'discount'],
  ] as const) {
    await page.goto(`${app.url}/admin/${path}`);
    await page.getByRole('main').getByText(ready).first().waitFor();
    expect(await rightEdge()).toBeLessThanOrEqual(360);
    await screenshot(page, `${name}-360-dark-uk`);
  }
}

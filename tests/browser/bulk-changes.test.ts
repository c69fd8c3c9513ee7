import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { screenshot, usePanel } from '../support/browser';

const app = useApp('demo');
const owners = usePanel(app, { height: 1400 });
let page: Page;

beforeAll(() => {
  page = owners.page();
  page.setDefaultTimeout(15_000);
});

const main = () => page.getByRole('main');
const click = (role: 'button' | 'link', name: string | RegExp) => main().getByRole(role, { name, exact: true }).click();
const tickFirst = async () => {
  const tick = main()
    .getByRole('checkbox', { name: /^Choose “|^Choose (?!all)/ })
    .first();
  await tick.click();
  return tick;
};
const choose = async (label: string, option: string | RegExp) => {
  await main().getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
};
const said = (words: string | RegExp) => main().getByRole('status').filter({ hasText: words }).first().waitFor();

test('ticks stay from page to page, a dry run shows before and after, and what a colleague changed meanwhile is left', async () => {
  await page.goto(`${app.url}/admin/products`);
  await tickFirst();
  await said('1 product chosen');
  await click('link', 'Older');
  await main().getByRole('link', { name: 'Newest', exact: true }).waitFor();
  await tickFirst();
  await said('2 products chosen');
  await click('link', 'Newest');
  await main().getByRole('link', { name: 'Older', exact: true }).waitFor();
  await said('2 products chosen');
  await screenshot(page, 'bulk-chosen-1440');
  await click('button', 'Choose all that fit, on every page');
  const [{ all } = { all: 0 }] = await app.sql<{ all: number }>('select count(distinct document_id)::int as all from products');
  await said(`${all} products chosen`);
  await (await tickFirst()).waitFor();
  await said(`${all - 1} products chosen`);
  await click('link', 'Change…');
  await main()
    .getByText(`Change ${all - 1} products`)
    .waitFor();
  const percentage = main().getByRole('textbox', { name: 'Percentage', exact: true });
  for (const wrong of ['5,000', '-1', '1e9', 'NaN']) {
    await percentage.fill(wrong);
    await main().getByText('Enter a percentage such as 10 or 12.5.').waitFor();
    expect(await main().getByRole('button', { name: 'Look at what it does' }).isDisabled()).toBe(true);
  }
  await percentage.fill('10');
  await choose('Round', 'To the nearest .99');
  await screenshot(page, 'bulk-form-1440');
  expect(await seriousIn(page)).toEqual([]);
  await click('button', 'Look at what it does');
  await main()
    .getByRole('heading', { name: /^Raise prices in .* by 10 %, ending in \.99$/ })
    .waitFor();
  const first = main().getByRole('row').nth(1);
  const before = Number((await first.getByRole('gridcell').nth(1).innerText()).replace(/[^\d]/g, ''));
  const after = Number((await first.getByRole('gridcell').nth(2).innerText()).replace(/[^\d]/g, ''));
  expect([after % 100, Math.abs(after - before * 1.1) <= 50.5]).toEqual([99, true]);
  await screenshot(page, 'bulk-planned-1440');
  expect(await seriousIn(page)).toEqual([]);

  const sku = (await first.getByRole('gridcell').first().innerText()).split('\n')[1]?.split(' · ')[0];
  await app.sql(
    `update prices set amount = amount + 1 where variant_id = (select id from variants where sku = $1)
        and price_list_id = (select id from price_lists l where l.document_id = (select change ->> 'list' from bulk_changes order by id desc limit 1))
        and min_quantity = 1`,
    [sku],
  );
  await click('button', /^Make \d+ changes$/);
  await said(/^0 of \d+ done\. You can leave this page/);
  await screenshot(page, 'bulk-running-1440');
  await app.doJobs();
  await said(/^\d+ done, 1 left as it is\.$/);
  await click('button', /^Left as they are/);
  await main().getByText('Somebody changed it since').waitFor();
  await screenshot(page, 'bulk-done-1440');
}, 180_000);

test('it is taken back from the list of changes, in Ukrainian, on a phone and in the dark too', async () => {
  await click('link', 'All bulk changes');
  await screenshot(page, 'bulk-list-1440');
  await main()
    .getByRole('link', { name: /^Raise prices/ })
    .click();
  await click('button', 'Undo');
  await click('button', /^Take \d+ changes back$/);
  await said(/^0 of \d+ taken back/);
  await app.doJobs();
  await said(/^\d+ taken back/);
  expect(await app.sql("select 1 from bulk_change_rows where state in ('waiting', 'done', 'kept')")).toEqual([]);
  await screenshot(page, 'bulk-undone-1440');

  await page.setViewportSize({ width: 360, height: 1_400 });
  await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')");
  await page.reload();
  await said(/^Скасовано \d+/);
  const rightEdge = () => page.evaluate<number>('document.documentElement.scrollWidth');
  expect(await rightEdge()).toBeLessThanOrEqual(360);
  await screenshot(page, 'bulk-undone-360-dark-uk');
  expect(await seriousIn(page)).toEqual([]);
  await click('link', 'Усі масові зміни');
  await main()
    .getByRole('link', { name: /^Підвищити ціни/ })
    .waitFor();
  expect(await rightEdge()).toBeLessThanOrEqual(360);
  await screenshot(page, 'bulk-list-360-dark-uk');
  await click('link', 'Усі товари');
  await main().getByRole('checkbox', { name: 'Вибрати всі на сторінці' }).click();
  await click('link', 'Змінити…');
  await main().getByRole('button', { name: 'Переглянути, що буде' }).waitFor();
  expect(await rightEdge()).toBeLessThanOrEqual(360);
  await screenshot(page, 'bulk-form-360-dark-uk');
}, 120_000);

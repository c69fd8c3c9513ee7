import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { guidePicture } from '../support/guide';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const panel = usePanel(app, { height: 1_700 });
const settingsNow = async () => (await (await signInAsOwner(app)).get('/storekeeper/settings').expect(200)).body.data.settings;

test('a currency taken away is explained and asked, saved, and undone by one click', async () => {
  const before = await settingsNow();
  const page = panel.page();
  page.setDefaultTimeout(15_000);
  const main = page.getByRole('main');
  await page.goto(`${app.url}/admin/shop-settings`);
  await main.getByText('What was changed last').waitFor();
  await screenshot(page, 'settings-1440');
  const status = main.getByRole('status');
  expect(await main.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);

  const money = main.getByRole('region', { name: 'Money' });
  await money.getByRole('button', { name: 'Take away: Ukrainian Hryvnia (UAH)' }).click();
  await status.getByText('1 setting is changed').waitFor();
  await main.getByRole('button', { name: 'Save' }).click();

  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Nobody begins a cart or sees prices in a currency that is taken away/).waitFor();
  await dialog.getByText(/Prices in it: [1-9>]/).waitFor();
  await screenshot(page, 'settings-asked-1440');
  expect((await settingsNow()).currencies).toContain('UAH');
  await dialog.getByRole('button', { name: 'Save it' }).click();
  await page.getByText('Saved. It can be undone for a day.').waitFor();
  expect((await settingsNow()).currencies).not.toContain('UAH');
  await guidePicture(page, 'settings', { height: 1_100 });

  await main.getByRole('button', { name: 'Undo: Currencies' }).click();
  await page.getByText('Undone.').first().waitFor();
  await main.getByText('undid a change').waitFor();
  expect((await settingsNow()).currencies).toEqual(before.currencies);

  // A time zone is chosen from all there are; what a colleague changed meanwhile is seen, and nothing typed is lost.
  const shop = main.getByRole('region', { name: 'The shop' });
  const zone = shop.getByRole('combobox', { name: /^Time zone/ });
  await zone.click();
  await page.keyboard.type('Lisbon');
  await page.getByRole('option', { name: /Europe\/Lisbon/ }).click();
  await (await signInAsOwner(app)).put('/storekeeper/settings', { changes: { timeZone: 'Europe/Warsaw' } }).expect(200);
  await main.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('button', { name: 'Save it' }).click();
  await main.getByText(/changed the same meanwhile/).waitFor();
  await main.getByText('Time zone: there now Europe/Warsaw; yours Europe/Lisbon').waitFor();
  await screenshot(page, 'settings-clash-1440');
  await main.getByRole('button', { name: 'Drop my changes' }).click();
  await status.getByText('Nothing is changed').waitFor();
  expect((await settingsNow()).timeZone).toBe('Europe/Warsaw');
}, 120_000);

test('on a telephone, in the dark and in Ukrainian', async () => {
  const page = panel.page();
  await page.setViewportSize({ width: 360, height: 1_700 });
  await page.evaluate(`localStorage.setItem('strapi-admin-language', 'uk'); localStorage.setItem('STRAPI_THEME', 'dark')`);
  await page.goto(`${app.url}/admin/shop-settings`);
  await page.getByText('Якими можна платити.').waitFor();
  await page
    .getByText(/^Часовий пояс: /)
    .first()
    .waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await screenshot(page, 'settings-360-dark-uk');
  await page.evaluate(`localStorage.removeItem('strapi-admin-language'); localStorage.removeItem('STRAPI_THEME')`);
  await page.setViewportSize({ width: 1440, height: 1_700 });
  await visit(page, `${app.url}/admin/shop-settings`);
}, 60_000);

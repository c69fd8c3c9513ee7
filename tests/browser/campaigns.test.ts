import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { guidePicture } from '../support/guide';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const accounts = useAccounts(app);
const panel = usePanel(app, { height: 2_400 });

test('a message is written in two languages, sent to those it is meant for, and counted', async () => {
  const reader = await accounts.newCustomer({ language: 'uk' });
  const consents = { consents: [{ purpose: 'marketing_push', granted: true }] };
  await app.http().post('/api/me/consents').set(reader.bearer).send(consents).expect(200);
  const page = panel.page();
  page.setDefaultTimeout(20_000);
  const main = page.getByRole('main');
  await page.goto(`${app.url}/admin/campaigns`);
  await main.getByRole('link', { name: 'Autumn' }).waitFor();
  await screenshot(page, 'campaigns-list-1440');
  await main.getByRole('link', { name: 'New message' }).click();

  await main.getByRole('textbox', { name: 'Name' }).fill('Winter');
  await main.getByRole('textbox', { name: 'Title (Ukrainian)' }).fill('Зима близько');
  const reach = main.getByRole('region', { name: 'How many it reaches' });
  await reach.getByText('Recipients').waitFor();
  await main.getByRole('combobox', { name: 'Subscribed to the topic' }).click();
  await page.getByRole('option', { name: 'News' }).click();
  await reach.getByText('2', { exact: true }).first().waitFor();
  const sure = main.getByRole('checkbox', { name: /it may go out/ });
  await sure.click();
  await main.getByRole('button', { name: 'Send now' }).click();
  // What is missing is said beside its input, and nothing typed is lost.
  await main.getByText('Write a title: phones show it in bold.').first().waitFor();
  await screenshot(page, 'campaigns-missing-1440');
  await main.getByRole('textbox', { name: 'Title (English)' }).fill('Winter is near');
  await main.getByRole('textbox', { name: 'Message (English)' }).fill('Warm things are here.');
  await main.getByRole('textbox', { name: 'Message (Ukrainian)' }).fill('Теплі речі вже тут.');
  await main.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').first().waitFor();

  // A colleague renames it meanwhile.
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const staff = await signInAsOwner(app);
  const { revision, draft } = (await staff.get(`/storekeeper/campaigns/${id}`).expect(200)).body.data;
  await staff.put(`/storekeeper/campaigns/${id}`, { revision, draft: { ...draft, name: 'Winter 2026' } }).expect(200);
  await main.getByRole('textbox', { name: 'Title (English)' }).fill('Winter is here');
  await main.getByRole('button', { name: 'Save' }).click();
  await main.getByText(/^Somebody else saved this meanwhile/).waitFor();
  expect(await main.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Winter 2026');
  await guidePicture(page, 'campaign', { height: 1_400 });
  await screenshot(page, 'campaigns-desk-1440');
  await sure.click();
  await main.getByRole('button', { name: 'Send now' }).click();
  await main.getByText('Going out').waitFor();
  await app.doJobs();
  await app.call('bootstrap/jobs', 'runNow', 'work-campaigns');
  await main.getByText('Sent', { exact: true }).waitFor();
  await main.getByRole('row', { name: /Customers who got it 2/ }).waitFor();
  await screenshot(page, 'campaigns-sent-1440');
  expect(await app.sql("select count(*)::int as told from notifications where title in ('Winter is here', 'Зима близько')")).toEqual([
    { told: 2 },
  ]);

  await page.setViewportSize({ width: 360, height: 2_400 });
  await page.evaluate("localStorage.setItem('strapi-admin-language', 'uk')");
  await page.reload();
  await visit(page, `${app.url}/admin/campaigns/new`);
  await main.getByText('Хто отримає').waitFor();
  await screenshot(page, 'campaigns-360-uk');
  // A field may stand beside its card without the page being any wider.
  const widest =
    "Math.max(...[...document.querySelectorAll('html, main input, main label')].map((one) => one.getBoundingClientRect().right))";
  expect(await page.evaluate(widest)).toBeLessThanOrEqual(360);
}, 120_000);

import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { screenshot, usePanel } from '../support/browser';
import { guidePicture } from '../support/guide';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);
const panel = usePanel(app, { height: 1_300 });

test('a request is opened from the queue, answered with a prepared answer, and what came meanwhile is read first', async () => {
  const customer = await accounts.newCustomer();
  const { order } = (await shop.checkOut(await shop.readyCart()).expect(201)).body.data;
  await app.sql('update orders set customer_id = $1 where document_id = $2', [customer.id, order.id]);
  await app.sql("update up_users set email = 'olena@desk.test', first_name = 'Olena', language = 'en' where id = $1", [customer.id]);
  const as = (path: string, body: object) => app.http().post(`/api${path}`).set(customer.bearer).send(body);
  const asked = await as('/support-requests', { subject: 'The kettle leaks', text: 'Since yesterday.', order: order.id }).expect(201);
  const { id } = asked.body.data;
  await app.sql("update support_requests set waits_since = now() - interval '3 days' where id = $1", [id]);
  const staff = await signInAsOwner(app);
  const texts = [{ language: 'en', text: 'Hello {customer}, we send you another for {order}.' }];
  await staff.post('/storekeeper/support-answers', { title: 'Another one', texts }).expect(200);
  await app.doJobs();
  await app.mails();

  const page = panel.page();
  const main = page.getByRole('main');
  await page.goto(`${app.url}/admin/support`);
  await main.getByRole('row', { name: /The kettle leaks.*Overdue.*1 new/ }).waitFor();
  await screenshot(page, 'support-1440');
  // What a customer sent is seen where it stands.
  await main.getByRole('link', { name: 'Чашка приїхала з тріщиною' }).click();
  await main.getByRole('img', { name: 'cup.webp' }).waitFor();
  await screenshot(page, 'support-picture-1440');
  await main.getByRole('link', { name: 'All requests' }).click();
  await main.getByRole('link', { name: 'The kettle leaks' }).click();
  await main.getByText('Since yesterday.').waitFor();
  await main.getByRole('link', { name: 'Open the order' }).waitFor();

  // By the keyboard alone.
  const prepared = main.getByRole('combobox', { name: 'Put in a prepared answer' });
  const answers = page.getByRole('option');
  await prepared.focus();
  await page.keyboard.press('ArrowDown');
  await answers.nth(3).waitFor();
  await page.keyboard.type('another');
  await answers.nth(1).waitFor({ state: 'detached' });
  while (!(await prepared.getAttribute('aria-activedescendant'))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const answer = main.getByRole('textbox', { name: 'Your answer' });
  while ((await answer.inputValue()) === '');
  expect(await answer.inputValue()).toBe(`Hello Olena, we send you another for ${order.number}.`);
  await screenshot(page, 'support-request-1440');
  await guidePicture(page, 'support', { height: 1_000 });

  // The page is left, and what was typed is there again.
  await page.reload();
  await main.getByText('Since yesterday.').waitFor();
  expect(await answer.inputValue()).toContain(order.number);
  await as(`/support-requests/${id}/messages`, { text: 'It stopped.' }).expect(201);
  await main.getByRole('button', { name: 'Send', exact: true }).click();
  await main.getByText(/^Not sent: something was written meanwhile/).waitFor();
  await main.getByText('It stopped.').waitFor();
  expect(await answer.inputValue()).toContain(order.number);
  await screenshot(page, 'support-late-1440');
  await main.getByRole('button', { name: 'Send and close' }).click();
  await main.getByText('Closed', { exact: true }).waitFor();
  expect(await answer.inputValue()).toBe('');

  await main.getByRole('button', { name: 'Note for colleagues' }).click();
  await main.getByRole('textbox', { name: 'Your note' }).fill('Watch the next batch');
  await screenshot(page, 'support-note-1440');
  await main.getByRole('button', { name: 'Write the note' }).click();
  await main.getByText('Note, the customer does not see it').waitFor();

  await app.doJobs();
  await app.call('bootstrap/jobs', 'runNow', 'mail-replies');
  const mails = (await app.mails()).filter(({ to, subject }) => to === 'olena@desk.test' && subject.includes('The kettle leaks'));
  expect(mails).toEqual([expect.objectContaining({ text: expect.stringContaining('Hello Olena, we send you another') })]);
  const { body } = await app.http().get(`/api/support-requests/${id}`).set(customer.bearer).expect(200);
  expect(body.data.status).toBe('closed');
  expect(body.data.messages.at(-1)).toMatchObject({ from: 'shop', text: `Hello Olena, we send you another for ${order.number}.` });

  await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')`);
  await page.setViewportSize({ width: 360, height: 2_400 });
  for (const [path, ready, name] of [
    [`support/${id}`, 'Watch the next batch', 'support-request'],
    ['support?view=all', 'The kettle leaks', 'support'],
    ['support/answers', 'Another one', 'support-answers'],
  ] as const) {
    await page.goto(`${app.url}/admin/${path}`);
    await main.getByText(ready).first().waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await screenshot(page, `${name}-360-dark-uk`);
  }
}, 120_000);

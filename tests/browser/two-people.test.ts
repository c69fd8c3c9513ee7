import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { openAs, screenshot, usePanel, visit } from '../support/browser';
import { guidePicture } from '../support/guide';
import { hire, signInAsOwner } from '../support/staff';

const app = useApp('demo');
const panel = usePanel(app, { height: 1200 });
const name = (page: Page) => page.locator('input[name="name"]');
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

test('two have the same form open: each is told of the other, and the later save loses nothing of either', async () => {
  const mine = panel.page();
  const owner = await signInAsOwner(app);
  const { email, password } = await hire(app, owner, 'olha', 'strapi-super-admin');
  const theirs = await openAs(panel.browser(), app.url, { email, password });
  const [{ document_id: id = '', name: before = '' } = {}] = await app.sql<{ document_id: string; name: string }>(
    'select document_id, name from brands order by id limit 1',
  );
  const address = `${app.url}/admin/content-manager/collection-types/api::catalog.brand/${id}`;
  await visit(mine, address);
  await name(mine).waitFor();
  await visit(theirs, address);
  await theirs.getByText('Shop Owner has this open too.').waitFor();

  await name(theirs).fill('What Olha wrote');
  await save(theirs);
  await theirs.getByText('Saved document').waitFor();
  await name(mine).fill('What I wrote');
  await save(mine);
  await mine.getByText(/H H saved this on .*, after you opened it\./).waitFor();
  await mine.getByText('There now: What Olha wrote').waitFor();
  expect(await name(mine).inputValue()).toBe('What I wrote');
  await screenshot(mine, 'conflict-1440');
  await guidePicture(mine, 'two-people', { height: 700 });

  await save(mine);
  await mine.getByText(/H H saved this on/).waitFor({ state: 'detached' });
  const [saved] = await app.sql<{ name: string }>('select name from brands where document_id = $1', [id]);
  expect(saved?.name).toBe('What I wrote');
  await theirs.close();
  await owner.put(`/content-manager/collection-types/api::catalog.brand/${id}`, { name: before }).expect(200);
}, 180_000);

test('a save that fails for another reason leaves what was typed in the form too', async () => {
  const page = panel.page();
  const [{ document_id: id = '', name: before = '' } = {}] = await app.sql<{ document_id: string; name: string }>(
    'select document_id, name from brands order by id limit 1',
  );
  await page.goto(`${app.url}/admin/content-manager/collection-types/api::catalog.brand/${id}`);
  await name(page).waitFor();
  expect(await name(page).inputValue()).toBe(before);
  await page.route('**/content-manager/collection-types/api::catalog.brand/*', (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({
          status: 503,
          json: { data: null, error: { status: 503, name: 'ServiceUnavailableError', message: 'Away for a moment', details: {} } },
        })
      : route.continue(),
  );
  await name(page).fill('Typed for a while 🧵');
  // The form reads the entry again after each save; what was typed outlives that.
  const again = page.waitForResponse((answer) => answer.url().endsWith(id) && answer.request().method() === 'GET');
  await save(page);
  await page.getByText('Away for a moment').first().waitFor();
  await again;
  await page.getByRole('button', { name: 'Save', exact: true }).and(page.locator(':enabled')).waitFor();
  expect(await name(page).inputValue()).toBe('Typed for a while 🧵');
  await page.unrouteAll();
}, 120_000);

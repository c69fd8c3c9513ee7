import type { Page } from 'playwright-core';
import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const owners = usePanel(app, { height: 900 });
let page: Page;
beforeAll(() => void (page = owners.page()));

test('staff see beside an entry what other systems call it, and nothing where none knows it', async () => {
  const erp = await machineWith(app, await signInAsOwner(app), 'ERP', 'full-access');
  const made = async (data: object): Promise<string> => (await erp.post('/api/brands', { data }).expect(201)).body.data.documentId;
  const known = await made({ name: 'Known', slug: 'known', externalIds: { erp: '4711', pim: 'B/7' } });
  const unknown = await made({ name: 'Unknown', slug: 'unknown' });
  const open = (id: string) => visit(page, `${app.url}/admin/content-manager/collection-types/api::catalog.brand/${id}`);
  const panel = page.getByText('In other systems');

  await open(known);
  await panel.waitFor();
  for (const text of ['erp', '4711', 'pim', 'B/7']) await page.getByText(text, { exact: true }).waitFor();
  await screenshot(page, 'external-ids');

  const asked = page.waitForResponse((response) => response.url().includes('/external-ids/') && response.url().endsWith(unknown));
  await open(unknown);
  expect(await (await asked).json()).toMatchObject({ data: [] });
  await page.getByRole('heading', { name: 'Unknown' }).waitFor();
  expect(await panel.count()).toBe(0);
});

import { useApp } from '../support/app';
import { screenshot, usePanel } from '../support/browser';
import { guidePicture } from '../support/guide';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const panel = usePanel(app, { height: 1000 });

test('the home screen is looked at as on a phone, and its blocks are put in order', async () => {
  const owner = await signInAsOwner(app);
  const sections = '/content-manager/collection-types/api::store.home-section';
  const page = panel.page();
  const phone = page.getByRole('region', { name: 'As on a phone' });
  await page.goto(`${app.url}/admin/home-screen`);
  await phone.getByText('Autumn on the meadow').waitFor();
  // The block that is shown later is in the list already.
  await page.getByRole('main').getByRole('link', { name: 'Gifts for the winter' }).waitFor();
  expect(await phone.getByText('Gifts for the winter').count()).toBe(0);
  await guidePicture(page, 'home-screen', { height: 1_000 });

  const ids: string[] = [];
  for (const { document_id: id } of await app.sql<{ document_id: string }>('select distinct document_id from home_sections'))
    await owner.delete(`${sections}/${id}?locale=*`).expect(200);
  for (const [position, title] of ['Осінь 🧵', 'For the road'].entries()) {
    const { body } = await owner.post(`${sections}?locale=en`, { title, kind: 'text', text: `About: ${title}`, position }).expect(201);
    ids.push(body.data.documentId);
  }
  await page.reload();
  await phone.getByText('About: Осінь 🧵').waitFor();
  await screenshot(page, 'home-screen-1440');
  await page.getByRole('button', { name: 'Move down: Осінь 🧵' }).click();
  await page.getByRole('main').getByRole('listitem').first().getByRole('link', { name: 'For the road' }).waitFor();
  const texts = await phone.innerText();
  expect(texts.indexOf('For the road')).toBeLessThan(texts.indexOf('Осінь 🧵'));
  await page.getByRole('checkbox', { name: 'With drafts' }).click();
  await phone.getByText('Nothing is shown then.').waitFor();

  await page.setViewportSize({ width: 360, height: 1000 });
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await screenshot(page, 'home-screen-360');
  for (const id of ids) await owner.delete(`${sections}/${id}?locale=*`).expect(200);
}, 120_000);

import { useApp } from '../support/app';
import { screenshot, usePanel } from '../support/browser';
import { guidePicture } from '../support/guide';

const app = useApp('demo');
const panel = usePanel(app, { height: 1000 });

test('the panel is the shop’s: its name where one signs in, and nothing Strapi says of itself', async () => {
  const page = panel.page();
  await page.goto(`${app.url}/admin`);
  const menu = page.getByRole('navigation').first();
  await menu.getByRole('link', { name: 'Orders', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Sales', exact: true }).waitFor();
  await screenshot(page, 'home-1440');
  await guidePicture(page, 'home');
  const [, first] = await menu.getByRole('listitem').allInnerTexts();
  expect(first).toContain('Orders');
  const linked = await page.getByRole('link').allInnerTexts();
  expect(linked.filter((text) => /Marketplace|Content-Type Builder|Read blog post/.test(text))).toEqual([]);
  const headings = await page.getByRole('heading').allInnerTexts();
  expect(headings.filter((text) => /Hello|Profile|Project statistics|^Entries$|Last edited|Deploy/i.test(text))).toEqual([]);
  expect(await page.getByText('Introducing the new Media Library').count()).toBe(0);

  const [{ name = '' } = {}] = await app.sql<{ name: string }>('select name from store_settings limit 1');
  const stranger = await page.context().browser()?.newContext();
  const door = await stranger?.newPage();
  await door?.goto(`${app.url}/admin/auth/login`);
  await door?.getByRole('heading', { name: `Welcome to ${name}`, exact: true }).waitFor();
  await door?.getByText('Sign in to run the shop').waitFor();
  if (door) await screenshot(door, 'sign-in-1440');
  if (door) await guidePicture(door, 'sign-in');
  expect(await door?.getByText('Strapi').count()).toBe(0);
  await stranger?.close();
}, 120_000);

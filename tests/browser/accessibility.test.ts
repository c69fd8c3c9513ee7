import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { comesTrue, usePanel, visit } from '../support/browser';
import { panelPages, type PanelPage } from '../support/panel-pages';
import { usePlacedOrders } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const panel = usePanel(app, { height: 1_200 });

test('whoever sees or moves otherwise uses every desk, in light and in dark: axe finds nothing serious', async () => {
  const pages: readonly PanelPage[] = await panelPages(app, await orders.placed());
  const page = panel.page();
  // The panel follows the browser at once, so that each desk is opened once.
  await page.goto(`${app.url}/admin/orders`);
  await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'system')`);
  await page.reload();
  await page.getByRole('main').getByRole('heading').first().waitFor();
  const found: Record<string, string[]> = {};
  const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const light = await background();
  const turn = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    const isThere = `(getComputedStyle(document.body).backgroundColor === '${light}') === ${colorScheme === 'light'}`;
    expect(await comesTrue(page, isThere)).toBe(true);
  };
  for (const [path, ready] of pages) {
    await turn('light');
    await visit(page, app.url + path);
    await page.getByRole('main').getByText(ready).first().waitFor();
    const inLight = await seriousIn(page);
    await turn('dark');
    // Colours are all that is different.
    const serious = [...inLight, ...(await seriousIn(page, ['color-contrast']))];
    if (serious.length > 0) found[path] = serious;
  }
  expect(found).toEqual({});
}, 240_000);

import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { usePanel, visit } from '../support/browser';
import { panelPages, type PanelPage } from '../support/panel-pages';
import { usePlacedOrders } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const panel = usePanel(app, { height: 1_200 });

describe('whoever sees or moves otherwise', () => {
  let pages: readonly PanelPage[] = [];
  beforeAll(async () => void (pages = await panelPages(app, await orders.placed())), 120_000);

  test.each(['light', 'dark'])(
    'uses every desk: axe finds nothing serious in %s',
    async (theme) => {
      const page = panel.page();
      await page.goto(`${app.url}/admin/orders`);
      await page.evaluate(`localStorage.setItem('STRAPI_THEME', '${theme}')`);
      await page.reload();
      const found: Record<string, string[]> = {};
      for (const [path, ready] of pages) {
        await visit(page, app.url + path);
        await page.getByRole('main').getByText(ready).first().waitFor();
        const serious = await seriousIn(page);
        if (serious.length > 0) found[path] = serious;
      }
      await page.evaluate(`localStorage.setItem('STRAPI_THEME', 'light')`);
      expect(found).toEqual({});
    },
    180_000,
  );
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { useApp } from '../support/app';
import { usePanel, visit } from '../support/browser';
import { panelPages, type PanelPage } from '../support/panel-pages';
import { usePlacedOrders } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const panel = usePanel(app, { height: 1_200 });
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type Finding = Readonly<{ id: string; impact: string; nodes: readonly Readonly<{ html: string; failureSummary: string }>[] }>;

/** What axe finds on the page that keeps somebody from using it. */
async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run(document.querySelector('main'), { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations)`,
  )) as Finding[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary.split('\n')[1]?.trim()})`),
    );
}

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

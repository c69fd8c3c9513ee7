import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type Finding = Readonly<{ id: string; impact: string; nodes: readonly Readonly<{ html: string; failureSummary: string }>[] }>;

const levels = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

/** What axe finds on the page that keeps somebody from using it. `rules`: these alone. */
export async function seriousIn(page: Page, rules?: readonly string[]): Promise<string[]> {
  const runOnly = JSON.stringify(rules ? { type: 'rule', values: rules } : levels);
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe);
  const found = await page.evaluate<Finding[]>(
    `axe.run(document.querySelector('main'), { runOnly: ${runOnly}, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary.split('\n')[1]?.trim()})`),
    );
}

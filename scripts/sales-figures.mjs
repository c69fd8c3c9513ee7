/**
 * `npm run sales-figures`: compares what the shop keeps of its sales, day by day, with the orders, and says where they differ.
 * `npm run sales-figures -- mend`: counts the days that differ again; `-- recount`: counts all of them again. The shop may sell meanwhile.
 * Needs the built shop and its settings, as `npm start` does.
 */
import { say } from './lib/progress.mjs';
import { Problem } from './lib/project.mjs';
import { withShopAtRest } from './lib/shop-at-rest.mjs';
import { runCommand } from './lib/shutdown.mjs';

const mostNamed = 20;

await runCommand(async () => {
  const [action = 'check', ...more] = process.argv.slice(2);
  if (!['check', 'mend', 'recount'].includes(action) || more.length > 0)
    throw new Problem('What? Run: npm run sales-figures, or: npm run sales-figures -- mend, or: npm run sales-figures -- recount');
  return withShopAtRest(async (app, compiled) => {
    if (action === 'recount') {
      const { noteAllSales, countNoted } = compiled('shop/sales/count-sales');
      await noteAllSales(app);
      const days = await countNoted(app, {}, (/** @type {number} */ done) => say(`${done} days counted`));
      say(`Counted ${days} days again.`);
      return 0;
    }
    const { findSalesDrift, mendSales } = compiled('shop/sales/find-sales-drift');
    const drift = await findSalesDrift(app, (/** @type {number} */ done) => say(`${done} days compared`));
    for (const { table, day } of drift.slice(0, mostNamed)) say(`  ${day}: ${table}`);
    if (drift.length === 0) {
      say('All of it is as the orders say.');
      return 0;
    }
    if (action === 'check') {
      say(`${drift.length} sums of days differ. Run: npm run sales-figures -- mend`);
      return 1;
    }
    await mendSales(app, drift);
    say(`${drift.length} sums of days were mended.`);
    return 0;
  });
});

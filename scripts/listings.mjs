/**
 * `npm run listings`: compares what lists and product pages are answered from with the catalogue, and says where they differ.
 * `npm run listings -- rebuild`: builds it again, product by product, while the shop sells. Needs the built shop and its settings, as
 * `npm start` does.
 */
import { say } from './lib/progress.mjs';
import { Problem } from './lib/project.mjs';
import { withShopAtRest } from './lib/shop-at-rest.mjs';
import { runCommand } from './lib/shutdown.mjs';

const mostNamed = 20;

await runCommand(async () => {
  const [action = 'check', ...more] = process.argv.slice(2);
  if (!['check', 'rebuild'].includes(action) || more.length > 0)
    throw new Problem('What? Run: npm run listings, or: npm run listings -- rebuild');
  return withShopAtRest(async (app, compiled) => {
    const segments = await app.db.connection('listing_segments').orderBy('id').pluck('key');
    say(`Prices are kept for ${segments.length} kinds of customers (currency|country|channel|group): ${segments.join('  ')}`);
    if (action === 'rebuild') {
      const { rebuildListings, refreshAll } = compiled('shop/listing/refresh-listings');
      await rebuildListings(app);
      const products = await refreshAll(app, (/** @type {number} */ done) => say(`${done} products built`));
      say(`Built ${products} products again.`);
      return 0;
    }
    const drift = await compiled('shop/listing/find-drift').findDrift(app, (/** @type {number} */ done) =>
      say(`${done} products compared`),
    );
    for (const { product, of } of drift.slice(0, mostNamed)) say(`  ${product}: ${of}`);
    say(drift.length === 0 ? 'All of it is as the catalogue says.' : `${drift.length} rows differ. Run: npm run listings -- rebuild`);
    return drift.length === 0 ? 0 : 1;
  });
});

import type { Core } from '@strapi/strapi';
import { loadAppEvents } from './load-app-events';
import { loadAppContent } from './load-app-content';
import { loadCatalogue } from './load-catalogue';
import { loadCustomers } from './load-customers';
import { loadDiscounts } from './load-discounts';
import { loadSale } from './load-sale';
import { loadFoundations } from './load-foundations';
import { loadHomeScreen } from './load-home-screen';
import { loadMessages } from './load-messages';
import { loadOrders, demoOrderCount } from './load-orders';
import { drawPictures } from './load-pictures';
import { loadSupport } from './load-support';
import { loadSystems } from './load-systems';
import { placeTodaysOrders } from './place-todays-orders';
import { say } from './progress';

/** `systems`: where its other systems listen, where somebody looks at the demo. */
type Beside = Readonly<{
  ofPlugins: readonly ((strapi: Core.Strapi) => Promise<void>)[];
  systems: Readonly<{ url: string; secret: string }> | null;
}>;

/**
 * Fills an empty shop with the demo shop, once. Everything but the orders is one transaction, and every order is one:
 * a process killed half-way leaves nothing behind but pictures, which the next start draws over.
 */
export async function loadDemoShop(strapi: Core.Strapi, { ofPlugins, systems }: Beside): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  const startedAt = performance.now();

  if (!(await store.get({ key: 'demo-catalogue' }))) {
    if ((await strapi.db.connection('variants').first('id')) !== undefined) {
      strapi.log.warn('This shop already has products of its own, so the demo shop was not loaded');
      return;
    }
    say('Loading the demo shop Polonyna …');
    const pictures = await drawPictures(strapi);
    await strapi.db.transaction(async ({ trx }) => {
      const foundations = await loadFoundations(strapi, trx);
      const catalogue = await loadCatalogue(strapi, trx, { ...foundations, pictures });
      await loadCustomers(strapi, foundations);
      await loadDiscounts(strapi, { ...foundations, ...catalogue });
      await loadSale(strapi, catalogue);
      await loadAppContent(strapi);
      await loadHomeScreen(strapi, catalogue);
      await loadMessages(trx);
      for (const load of ofPlugins) await load(strapi);
      await store.set({ key: 'demo-catalogue', value: true });
    });
  }

  const loaded = Number((await store.get({ key: 'demo-orders' })) ?? 0);
  if (loaded < demoOrderCount) {
    await loadOrders(strapi, loaded);
    await loadSupport(strapi);
    await loadAppEvents(strapi);
    say(`The demo shop is ready (${Math.round((performance.now() - startedAt) / 1000)} s)`);
  }
  // Somebody looks at it, and not a test, whose shop is the same on each day.
  if (systems === null) return;
  await placeTodaysOrders(strapi);
  // Behind the orders: what was sold before is told to nobody.
  await loadSystems(strapi, systems);
}

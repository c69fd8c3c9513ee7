import type { StrapiApp } from '@strapi/strapi/admin';
import { showMoneyColumns } from './columns/money-columns';
import { registerFields } from './fields/register-fields';
import { CartPanel } from './panels/cart-panel';
import { CodesPanel } from './panels/codes-panel';
import { FindingsPanel } from './panels/findings-panel';
import { OrderPanel } from './panels/order/order-panel';
import { PriceGridPanel } from './panels/price-grid-panel';
import { en } from './texts/en';
import { uk } from './texts/uk';

type ContentManager = { apis: { addEditViewSidePanel(panels: readonly unknown[]): void } };

export default {
  config: {
    locales: ['uk'],
    tutorials: false,
    notifications: { releases: false },
    translations: { en, uk },
  },
  register(app: StrapiApp) {
    registerFields(app);
  },
  bootstrap(app: { getPlugin(name: string): unknown; registerHook(name: string, hook: unknown): void }) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', showMoneyColumns);
    const contentManager = app.getPlugin('content-manager') as ContentManager;
    contentManager.apis.addEditViewSidePanel([PriceGridPanel, FindingsPanel, CodesPanel, OrderPanel, CartPanel]);
  },
};

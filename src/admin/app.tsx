import type { StrapiApp } from '@strapi/strapi/admin';
import { showMoneyColumns } from './columns/money-columns';
import { showWordColumns } from './columns/word-columns';
import { registerFields } from './fields/register-fields';
import { AlertPanel } from './panels/alert/alert-panel';
import { CartPanel } from './panels/cart-panel';
import { CodesPanel } from './panels/codes-panel';
import { FindingsPanel } from './panels/findings-panel';
import { OrderPanel } from './panels/order/order-panel';
import { PriceGridPanel } from './panels/price-grid-panel';
import { PriceListPanel } from './panels/price-list-panel';
import { ProviderEventPanel } from './panels/provider-event/provider-event-panel';
import { offerNoSaving, offerOnlyReading } from './read-only-types';
import { en } from './texts/en';
import { fieldsUk } from './texts/fields.uk';
import { uk } from './texts/uk';
import { withEnumerations } from './texts/with-enumerations';
import { registerWidgets } from './widgets/register-widgets';

type ContentManager = { apis: { addEditViewSidePanel(panels: readonly unknown[] | typeof offerNoSaving): void } };

const columns = [showMoneyColumns, showWordColumns];
const panels = [PriceGridPanel, FindingsPanel, PriceListPanel, CodesPanel, OrderPanel, CartPanel, AlertPanel, ProviderEventPanel];

export default {
  config: {
    locales: ['uk'],
    tutorials: false,
    notifications: { releases: false },
    translations: { en: withEnumerations(en), uk: { ...withEnumerations(uk), ...fieldsUk } },
  },
  register(app: StrapiApp) {
    registerFields(app);
    registerWidgets(app);
    app.addRBACMiddleware([offerOnlyReading]);
  },
  bootstrap(app: { getPlugin(name: string): unknown; registerHook(name: string, hook: unknown): void }) {
    for (const show of columns) app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', show);
    const contentManager = app.getPlugin('content-manager') as ContentManager;
    contentManager.apis.addEditViewSidePanel(panels);
    contentManager.apis.addEditViewSidePanel(offerNoSaving);
  },
};

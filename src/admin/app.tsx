import type { StrapiApp } from '@strapi/strapi/admin';
import { alerts } from './alerts';
import { campaigns } from './campaigns';
import { carts } from './carts';
import { customers } from './customers';
import { delivery } from './delivery';
import { discounts } from './discounts';
import { externalIds } from './external-ids';
import { feeds } from './feeds';
import { fields } from './fields';
import { integrations } from './integrations';
import { automations } from './automations';
import { webhooks } from './webhooks';
import { choosingInputs, sayingTimeZone } from './fields/chosen-inputs';
import { homeContent } from './home-content';
import { chosenLanguage, translatingForms, translatingLists } from './kit/labels-by-text';
import { registerPage } from './kit/register-page';
import type { Room } from './kit/room';
import { mails } from './mails';
import { orders } from './orders';
import { showHome } from './overview/show-home';
import { pictures } from './pictures';
import { prices } from './prices';
import { products } from './products';
import { providerEvents } from './provider-events';
import { offerNoSaving, offerOnlyReading } from './read-only-types';
import { sayingRefusals } from './said';
import { searches } from './searches';
import { simulator } from './simulator';
import { runs } from './runs';
import { slots } from './slots';
import { stock } from './stock';
import { store } from './store';
import { support } from './support';
import mark from './shell/mark.svg';
import { signInWords } from './shell/sign-in-words';
import { offerNoWorkshop, withoutOwnWidgets } from './shell/without-noise';
import { translations } from './translations';
import { twoPeople } from './two-people';
import { keepingWhatIsTyped } from './two-people/keep-typed';
import { tellingWhatWasSeen } from './two-people/seen-entries';

type ContentManager = { apis: { addEditViewSidePanel(panels: readonly unknown[] | typeof offerNoSaving): void } };

const rooms: readonly Room[] = [
  homeContent,
  twoPeople,
  orders,
  products,
  stock,
  customers,
  support,
  prices,
  pictures,
  discounts,
  delivery,
  slots,
  runs,
  simulator,
  campaigns,
  carts,
  alerts,
  providerEvents,
  searches,
  fields,
  externalIds,
  feeds,
  mails,
  integrations,
  automations,
  webhooks,
  store,
];

// With those of plugins: Strapi puts them together after everything is registered.
let readTexts = (): Readonly<Record<string, Readonly<Record<string, string>>>> => ({});
const textsNow = () => readTexts()[chosenLanguage()] ?? {};

export default {
  config: {
    auth: { logo: mark },
    menu: { logo: mark },
    head: { favicon: mark },
    locales: ['uk'],
    tutorials: false,
    notifications: { releases: false },
    translations,
  },
  register(app: StrapiApp) {
    app.customFields.register(rooms.flatMap((room) => room.fields ?? []));
    // Those of rooms stand before those of plugins.
    app.widgets.register((others) => [...rooms.flatMap((room) => room.widgets ?? []), ...withoutOwnWidgets(others)]);
    for (const page of rooms.flatMap((room) => room.pages ?? [])) registerPage(app, page);
    showHome(app);
    app.addRBACMiddleware([offerOnlyReading, offerNoWorkshop]);
    app.addMiddlewares([sayingRefusals, keepingWhatIsTyped]);
    window.fetch = tellingWhatWasSeen(window.fetch.bind(window));
    // Asked for with the texts of plugins, which Strapi waits for.
    Object.assign(app, { appPlugins: { ...(app as unknown as { appPlugins: object }).appPlugins, shell: signInWords } });
    readTexts = () => app.configurations.translations;
  },
  bootstrap(app: { getPlugin(name: string): unknown; registerHook(name: string, hook: unknown): void }) {
    const columns = rooms.flatMap((room) => room.columns ?? []);
    for (const show of columns) app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', show);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', translatingLists(textsNow));
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', choosingInputs(textsNow));
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translatingForms(textsNow));
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', sayingTimeZone(textsNow));
    const contentManager = app.getPlugin('content-manager') as ContentManager;
    contentManager.apis.addEditViewSidePanel(rooms.flatMap((room) => room.panels ?? []));
    contentManager.apis.addEditViewSidePanel(offerNoSaving);
  },
};

import type { StrapiApp } from '@strapi/strapi/admin';

type Middleware = Exclude<Parameters<StrapiApp['addRBACMiddleware']>[0], readonly unknown[]>;
type Widget = Readonly<{ id: string; pluginId?: string }>;

/** What a running shop is not changed with: a marketplace of code, and the builder of content types, which writes files. */
// Whoever builds the panel writes it in; nothing is read when it runs.
// eslint-disable-next-line no-restricted-properties
const isBeingWritten = process.env.NODE_ENV === 'development';
const ofDevelopers = new Set(['admin::marketplace.read', ...(isBeingWritten ? [] : ['plugin::content-type-builder.read'])]);

/** Their places in the menu are offered to nobody, the owner included. The server has checks of its own. */
export const offerNoWorkshop: Middleware = () => (next) => (permissions) =>
  next(permissions.filter(({ action }) => !ofDevelopers.has(action)));

const ownWidgets = new Set([
  ...['profile-info', 'key-statistics', 'deploy-now', 'chart-entries'],
  // Each asks for the newest of every kind of content.
  ...['last-edited-entries', 'last-published-entries'],
]);

/** Home without what Strapi says of itself: how many entries, locales and webhooks there are, who one is, where it could be hosted, what was edited last. */
export const withoutOwnWidgets = <W extends Widget>(widgets: readonly W[]): W[] => widgets.filter(({ id }) => !ownWidgets.has(id));

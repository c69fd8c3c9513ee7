import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { DomainError } from '../../domain/domain-error';
import { onlyWithDrafts } from './content-actions';
import { grantedActions } from '../permissions';
import { keepPrivate } from './private-fields';
import { searchByRights } from './search-by-rights';
import { fromText, keepingAppRoles, keepingGrants } from './staff-bodies';

/**
 * The doors of the admin panel that ask for no permission, each looked at: `open` to everybody, or to everybody who is signed
 * in; `needs` a permission that Strapi forgot to ask for; `closed` to everybody. What does not stand here and asks for no
 * permission is closed, so a door that comes with a new version opens nothing by itself.
 */
const open = 'open';
const needs = (action: string) => ({ needs: action });
const closed = (because: string) => ({ closed: because });
type Door = typeof open | ReturnType<typeof needs> | ReturnType<typeof closed>;

const firstOwner = closed('The first owner is made on the server, with: npm run owner -- owner@example.com');
const webhooks = closed(
  'Webhooks of this kind are switched off: they are not signed and tell whole entries, private ones too, to any address.',
);
const notUsed = closed('This is switched off.');

export const staffDoors: Readonly<Record<string, Door>> = {
  // Before anybody is signed in: each checks a password, a token or an invitation, or tells nothing.
  'GET /admin/init': open,
  'GET /admin/project-type': open,
  'POST /admin/login': open,
  'POST /admin/access-token': open,
  'POST /admin/register-admin': firstOwner,
  'GET /admin/registration-info': open,
  'POST /admin/register': open,
  'POST /admin/forgot-password': open,
  'POST /admin/reset-password': open,
  'GET /content-manager/preview/script': open,

  // One's own account.
  'POST /admin/logout': open,
  'GET /admin/users/me': open,
  'PUT /admin/users/me': open,
  'GET /admin/users/me/permissions': open,
  'GET /admin/users/me/sessions': open,
  'DELETE /admin/users/me/sessions': open,
  'DELETE /admin/users/me/sessions/:sessionId': open,
  'POST /admin/permissions/check': open,
  'GET /admin/homepage/layout': open,
  'PUT /admin/homepage/layout': open,

  // What the panel needs to draw itself: names of things, no contents.
  'GET /storekeeper/openapi.json': open,
  'POST /storekeeper/presence': open,
  'GET /admin/information': open,
  'GET /admin/telemetry-properties': open,
  'GET /admin/guided-tour-meta': open,
  'GET /admin/homepage/key-statistics': open,
  'GET /admin/ai-feature-config': open,
  'GET /content-manager/init': open,
  'GET /content-manager/content-types': open,
  'GET /content-manager/content-types-settings': open,
  'GET /content-manager/content-types/:uid/configuration': open,
  'GET /content-manager/components': open,
  'GET /content-manager/components/:uid/configuration': open,
  'GET /content-manager/homepage/count-documents': open,
  'GET /upload/configuration': open,
  'GET /i18n/locales': open,
  'GET /i18n/settings': open,
  'POST /i18n/content-manager/actions/get-non-localized-fields': open,
  'POST /content-manager/uid/generate': open,
  'POST /content-manager/uid/check-availability': open,

  // Each asks for the permission inside, because it depends on the type or the file.
  'PUT /content-manager/content-types/:uid/configuration': open,
  'GET /content-manager/relations/:model/:targetField': open,
  'GET /content-manager/relations/:model/:id/:targetField': open,
  'GET /content-manager/preview/url/:contentType': open,
  'GET /content-manager/homepage/recent-documents': open,
  'POST /upload/': open,
  'POST /upload/files': open,
  'PUT /upload/files/:id': open,
  'POST /upload/files/:id/replace': open,

  // Strapi forgot to ask.
  'PUT /content-manager/components/:uid/configuration': needs('plugin::content-manager.components.configure-layout'),
  'PUT /i18n/settings': needs('plugin::i18n.locale.update'),
  'GET /admin/permissions': needs('admin::roles.read'),
  'GET /admin/content-api/permissions': needs('admin::api-tokens.read'),
  'GET /admin/content-api/routes': needs('admin::api-tokens.read'),
  'GET /users-permissions/permissions': needs('plugin::users-permissions.roles.read'),
  'GET /users-permissions/policies': needs('plugin::users-permissions.roles.read'),
  'GET /users-permissions/routes': needs('plugin::users-permissions.roles.read'),

  // Nobody needs these.
  'POST /email/': closed('Mail is sent by the shop, not by hand.'),
  'POST /upload/actions/upload-from-urls': closed(
    'Download the file and upload it: the server fetches nothing from addresses it is given.',
  ),
  'GET /admin/transfer/runner/push': notUsed,
  'GET /admin/transfer/runner/pull': notUsed,
  // Asks a server of Strapi's for a licence that this shop has not.
  'GET /admin/license-trial-time-left': notUsed,
  'GET /admin/ai-usage': notUsed,
  'GET /admin/ai-token': notUsed,
  'GET /upload/ai-metadata-jobs/latest': notUsed,
  'GET /i18n/ai-localization-jobs/collection-types/:contentType/:documentId': notUsed,
  'GET /i18n/ai-localization-jobs/single-types/:contentType': notUsed,
};

/** Doors that ask for a permission and stay closed all the same. Webhooks that exist can be seen and deleted. */
const alwaysClosed: Readonly<Record<string, Door>> = {
  'POST /admin/webhooks': webhooks,
  'PUT /admin/webhooks/:id': webhooks,
  'POST /admin/webhooks/:id/trigger': webhooks,
};

type Route = {
  method: string;
  path: string;
  info?: { pluginName?: string };
  config?: { auth?: { scope?: string[] } | false; policies?: unknown[]; middlewares?: unknown[]; prefix?: string };
};
type Router = { type?: string; prefix?: string; routes?: Route[] };

type OnContent = Readonly<Record<'keepingPrivate' | 'onlyWithDrafts' | 'searching', (ctx: Context, next: Next) => Promise<void>>>;

const met = new Set<string>();

/** Looks at every door of the admin panel before it is hung. Must come before Strapi adds its own. */
export function guardStaffDoors(strapi: Core.Strapi): void {
  const add = strapi.server.routes.bind(strapi.server);
  const onContent = { keepingPrivate: keepPrivate(strapi), onlyWithDrafts: onlyWithDrafts(strapi), searching: searchByRights(strapi) };
  strapi.server.routes = (given) => {
    const router = given as Router;
    if (router.type === 'admin') for (const route of router.routes ?? []) guard(route, router.prefix ?? '', onContent);
    if (router.type === 'content-api') for (const route of router.routes ?? []) guardTokenDoor(route);
    return add(given);
  };
}

function guard(route: Route, prefix: string, { keepingPrivate, onlyWithDrafts: refusing, searching }: OnContent): void {
  const name = `${route.method} ${route.config?.prefix ?? prefix}${route.path}`;
  const asks = (route.config?.policies ?? []).some(asksForPermission);
  if (!asks) met.add(name);
  const door = alwaysClosed[name] ?? (asks ? open : (staffDoors[name] ?? notUsed));
  const config = { ...route.config };
  const policies = [...(config.policies ?? [])];
  const middlewares = [...(config.middlewares ?? [])];
  if (door !== open && 'needs' in door) policies.push({ name: 'admin::hasPermissions', config: { actions: [door.needs] } });
  if (door !== open && 'closed' in door) middlewares.unshift(refuse(door.closed));
  if (/ \/content-manager\/.*\/actions\/(?:publish|unpublish|discard|bulkPublish|bulkUnpublish)$/.test(name)) middlewares.unshift(refusing);
  if (name.startsWith('GET /content-manager/relations/')) middlewares.unshift(stayingForbidden);
  // Behind the guard of what is private, which reads the words themselves.
  if (name === 'GET /content-manager/collection-types/:model') middlewares.unshift(searching);
  if (/ \/content-manager\/(?:(?:collection|single)-types|relations|homepage)|get-fill-from-locale/.test(name))
    middlewares.unshift(keepingPrivate);
  if (name === 'POST /content-manager/uid/generate') middlewares.unshift(fromText);
  if (name === 'PUT /users-permissions/roles/:role') middlewares.unshift(keepingGrants);
  if (name === 'DELETE /users-permissions/roles/:role') middlewares.unshift(keepingAppRoles);
  route.config = { ...config, policies, middlewares };
}

// What they offer on /api besides signing in: every account, its password and role, every file, mail to anybody, the schema.
const strapisPlugins = new Set(['users-permissions', 'upload', 'email', 'content-type-builder', 'i18n']);

/** An API token opens doors of Strapi that no customer has: of its plugins, what the app may not do no token does. */
function guardTokenDoor(route: Route): void {
  const { auth } = route.config ?? {};
  if (!strapisPlugins.has(route.info?.pluginName ?? '') || !auth) return;
  if (auth.scope?.every((action) => grantedActions.has(action))) return;
  route.config = { ...route.config, middlewares: [refuse(notUsed.closed), ...(route.config?.middlewares ?? [])] };
}

/** Strapi refuses who may not see a relation, and goes on with what it did not read: a fault where a refusal was meant. */
const stayingForbidden = async (ctx: Context, next: Next): Promise<void> => {
  try {
    await next();
  } catch (error) {
    if (ctx.status !== 403) throw error;
    throw new errors.ForbiddenError();
  }
};

const refuse = (because: string) => () => {
  throw new DomainError('EDIT_NOT_ALLOWED', because);
};

/** `admin::hasPermissions`, the Content Manager's own, or ours: the policies that name the actions they ask for. */
const asksForPermission = (policy: unknown): boolean =>
  typeof policy === 'object' &&
  policy !== null &&
  'config' in policy &&
  Array.isArray((policy as { config?: { actions?: unknown } }).config?.actions);

/** The doors of the running app that ask for no permission: a test compares them with the list. */
export const doorsWithoutPermission = (): string[] => [...met].sort();

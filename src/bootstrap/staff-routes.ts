import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { idempotency } from '../http/idempotency';
import { pluginAreas } from '../http/plugin-area';
import { staffActions, type StaffAction } from '../http/staff-actions';
import { replyStaff, type StaffArea, type StaffEndpoint, type StaffRequest } from '../http/staff-endpoint';
import { inputOf, validateRequest } from '../http/validate-request';
import { staff } from '../shop/actor';
import { notePresence } from '../shop/staff/presence';
import { may, mayDelete, mayPublish } from '../strapi/permitted';
import { staffAreas } from './staff-areas';

export const staffPrefix = '/storekeeper';

const anyOf = 'storekeeper::any-of';

/** Mounts the endpoints for staff behind the panel's own sign-in, each with the action a role needs for it. */
export function registerStaffRoutes(strapi: Core.Strapi): void {
  strapi
    .service('admin::permission')
    .actionProvider.registerMany(
      [...staffActions, ...actionsOfPlugins()].map((action) => ({ ...action, section: 'settings', category: 'Storekeeper' })),
    );
  strapi
    .get('policies')
    .set(anyOf, (ctx: Context, { actions }: { actions: readonly StaffAction[] }) =>
      actions.some((action) => may(ctx.state.userAbility, action)),
    );
  const routes = Object.values(staffAreas()).flatMap((area) =>
    Object.entries(area.contract).map(([name, endpoint]) => toRoute(strapi, area, name, endpoint)),
  );
  strapi.server.routes({ type: 'admin', prefix: staffPrefix, routes: [...routes, documentRoute(strapi), presenceRoute(strapi)] });
}

const actionsOfPlugins = () =>
  pluginAreas().flatMap(([name, { title, actions = [] }]) =>
    actions.map(({ uid, displayName }) => ({ uid: `${name}.${uid}`, displayName, subCategory: title })),
  );

const toRoute = (strapi: Core.Strapi, area: StaffArea, name: string, endpoint: StaffEndpoint) => ({
  method: endpoint.method,
  path: endpoint.path,
  handler: async (ctx: Context) => {
    replyStaff(ctx, endpoint, await area.handle(name, strapi, requestOf(strapi, ctx, endpoint)));
  },
  info: { type: 'admin' as const },
  // Without the second policy an admin route is open to every member of staff.
  config: {
    policies: ['admin::isAuthenticatedAdmin', { name: anyOf, config: { actions: [endpoint.action].flat() } }],
    middlewares: [
      validateRequest(endpoint),
      // A member of staff whose connection broke presses again, and money goes back once.
      ...(endpoint.method === 'POST' && !endpoint.safe
        ? [idempotency({ method: endpoint.method, path: `${staffPrefix}${endpoint.path}` })]
        : []),
    ],
  },
});

function requestOf(strapi: Core.Strapi, ctx: Context, endpoint: StaffEndpoint): StaffRequest<StaffEndpoint> {
  const { id, firstname, lastname, email } = ctx.state.user;
  return {
    ...inputOf(ctx, endpoint),
    actor: staff(id),
    name: [firstname, lastname].filter(Boolean).join(' ') || email,
    may: (action) => may(ctx.state.userAbility, action),
    mayDelete: (uid, documentId) => mayDelete(strapi, ctx.state.userAbility, uid, documentId),
    mayPublish: (uid, language) => mayPublish(strapi, ctx.state.userAbility, uid, language),
  };
}

/** What the endpoints for staff are, for whoever is signed in to the panel. */
const documentRoute = (strapi: Core.Strapi) => ({
  method: 'GET' as const,
  path: '/openapi.json',
  handler: (ctx: Context) => {
    ctx.body = strapi.get('staffOpenapi');
  },
  info: { type: 'admin' as const },
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

const presence = { body: z.strictObject({ place: z.string().min(1).max(200) }) };

/** Who else has something open, for whoever is signed in to the panel: names of colleagues, which they see anyway, and nothing of the thing. */
const presenceRoute = (strapi: Core.Strapi) => ({
  method: 'POST' as const,
  path: '/presence',
  handler: async (ctx: Context) => {
    const {
      body: { place },
    } = inputOf(ctx, presence);
    const { id, firstname, lastname, email } = ctx.state.user;
    const name = [firstname, lastname].filter(Boolean).join(' ') || email;
    ctx.body = { data: { others: await notePresence(strapi, { place, userId: Number(id), name }) }, meta: {} };
  },
  info: { type: 'admin' as const },
  config: { policies: ['admin::isAuthenticatedAdmin'], middlewares: [validateRequest(presence)] },
});

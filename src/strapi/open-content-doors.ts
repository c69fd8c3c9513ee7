import { factories, type Core, type UID } from '@strapi/strapi';
import { traverseEntity } from '@strapi/utils';
import type { Context, Middleware } from 'koa';
import { changedSince } from '../http/content-since';
import { byName, tellExternalIds } from '../http/content-names';
import { limitedQuery } from '../http/content-read';
import { checkedWrite } from '../http/content-write';
import { idempotency } from '../http/idempotency';
import { allContentDoors, namesOf, type ContentDoor } from './content-doors';
import { keepPrivate } from './guards/private-fields';

/** Must come before Strapi hangs its routes. */
export function openContentDoors(strapi: Core.Strapi): void {
  for (const [uid, door] of allContentDoors) {
    const [, area = '', name = ''] = uid.split(/::|\./);
    const api = strapi.api(area);
    strapi.get('controllers').set(uid, controllerOf(strapi, uid));
    strapi.get('services').set(uid, factories.createCoreService(uid));
    Object.assign(api, { routes: { ...api.routes, [`content-${name}`]: routerOf(uid, door) } });
  }
  strapi.sanitizers.add('content-api.output', wholeNumbers(strapi));
}

type Controller = Record<string, (ctx: Context) => unknown>;

/** Doors for apps may have a controller of this name: it keeps its methods. */
function controllerOf(strapi: Core.Strapi, uid: UID.ContentType) {
  const ofApps = strapi.get('controllers').get(uid) as Controller | undefined;
  return factories.createCoreController(uid, () => ({
    ...ofApps,
    upsert(this: Controller, ctx: Context) {
      return ctx.params.id === undefined ? this.create?.(ctx) : this.update?.(ctx);
    },
  }));
}

function routerOf(uid: UID.ContentType, { may, below = '', since }: ContentDoor) {
  const { info } = strapi.contentType(uid);
  const path = `${below}/${info.pluralName}`;
  const checked = [keepPrivate(strapi), checkedWrite(uid)];
  const keyed = (method: 'POST' | 'PUT', ending = '') => idempotency({ method, path: `${path}${ending}` });
  const isWritten = may.includes('create');
  const reading = [limitedQuery, ...(isWritten ? [tellExternalIds(uid)] : [])];
  const writing = (...ways: Middleware[]) => [limitedQuery, ...ways, tellExternalIds(uid), ...checked];
  // Strapi writes the scope into what it is given, so each has its own.
  const { type, routes } = factories.createCoreRouter(uid, {
    only: [...may],
    config: {
      find: { middlewares: [...reading, ...(since === undefined ? [] : [changedSince(since)])] },
      findOne: { middlewares: reading },
      create: { middlewares: writing(keyed('POST')) },
      update: { middlewares: writing(keyed('PUT', '/:id')) },
      delete: { middlewares: [limitedQuery, ...checked] },
    },
  });
  const all = typeof routes === 'function' ? routes() : routes;
  const named = isWritten ? namesOf(uid).flatMap((ending) => namedRoutes(ending)) : [];
  return { type, routes: [...all.map((route) => ({ ...route, path: `${below}${route.path}` })), ...named] };

  function namedRoutes(ending: string) {
    const route = (method: string, action: string, middlewares: Middleware[]) => ({
      ...{ method, path: `${path}${ending}`, handler: `${uid}.${action}`, config: { middlewares } },
    });
    return [
      route('GET', 'findOne', [...reading, byName(uid)]),
      route('PUT', 'upsert', writing(keyed('PUT', ending))),
      route('DELETE', 'delete', [limitedQuery, byName(uid), ...checked]),
    ];
  }
}

type Sanitizer = Parameters<Core.Strapi['sanitizers']['add']>[1];
type Visited = Readonly<{ data: Record<string, unknown>; key: string; value: unknown; attribute?: Readonly<{ type: string }> }>;

/** Strapi answers large whole numbers as texts. Those of the shop all fit into a number of JSON. */
const wholeNumbers =
  (strapi: Core.Strapi): Sanitizer =>
  (schema) =>
    traverseEntity(
      ({ data, key, value, attribute }: Visited) => {
        if (attribute?.type === 'biginteger' && typeof value === 'string') data[key] = Number(value);
      },
      { schema, getModel: (uid) => strapi.getModel(uid as UID.Schema) },
    );

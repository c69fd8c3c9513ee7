import { factories, type Core, type UID } from '@strapi/strapi';
import { traverseEntity } from '@strapi/utils';
import type { Context, Middleware } from 'koa';
import { changedSince } from '../http/content-since';
import { byName, tellExternalIds } from '../http/content-names';
import { onTimeOnly } from '../http/content-on-time';
import { limitedQuery } from '../http/content-read';
import { checkedWrite } from '../http/content-write';
import { idempotency } from '../http/idempotency';
import { allContentDoors, namesOf, type Action, type ContentDoor } from './content-doors';
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
  const reading = [limitedQuery, ...onTimeOnly(uid), ...(isWritten ? [tellExternalIds(uid)] : [])];
  const writing = (...ways: Middleware[]) => [limitedQuery, ...ways, tellExternalIds(uid), ...checked];
  const through: Record<Action, Middleware[]> = {
    find: [...reading, ...(since === undefined ? [] : [changedSince(since)])],
    findOne: reading,
    create: writing(keyed('POST')),
    update: writing(keyed('PUT', '/:id')),
    delete: [limitedQuery, ...checked],
  };
  // Strapi's own router would make schemas of what each of them takes and answers, which nothing of ours asks: they are checked by
  // `checked`, and their document is made by src/openapi. Of all content they are a third of the memory a shop starts with.
  const all = may.map((action) => route(...endpointOf[action], action, through[action]));
  const named = isWritten ? namesOf(uid).flatMap((ending) => namedRoutes(ending)) : [];
  return { type: 'content-api' as const, routes: [...all, ...named] };

  // Strapi writes the scope into what it is given, so each has its own.
  function route(method: string, ending: string, action: string, middlewares: Middleware[]) {
    return { method, path: `${path}${ending}`, handler: `${uid}.${action}`, config: { middlewares } };
  }

  function namedRoutes(ending: string) {
    return [
      route('GET', ending, 'findOne', [...reading, byName(uid)]),
      route('PUT', ending, 'upsert', writing(keyed('PUT', ending))),
      route('DELETE', ending, 'delete', [limitedQuery, byName(uid), ...checked]),
    ];
  }
}

const endpointOf: Record<Action, readonly [method: string, ending: string]> = {
  find: ['GET', ''],
  findOne: ['GET', '/:id'],
  create: ['POST', ''],
  update: ['PUT', '/:id'],
  delete: ['DELETE', '/:id'],
};

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

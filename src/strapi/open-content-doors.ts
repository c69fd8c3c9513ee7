import { factories, type Core, type UID } from '@strapi/strapi';
import { traverseEntity } from '@strapi/utils';
import { changedSince } from '../http/content-since';
import { limitedQuery } from '../http/content-read';
import { checkedWrite } from '../http/content-write';
import { idempotency } from '../http/idempotency';
import { allContentDoors, type ContentDoor } from './content-doors';
import { keepPrivate } from './guards/private-fields';

/** Must come before Strapi hangs its routes. */
export function openContentDoors(strapi: Core.Strapi): void {
  for (const [uid, door] of allContentDoors) {
    const [, area = '', name = ''] = uid.split(/::|\./);
    const api = strapi.api(area);
    const controllers = strapi.get('controllers');
    // Doors for apps may have a controller of this name: it keeps its methods.
    controllers.set(uid, factories.createCoreController(uid, controllers.get(uid)));
    strapi.get('services').set(uid, factories.createCoreService(uid));
    Object.assign(api, { routes: { ...api.routes, [`content-${name}`]: routerOf(uid, door) } });
  }
  strapi.sanitizers.add('content-api.output', wholeNumbers(strapi));
}

function routerOf(uid: UID.ContentType, { may, below = '', since }: ContentDoor) {
  const { info } = strapi.contentType(uid);
  const path = `${below}/${info.pluralName}`;
  const checked = [keepPrivate(strapi), checkedWrite(uid)];
  const keyed = (method: 'POST' | 'PUT', ending = '') => idempotency({ method, path: `${path}${ending}` });
  // Strapi writes the scope into what it is given, so each has its own.
  const reading = () => ({ middlewares: [limitedQuery] });
  const { type, routes } = factories.createCoreRouter(uid, {
    only: [...may],
    config: {
      find: { middlewares: [limitedQuery, ...(since === undefined ? [] : [changedSince(since)])] },
      findOne: reading(),
      create: { middlewares: [limitedQuery, keyed('POST'), ...checked] },
      update: { middlewares: [limitedQuery, keyed('PUT', '/:id'), ...checked] },
      delete: { middlewares: [limitedQuery, ...checked] },
    },
  });
  const all = typeof routes === 'function' ? routes() : routes;
  return { type, routes: all.map((route) => ({ ...route, path: `${below}${route.path}` })) };
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

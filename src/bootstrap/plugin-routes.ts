import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { contracts } from '../api/contracts';
import { staffContracts } from '../api/staff-contracts';
import { customerOf } from '../http/customer-auth';
import { pluginAreas, type AppArea } from '../http/plugin-area';
import { reply } from '../http/reply';
import { routesFor } from '../http/routes-for';
import { inputOf } from '../http/validate-request';

/**
 * Gives each plugin with endpoints an API of Strapi's of its name, and hangs those for apps there. Those for staff hang beside ours
 * (staff-routes.ts), and a second time for machines (machine-routes.ts). Must come before Strapi hangs its routes.
 */
export function registerPluginRoutes(strapi: Core.Strapi): void {
  const taken = pathsOfShop(strapi);
  for (const [name, { apps }] of pluginAreas()) {
    if (strapi.api(name) || taken.has(name))
      throw new Error(`A plugin with endpoints cannot be called ${name}: the shop has some of that name`);
    strapi.get('apis').add(name, { routes: apps ? { apps: routesFor('apps', apps.contract) } : {} });
    if (apps) strapi.get('controllers').set(`api::${name}.apps`, controllerOf(strapi, apps));
  }
}

/** What paths of the shop begin with: below one of them, a plugin would answer in its place, or be answered for. */
const pathsOfShop = (strapi: Core.Strapi): ReadonlySet<string | undefined> =>
  new Set([
    'staff',
    ...[...contracts, ...Object.values(staffContracts)].flatMap((contract) =>
      Object.values(contract).map(({ path }) => path.split('/')[1]),
    ),
    ...Object.values(strapi.contentTypes).flatMap(({ uid, info }) =>
      uid.startsWith('api::') ? [String(info.singularName), String(info.pluralName)] : [],
    ),
  ]);

const controllerOf = (strapi: Core.Strapi, { contract, handle }: AppArea) =>
  Object.fromEntries(
    Object.entries(contract).map(([name, endpoint]) => [
      name,
      async (ctx: Context) => {
        const customer = customerOf(ctx);
        if (endpoint.signedIn && !customer) throw new errors.UnauthorizedError();
        const data = await handle(name, strapi, { ...inputOf(ctx, endpoint), customer });
        // Of the response's type by the type of its handler.
        reply(ctx, endpoint, data as never);
      },
    ]),
  );

import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { doorsOf, type Doors } from '../http/doors';
import type { Endpoint } from '../http/endpoint';
import { pluginAreas } from '../http/plugin-area';
import { contracts } from '../api/contracts';
import { allContentDoors } from '../strapi/content-doors';
import { machinePrefix } from './machine-routes';
import { staffAreas } from './staff-areas';
import { staffPrefix } from './staff-routes';

/** Where Strapi's generated endpoints read a body. */
const written = (plural: string) => [
  { method: 'POST', path: `/${plural}`, body: z.unknown() },
  ...['/:id', '/by/:key/:value', '/by/:key/:source/:value'].map((path) => ({
    method: 'PUT',
    path: `/${plural}${path}`,
    body: z.unknown(),
  })),
];

const contractsOfPlugins = () => pluginAreas().flatMap(([, { apps }]) => (apps ? [apps.contract] : []));

/** What is known of a request before it is routed: of our endpoints by their contract, of Strapi's by its router. */
export function createDoors(strapi: Core.Strapi): Doors {
  const isRoute = (method: string, path: string) => strapi.server.router.match(path, method).route;
  const apps = {
    prefix: strapi.config.get<string>('api.rest.prefix'),
    endpoints: [...contracts, ...contractsOfPlugins()].flatMap(Object.values<Endpoint>),
  };
  const staff = { prefix: staffPrefix, endpoints: Object.values(staffAreas()).flatMap(({ contract }) => Object.values(contract)) };
  const forMachines = [
    ...allContentDoors.flatMap(([uid]) => written(strapi.contentType(uid).info.pluralName)),
    ...staff.endpoints.map((endpoint) => ({ ...endpoint, path: `${machinePrefix}${endpoint.path}` })),
  ];
  return doorsOf({ apps, staff, machines: { prefix: apps.prefix, endpoints: forMachines } }, isRoute);
}

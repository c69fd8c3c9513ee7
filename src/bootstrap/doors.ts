import type { Core } from '@strapi/strapi';
import { doorsOf, type Doors } from '../http/doors';
import type { Endpoint } from '../http/endpoint';
import type { StaffEndpoint } from '../http/staff-endpoint';
import { staffContracts } from '../api/staff-contracts';
import { contracts } from '../api/contracts';
import { staffPrefix } from './staff-routes';

/** What is known of a request before it is routed: of our endpoints by their contract, of Strapi's by its router. */
export function createDoors(strapi: Core.Strapi): Doors {
  const isRoute = (method: string, path: string) => strapi.server.router.match(path, method).route;
  const apps = { prefix: strapi.config.get<string>('api.rest.prefix'), endpoints: contracts.flatMap(Object.values<Endpoint>) };
  const staff = { prefix: staffPrefix, endpoints: Object.values(staffContracts).flatMap((area) => Object.values<StaffEndpoint>(area)) };
  return doorsOf({ apps, staff }, isRoute);
}

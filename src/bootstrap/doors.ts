import type { Core } from '@strapi/strapi';
import { doorsOf, type Doors } from '../http/doors';
import type { Endpoint } from '../http/endpoint';
import { contracts } from './contracts';

/** What is known of a request before it is routed: of our endpoints by their contract, of Strapi's by its router. */
export function createDoors(strapi: Core.Strapi): Doors {
  const isRoute = (method: string, path: string) => strapi.server.router.match(path, method).route;
  return doorsOf(contracts.flatMap(Object.values<Endpoint>), `${strapi.config.get<string>('api.rest.prefix')}`, isRoute);
}

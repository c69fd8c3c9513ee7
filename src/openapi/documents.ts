import { contracts } from '../api/contracts';
import { turnsOldAppsAway } from '../http/app-version';
import { pluginAreas } from '../http/plugin-area';
import { contentPaths } from './content-paths';
import { create } from './create';
import { operationOf, pathsOf, type Described } from './operation';
import { schemesForApps, schemesForStaff } from './security';
import { forRoles } from './staff-operations';
import { tagsFor } from './tags';

const forApps = (): Described[] =>
  [...contracts, ...pluginAreas().flatMap(([, { apps }]) => (apps ? [apps.contract] : []))]
    .flatMap((area) => Object.entries(area))
    .map(([name, endpoint]) => ({
      ...endpoint,
      operation: operationOf(name, endpoint, turnsOldAppsAway(endpoint.path) ? ['APP_TOO_OLD'] : []),
    }));

/** The document of `GET /api/openapi.json`: made of the very schemas that check the requests. */
export const openApiDocument = () =>
  create({
    title: 'Storekeeper',
    description: 'The API mobile apps talk to.',
    servers: [{ url: '/api' }],
    tags: tagsFor(forApps(), 'Content'),
    paths: { ...pathsOf(forApps()), ...contentPaths() },
    securitySchemes: schemesForApps,
  });

/** The document of `GET /storekeeper/openapi.json`: what the panel calls, and what a page of a plugin's may. */
export const staffOpenApiDocument = () =>
  create({
    title: 'Storekeeper, for staff',
    description: 'What the admin panel calls.',
    servers: [{ url: '/storekeeper' }],
    tags: tagsFor(forRoles()),
    paths: pathsOf(forRoles()),
    securitySchemes: schemesForStaff,
  });

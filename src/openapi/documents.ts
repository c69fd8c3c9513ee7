import { staffContracts } from '../api/staff-contracts';
import type { StaffEndpoint } from '../http/staff-endpoint';
import { contracts } from '../api/contracts';
import { contentPaths } from './content-paths';
import { create } from './create';
import { sent } from './headers';
import { operationOf, pathsOf, type Described } from './operation';
import { schemesForApps, schemesForStaff } from './security';
import { tagsFor } from './tags';

const forApps = (): Described[] =>
  contracts.flatMap((area) => Object.entries(area)).map(([name, endpoint]) => ({ ...endpoint, operation: operationOf(name, endpoint) }));

const forStaff = (): Described[] =>
  Object.values(staffContracts)
    .flatMap((area) => Object.entries<StaffEndpoint>(area))
    .map(([name, endpoint]) => ({ ...endpoint, operation: staffOperationOf(name, endpoint) }));

/** Of an endpoint for staff: as for apps, with what a role needs, and with the panel's own sign-in. */
function staffOperationOf(name: string, { method, safe, action, ...endpoint }: StaffEndpoint) {
  const isIdempotent = method === 'POST' && !safe;
  const operation = operationOf(name, { ...endpoint, method: method === 'PUT' ? 'PATCH' : method, idempotent: isIdempotent }, [
    'FORBIDDEN',
  ]);
  const needed = [action].flat().map((one) => `\`${one}\``);
  return {
    ...operation,
    description: [endpoint.description ?? `${endpoint.summary}.`, `A role needs ${needed.join(' or ')}.`].join(' '),
    security: [{ staff: [] }],
    // Staff are signed in, so their keys need no secret of a device.
    requestParams: { ...operation.requestParams, ...(isIdempotent ? { header: sent.idempotencyKey } : {}) },
  };
}

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
    tags: tagsFor(forStaff()),
    paths: pathsOf(forStaff()),
    securitySchemes: schemesForStaff,
  });

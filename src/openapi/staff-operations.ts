import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { apiOf, staffContracts } from '../api/staff-contracts';
import { pluginAreas } from '../http/plugin-area';
import type { StaffEndpoint } from '../http/staff-endpoint';
import { sent } from './headers';
import { operationOf, type Described } from './operation';
import type { Code } from './refusals';

type Asked = Readonly<{ needed: string; security: ZodOpenApiOperationObject['security']; codes?: readonly Code[] }>;

function operationFor(
  name: string,
  { method, safe, action: _action, ...endpoint }: StaffEndpoint,
  { needed, security, codes = [] }: Asked,
) {
  const isIdempotent = method === 'POST' && !safe;
  const operation = operationOf(name, { ...endpoint, method: method === 'PUT' ? 'PATCH' : method, idempotent: isIdempotent }, [
    'FORBIDDEN',
    ...codes,
  ]);
  return {
    ...operation,
    description: `${endpoint.description ?? `${endpoint.summary}.`} ${needed}`,
    security,
    // Whoever asks has shown who they are, so their keys need no secret of a device.
    requestParams: { ...operation.requestParams, ...(isIdempotent ? { header: sent.idempotencyKey } : {}) },
  };
}

const own = Object.entries(staffContracts).map(([area, contract]) => [apiOf[area as keyof typeof apiOf], contract] as const);

/** With those of plugins, once they have registered. */
const all = () =>
  [...own, ...pluginAreas().flatMap(([name, { staff }]) => (staff ? [[name, staff.contract] as const] : []))].flatMap(([area, contract]) =>
    Object.entries<StaffEndpoint>(contract).map(([name, endpoint]) => ({ area, name, endpoint })),
  );

/** As the panel calls them, with what a role needs. */
export const forRoles = (): Described[] =>
  all().map(({ name, endpoint }) => {
    const actions = [endpoint.action].flat().map((one) => `\`${one}\``);
    const asked = { needed: `A role needs ${actions.join(' or ')}.`, security: [{ staff: [] }] };
    return { ...endpoint, operation: operationFor(name, endpoint, asked) };
  });

/** As machines call them: below `/staff`, each with a scope of an API token. */
export const forTokens = (): Described[] =>
  all().map(({ area, name, endpoint }) => {
    const scope = `api::${area}.staff.${name}`;
    // Below /api a query is looked at before it is known whose it is.
    const codes: Code[] = endpoint.query ? ['QUERY_INVALID'] : [];
    const operation = operationFor(name, endpoint, { needed: `Scope: \`${scope}\`.`, security: [{ apiToken: [] }], codes });
    return { method: endpoint.method, path: `/staff${endpoint.path}`, operation: { ...operation, 'x-scope': scope } };
  });

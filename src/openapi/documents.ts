import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Endpoint } from '../http/endpoint';
import { statusOf } from '../http/problem';
import { problemBody } from '../http/schemas';
import { staffContracts } from '../api/staff-contracts';
import type { StaffEndpoint } from '../http/staff-endpoint';
import { contracts } from '../api/contracts';
import { contentPaths } from './content-paths';

const refused = (description: string) => ({ description, content: { 'application/json': { schema: problemBody } } });

const headers = {
  cartToken: z.object({
    'X-Cart-Token': z
      .string()
      .optional()
      .meta({ description: 'What `POST /carts` answered as `token`; not needed by the customer who is signed in' }),
  }),
  idempotent: z.object({
    'Idempotency-Key': z
      .string()
      .max(255)
      .optional()
      .meta({ description: 'Any text of your own; the same request with the same key is done once and answered the same, for 24 hours' }),
  }),
  device: z.object({
    'X-Device-Secret': z
      .string()
      .min(22)
      .max(200)
      .optional()
      .meta({ description: 'Random, made by the app once and kept: with it a guest without a cart may send an `Idempotency-Key`' }),
  }),
  ifMatch: z.object({ 'If-Match': z.string().optional().meta({ description: 'The revision you know; 409 when the cart has another' }) }),
};

function operationOf(name: string, endpoint: Endpoint): ZodOpenApiOperationObject {
  const byStatus = Object.groupBy(endpoint.refusals ?? [], (code) => String(statusOf[code]));
  const header = [
    endpoint.cartToken ? headers.cartToken : null,
    endpoint.idempotent ? headers.idempotent : null,
    endpoint.idempotent && !endpoint.cartToken ? headers.device : null,
    endpoint.refusals?.includes('CART_REVISION_CONFLICT') ? headers.ifMatch : null,
  ].reduce<z.ZodObject | null>((all, one) => (one === null ? all : all === null ? one : all.extend(one.shape)), null);
  return {
    operationId: `${endpoint.tag.toLowerCase()}.${name}`,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    ...(endpoint.description ? { description: endpoint.description } : {}),
    security: endpoint.signed ? [{}] : [{}, { customer: [] }],
    requestParams: {
      ...(endpoint.params ? { path: endpoint.params } : {}),
      ...(endpoint.query ? { query: endpoint.query } : {}),
      ...(header ? { header } : {}),
    },
    ...(endpoint.body ? { requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } } } : {}),
    responses: {
      [`${endpoint.status ?? 200}`]: {
        description: 'Done',
        content: {
          'application/json': {
            // Machines read the answer their own protocol names.
            schema:
              endpoint.signed || endpoint.bare
                ? endpoint.response
                : z.object({ data: endpoint.response, meta: endpoint.meta ?? z.object({}) }),
          },
        },
      },
      ...(endpoint.params || endpoint.query || endpoint.body
        ? { '400': refused('The request is malformed: `details.issues[].path` names the field') }
        : {}),
      ...(endpoint.body ? { '413': refused('The body is too large: `BODY_TOO_LARGE`') } : {}),
      '401': refused('The access token is wrong or has expired'),
      ...Object.fromEntries(
        Object.entries(byStatus).map(([status, codes]) => [
          status,
          refused(`\`${(codes ?? []).join('`, `')}\`${endpoint.idempotent && status === '422' ? ', `IDEMPOTENCY_KEY_REUSED`' : ''}`),
        ]),
      ),
    },
  };
}

type Described = Readonly<{ method: string; path: string; operation: ZodOpenApiOperationObject }>;

function pathsOf(all: readonly Described[]): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const { method, path, operation } of all) {
    const named = path.replace(/:(\w+)/g, '{$1}');
    paths[named] = { ...paths[named], [method.toLowerCase()]: operation };
  }
  return paths;
}

const forApps = (): Described[] =>
  contracts.flatMap((area) => Object.entries(area)).map(([name, endpoint]) => ({ ...endpoint, operation: operationOf(name, endpoint) }));

const forStaff = (): Described[] =>
  Object.values(staffContracts)
    .flatMap((area) => Object.entries<StaffEndpoint>(area))
    .map(([name, endpoint]) => ({ ...endpoint, operation: staffOperationOf(name, endpoint) }));

/** Of an endpoint for staff: as for apps, with what a role needs, and with the panel's own sign-in. */
function staffOperationOf(name: string, { method, safe, action, ...endpoint }: StaffEndpoint): ZodOpenApiOperationObject {
  const operation = operationOf(name, { ...endpoint, method: method === 'PUT' ? 'PATCH' : method, idempotent: false });
  const { responses } = operation;
  return {
    ...operation,
    description: [
      endpoint.description,
      `A role needs ${[action]
        .flat()
        .map((one) => `\`${one}\``)
        .join(' or ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
    security: [{ staff: [] }],
    requestParams: { ...operation.requestParams, ...(method === 'POST' && !safe ? { header: headers.idempotent } : {}) },
    responses: { ...responses, '403': refused('The roles of this member of staff do not allow it') },
  };
}

/** The document of `GET /api/openapi.json`: made of the very schemas that check the requests. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Storekeeper',
      version: '1',
      description:
        'The API mobile apps talk to. Answers are `{data, meta}`; refusals are `{data: null, error}` with a stable `error.details.code`. Amounts are whole numbers of the smallest unit of their currency.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    paths: { ...pathsOf(forApps()), ...contentPaths() },
    components: {
      securitySchemes: {
        customer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of `POST /auth/local`' },
      },
    },
  });

/** The document of `GET /storekeeper/openapi.json`: what the panel calls, and what a page of a plugin's may. */
export const staffOpenApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Storekeeper, for staff',
      version: '1',
      description:
        'What the admin panel calls. Answers are `{data, meta}`; refusals are `{data: null, error}` with a stable `error.details.code`. Amounts are whole numbers of the smallest unit of their currency.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/storekeeper' }],
    paths: pathsOf(forStaff()),
    components: {
      securitySchemes: {
        staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of `POST /admin/login`' },
      },
    },
  });

import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Endpoint } from '../http/endpoint';
import { statusOf } from '../http/problem';
import { problemBody } from '../http/schemas';
import { contracts } from './contracts';
import { contentPaths } from './openapi-content';

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

const pathsOf = (all: readonly Readonly<Record<string, Endpoint>>[]): ZodOpenApiPathsObject => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [name, endpoint] of all.flatMap((area) => Object.entries(area))) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) };
  }
  return paths;
};

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
    paths: { ...pathsOf(contracts), ...contentPaths() },
    components: {
      securitySchemes: {
        customer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of `POST /auth/local`' },
      },
    },
  });

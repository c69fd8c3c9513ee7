import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import type { Endpoint } from '../http/endpoint';
import { replayed, requestId, revision, sent, sharedTag, tokenEnded } from './headers';
import { refusalsOf, type Code } from './refusals';
import { securityOf } from './security';

/** The answer to whoever has it already. */
export const notModified = (headers: typeof sharedTag) => ({
  '304': { description: 'What you have is still what would be answered.', headers },
});

export const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

/** A file, as it is. */
const binary = (type: string) => ({ [type]: { schema: { type: 'string' as const, format: 'binary' } } });

/** What may become of any request: the database may be away. */
const always: readonly Code[] = ['INTERNAL_ERROR', 'UNAVAILABLE', 'TRY_AGAIN'];

/** Every code an endpoint may refuse with: those of its contract, and those that follow from the rest of it. */
function codesOf({ refusals = [], params, query, body, open, signed, courier, idempotent, limited, takesFile }: Endpoint): Code[] {
  return [
    ...refusals,
    ...when(params || query || body, 'VALIDATION_FAILED'),
    ...when(body, 'MALFORMED_JSON', 'BODY_TOO_LARGE', 'MEDIA_TYPE_NOT_SUPPORTED'),
    ...when(takesFile, 'BODY_TOO_LARGE', 'MEDIA_TYPE_NOT_SUPPORTED'),
    ...when(signed, 'MALFORMED_JSON', 'BODY_TOO_LARGE', 'MEDIA_TYPE_NOT_SUPPORTED'),
    ...when(!open && !signed, 'UNAUTHORIZED'),
    ...when(idempotent, 'IDEMPOTENCY_KEY_INVALID', 'IDEMPOTENCY_KEY_IN_USE', 'IDEMPOTENCY_KEY_REUSED'),
    ...when(idempotent && !courier, 'IDEMPOTENCY_SECRET_MISSING'),
    ...when(limited, 'TOO_MANY_REQUESTS'),
    ...always,
  ];
}
const when = (holds: unknown, ...codes: Code[]): Code[] => (holds ? codes : []);

export function operationOf(name: string, endpoint: Endpoint, more: readonly Code[] = []): ZodOpenApiOperationObject {
  const {
    tag,
    summary,
    description,
    params,
    query,
    body,
    example,
    response,
    meta,
    open,
    signed,
    bare,
    revisioned,
    shared,
    idempotent,
    file,
  } = endpoint;
  const headers = [
    ...(idempotent ? [sent.idempotencyKey] : []),
    ...(idempotent && !endpoint.cartToken && !endpoint.courier ? [sent.deviceSecret] : []),
    ...(endpoint.refusals?.includes('CART_REVISION_CONFLICT') ? [sent.ifMatch] : []),
    ...(shared ? [sent.ifNoneMatch] : []),
    ...(more.includes('APP_TOO_OLD') ? [sent.app] : []),
  ];
  const header = headers.reduce<z.ZodObject | null>((all, one) => (all === null ? one : all.extend(one.shape)), null);
  return {
    operationId: `${tag.toLowerCase()}.${name}`,
    tags: [tag],
    summary,
    description: description ?? `${summary}.`,
    security: securityOf(endpoint),
    requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}), ...(header ? { header } : {}) },
    ...(body
      ? {
          requestBody: {
            required: !body.safeParse(undefined).success,
            content: { 'application/json': { schema: body, ...(example === undefined ? {} : { example }) } },
          },
        }
      : {}),
    ...(endpoint.takesFile ? { requestBody: { required: true, content: binary('application/octet-stream') } } : {}),
    responses: {
      [`${endpoint.status ?? 200}`]: {
        description: 'Done.',
        headers: {
          ...requestId,
          ...(revisioned ? revision : {}),
          ...(shared ? sharedTag : {}),
          ...(open ? tokenEnded : {}),
          ...(idempotent ? replayed : {}),
        },
        // Machines read the answer their own protocol names.
        content: file ? binary(file) : json(signed || bare ? response : z.object({ data: response, meta: meta ?? z.object({}) })),
      },
      ...(shared ? notModified(sharedTag) : {}),
      ...refusalsOf([...codesOf(endpoint), ...more], { idempotent: idempotent ?? false }),
    },
  };
}

export type Described = Readonly<{ method: string; path: string; operation: ZodOpenApiOperationObject }>;

export function pathsOf(all: readonly Described[]): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const { method, path, operation } of all) {
    const named = path.replace(/:(\w+)/g, '{$1}');
    paths[named] = { ...paths[named], [method.toLowerCase()]: operation };
  }
  return paths;
}

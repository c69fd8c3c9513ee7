import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { documentId, instant, localeCode, problemBody } from '../http/schemas';
import { allContentDoors, type ContentDoor } from '../strapi/content-doors';
import { grantedActions } from '../strapi/permissions';
import { fieldsOf, inOneWord, schemaOf, type ContentSchema } from './content-fields';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const refused = (...codes: string[]) => ({ description: `\`${codes.join('`, `')}\``, content: json(problemBody) });

const populate = z
  .string()
  .optional()
  .meta({ description: 'Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards' });
const list = {
  filters: z.record(z.string(), z.unknown()).optional().meta({ description: '`filters[sku][$eq]=MUG-BLUE`' }),
  sort: z.string().optional().meta({ example: 'updatedAt:asc' }),
  'pagination[page]': z.number().int().optional(),
  'pagination[pageSize]': z.number().int().max(100).optional(),
};
const key = z.object({
  'Idempotency-Key': z
    .string()
    .max(255)
    .optional()
    .meta({ description: 'Any text of your own; the same request with the same key is done once and answered the same, for 24 hours' }),
});

const querySettings = ({ options, pluginOptions }: ContentSchema) => ({
  populate,
  fields: z.string().optional(),
  ...(pluginOptions?.i18n?.localized ? { locale: localeCode.optional() } : {}),
  ...(options.draftAndPublish
    ? { status: z.enum(['published', 'draft']).optional().meta({ description: 'Published where it is left out, also of what is written' }) }
    : {}),
});

function operations(uid: string, { below = '' }: ContentDoor): Record<string, [string, string, ZodOpenApiOperationObject]> {
  const schema = schemaOf(uid);
  const { singularName, pluralName, displayName, description } = schema.info;
  const name = inOneWord(singularName);
  const noun = displayName.toLowerCase();
  const own = { id: z.number().int(), documentId, createdAt: instant, updatedAt: instant };
  const entry = z.looseObject({ ...own, ...fieldsOf(schema, 'answer', false) }).meta({ id: `${name}Entry` });
  const bodyOf = (isNew: boolean) =>
    z.object({ data: z.strictObject(fieldsOf(schema, 'body', isNew)).meta({ id: isNew ? `New${name}` : `Changed${name}` }) });
  const page = z.object({ page: z.int(), pageSize: z.int(), pageCount: z.int(), total: z.int() });
  const [all, one] = [`${below}/${pluralName}`, `${below}/${pluralName}/{id}`];
  const path = z.object({ id: documentId });
  const settings = querySettings(schema);
  const query = z.object(settings);
  const answer = { description: 'Done', content: json(z.object({ data: entry, meta: z.object({}) })) };
  const notThere = { '404': refused('NOT_FOUND') };
  const invalid = ['VALIDATION_FAILED', 'QUERY_INVALID', 'CONTENT_INVALID', ...(ownRefusals[uid] ?? [])];
  const written = {
    '400': refused(...invalid, 'VALUE_NOT_ALLOWED', 'MALFORMED_JSON'),
    '409': refused('ALREADY_EXISTS', 'EDIT_CONFLICT', 'IDEMPOTENCY_KEY_IN_USE'),
    '413': refused('BODY_TOO_LARGE'),
    '422': refused('IDEMPOTENCY_KEY_REUSED'),
  };
  const malformed = { '400': refused('VALIDATION_FAILED', 'QUERY_INVALID', 'POPULATE_TOO_DEEP', 'STATUS_NOT_ALLOWED') };
  const described = (action: string, summary: string, more: Partial<ZodOpenApiOperationObject>): ZodOpenApiOperationObject => {
    const scope = `${uid}.${action}`;
    return {
      operationId: `${singularName}.${action}`,
      tags: [displayName],
      summary,
      description: `Scope: \`${scope}\`.`,
      security: [...(grantedActions.has(scope) ? [{}] : []), { apiToken: [scope] }],
      ...more,
      responses: {
        ...more.responses,
        '401': refused('UNAUTHORIZED'),
        '403': { description: '`FORBIDDEN`: `details.scope` is what the token lacks', content: json(problemBody) },
      },
    };
  };
  return {
    find: [
      all,
      'get',
      described('find', description ?? `Every ${noun}`, {
        requestParams: { query: z.object({ ...settings, ...list }) },
        responses: {
          '200': { description: 'Done', content: json(z.object({ data: z.array(entry), meta: z.object({ pagination: page }) })) },
          ...malformed,
        },
      }),
    ],
    findOne: [
      one,
      'get',
      described('findOne', `One ${noun}`, { requestParams: { path, query }, responses: { '200': answer, ...malformed, ...notThere } }),
    ],
    create: [
      all,
      'post',
      described('create', `Makes a ${noun}`, {
        requestParams: { query, header: key },
        requestBody: { required: true, content: json(bodyOf(true)) },
        responses: { '201': answer, ...written },
      }),
    ],
    update: [
      one,
      'put',
      described('update', `Changes a ${noun}: the fields that are named`, {
        requestParams: { path, query, header: key },
        requestBody: { required: true, content: json(bodyOf(false)) },
        responses: { '200': answer, ...written, ...notThere },
      }),
    ],
    delete: [
      one,
      'delete',
      described('delete', `Deletes a ${noun}`, {
        requestParams: { path, query },
        responses: { '204': { description: 'Done' }, ...malformed, ...notThere, '409': refused('STILL_IN_USE') },
      }),
    ],
  };
}

const ownRefusals: Readonly<Record<string, readonly string[]>> = {
  'api::promotion.discount': ['DISCOUNT_INVALID'],
  'api::pricing.price-list': ['PRICE_LIST_INVALID'],
};

/** Paths of the content machines read and write, made from the schemas of the types. */
export function machineContentPaths(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [uid, door] of allContentDoors) {
    const known = operations(uid, door);
    for (const action of door.may) {
      const [path, method, operation] = known[action] ?? [];
      if (path !== undefined && method !== undefined && operation) paths[path] = { ...paths[path], [method]: operation };
    }
  }
  return paths;
}

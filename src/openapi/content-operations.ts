import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { wantedExternalIds } from '../http/content-names';
import { sinceQuery } from '../http/content-since';
import { feedMeta } from '../http/feed-schemas';
import { documentId, instant, localeCode } from '../http/schemas';
import { allContentDoors, type ContentDoor } from '../strapi/content-doors';
import { grantedActions } from '../strapi/permissions';
import { operationsByName, type PathOperation } from './content-by-name';
import { fieldsOf, inOneWord, schemaOf, type ContentSchema } from './content-fields';
import { listQuery, pages, populate } from './content-query';
import { replayed, requestId, sent } from './headers';
import { json } from './operation';
import { contentRefusals, refusalsOf, type Code } from './refusals';

const querySettings = ({ options, pluginOptions }: ContentSchema) => ({
  populate,
  ...(pluginOptions?.i18n?.localized ? { locale: localeCode.optional() } : {}),
  ...(options.draftAndPublish
    ? { status: z.enum(['published', 'draft']).optional().meta({ description: 'Published where it is left out, also of what is written' }) }
    : {}),
});

function operations(uid: string, { may, below = '', since }: ContentDoor): Record<string, PathOperation> {
  const schema = schemaOf(uid);
  const { singularName, pluralName, displayName, description } = schema.info;
  const name = inOneWord(singularName);
  const noun = displayName.toLowerCase();
  const own = { id: z.number().int(), documentId, createdAt: instant, updatedAt: instant };
  const called = may.includes('create') ? { externalIds: z.record(z.string(), z.string()).optional().meta(toldToMachines) } : {};
  const entry = z.looseObject({ ...own, ...fieldsOf(schema, 'answer', false), ...called }).meta({ id: `${name}Entry` });
  const bodyOf = (isNew: boolean) =>
    z.strictObject({
      data: z
        .strictObject({ ...fieldsOf(schema, 'body', isNew), externalIds: wantedExternalIds.optional().meta(wanted) })
        .meta({ id: isNew ? `New${name}` : `Changed${name}` }),
    });
  const [all, one] = [`${below}/${pluralName}`, `${below}/${pluralName}/{id}`];
  const path = z.object({ id: documentId });
  const settings = querySettings(schema);
  const query = z.object(settings);
  const single = json(z.object({ data: entry, meta: z.object({}) }));
  const answer = { description: 'Done.', headers: requestId, content: single };
  const written = { description: 'Done.', headers: { ...requestId, ...replayed }, content: single };
  const writing: readonly Code[] = [...always, ...unwritable, ...(ownRefusals[uid] ?? [])];
  const described = (
    action: string,
    summary: string,
    { codes, ...more }: Partial<ZodOpenApiOperationObject> & { codes: readonly Code[] },
  ): ZodOpenApiOperationObject => {
    const scope = `${uid}.${action}`;
    return {
      operationId: `${singularName}.${action}`,
      tags: [displayName],
      summary,
      description: `Scope: \`${scope}\`.`,
      security: [...(grantedActions.has(scope) ? [{}] : []), { apiToken: [] }],
      'x-scope': scope,
      ...more,
      responses: { ...more.responses, ...refusalsOf(codes, { idempotent: more.requestBody !== undefined }) },
    };
  };
  return {
    find: [
      all,
      'get',
      described('find', description || `Every ${noun}`, {
        ...(since === undefined ? {} : { description: `Scope: \`${uid}.find\`. ${readingOn}` }),
        requestParams: { query: z.object({ ...settings, ...listQuery, ...(since === undefined ? {} : sinceQuery.shape) }) },
        responses: {
          '200': {
            description: 'Done.',
            headers: requestId,
            content: json(z.object({ data: z.array(entry), meta: since === undefined ? pages : z.union([pages, feedMeta]) })),
          },
        },
        codes: since === undefined ? always : [...always, 'CURSOR_UNKNOWN'],
      }),
    ],
    findOne: [
      one,
      'get',
      described('findOne', `One ${noun}`, {
        requestParams: { path, query },
        responses: { '200': answer },
        codes: [...always, 'NOT_FOUND'],
      }),
    ],
    create: [
      all,
      'post',
      described('create', `Makes a ${noun}`, {
        requestParams: { query, header: sent.idempotencyKey },
        requestBody: { required: true, content: json(bodyOf(true)) },
        responses: { '201': written },
        codes: writing,
      }),
    ],
    update: [
      one,
      'put',
      described('update', `Changes a ${noun}: the fields that are named`, {
        requestParams: { path, query, header: sent.idempotencyKey },
        requestBody: { required: true, content: json(bodyOf(false)) },
        responses: { '200': written },
        codes: [...writing, 'NOT_FOUND'],
      }),
    ],
    delete: [
      one,
      'delete',
      described('delete', `Deletes a ${noun}`, {
        requestParams: { path, query },
        responses: { '204': { description: 'Done.', headers: requestId } },
        codes: [...always, 'NOT_FOUND', 'STILL_IN_USE'],
      }),
    ],
  };
}

const toldToMachines = { description: 'What other systems call it, by their codes. Told to API tokens alone' };
const wanted = { description: 'What other systems call it, by their codes: those that are named are written, null takes one away' };

const readingOn =
  'With `since`, those something has happened to afterwards, each once and as it is now, in the order of the last event of each; filters, sort and pagination do not go with it.';

/** What may become of any request of a machine. */
const always: readonly Code[] = [...contentRefusals.asked, 'UNAUTHORIZED', 'FORBIDDEN', 'INTERNAL_ERROR', 'UNAVAILABLE', 'TRY_AGAIN'];
const unwritable: readonly Code[] = [
  ...contentRefusals.sent,
  ...contentRefusals.forbidden,
  ...contentRefusals.conflicts,
  'IDEMPOTENCY_KEY_REUSED',
  'BODY_TOO_LARGE',
  'MEDIA_TYPE_NOT_SUPPORTED',
];
const ownRefusals: Readonly<Record<string, readonly Code[]>> = {
  'api::promotion.discount': ['DISCOUNT_INVALID'],
  'api::pricing.price-list': ['PRICE_LIST_INVALID'],
};

/** Paths of the content machines read and write, made from the schemas of the types. */
export function machineContentPaths(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [uid, door] of allContentDoors) {
    const known = operations(uid, door);
    const offered = door.may.flatMap((action) => (known[action] ? [known[action]] : []));
    for (const [path, method, operation] of [...offered, ...operationsByName(uid, known)])
      paths[path] = { ...paths[path], [method]: operation };
  }
  return paths;
}

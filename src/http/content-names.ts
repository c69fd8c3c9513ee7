import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Middleware } from 'koa';
import { z } from 'zod';
import { externalIdsOf, type ExternalIds, type WantedExternalIds } from '../shop/content/external-ids';
import { findEntry, type EntryName } from '../shop/content/find-entries';
import { ownKeyOf } from '../shop/content/own-keys';
import { machineOf } from './machine';
import { parseInput } from './parse-input';
import { invalidRequest } from './validate-request';

export const sourceCode = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be 1 to 40 small letters, digits and hyphens, such as erp')
  .meta({ description: 'The code of the system, such as `erp`', example: 'erp' });
export const externalId = z.string().min(1).max(191).meta({ description: 'What the system calls it', example: '4711' });
const ownKey = z.string().min(1).max(191);

const mostSources = 20;
/** In the body of a write. */
export const wantedExternalIds = z
  .record(sourceCode, externalId.nullable())
  .refine((ids) => Object.keys(ids).length <= mostSources, `must be at most ${mostSources}`);

type Params = Readonly<Record<string, string | undefined>>;
type Body = { data?: Record<string, unknown> };
const bodyOf = (ctx: Context): Body => (ctx.request as { body?: Body }).body ?? {};

/** How the path names the entry; null where it gives a document id, or none. */
export function nameIn(ctx: Context, uid: UID.ContentType): EntryName | null {
  const params = ctx.params as Params;
  if (params.externalId !== undefined)
    return { source: checked('source', sourceCode, params.source), value: checked('externalId', externalId, params.externalId) };
  const key = ownKeyOf(uid)?.name;
  return key === undefined || params[key] === undefined ? null : { source: null, value: checked(key, ownKey, params[key]) };
}

function checked<S extends z.ZodType>(field: string, schema: S, value: unknown): z.output<S> {
  const { data, issues } = parseInput(z.object({ [field]: schema }), { [field]: value });
  if (issues) throw invalidRequest(issues);
  return (data as Record<string, z.output<S>>)[field] as z.output<S>;
}

/** Takes `externalIds` out of what is sent, for Strapi knows no such field, and adds the one of the path. */
export function takeExternalIds(ctx: Context, name: EntryName | null): WantedExternalIds {
  const { data = {} } = bodyOf(ctx);
  const { externalIds, ...fields } = data;
  if (externalIds === undefined && !name?.source) return {};
  const { data: wanted, issues } = parseInput(wantedExternalIds.default({}), externalIds);
  if (issues) throw invalidRequest(issues.map(({ path, message }) => ({ path: ['data', 'externalIds', ...path], message })));
  bodyOf(ctx).data = fields;
  if (!name?.source) return wanted;
  // Not `wanted[…]`: a system may be called "constructor".
  const said = Object.entries(wanted).find(([source]) => source === name.source);
  if (said && said[1] !== name.value)
    throw invalidRequest([{ path: ['data', 'externalIds', name.source], message: 'must be the one of the path' }]);
  return { ...wanted, [name.source]: name.value };
}

/** Writes the key of the path into what is sent. */
export function addOwnKey(ctx: Context, uid: UID.ContentType, name: EntryName | null): void {
  const key = ownKeyOf(uid)?.name;
  const { data } = bodyOf(ctx);
  if (!name || name.source !== null || key === undefined || !data) return;
  if (data[key] !== undefined && data[key] !== name.value)
    throw invalidRequest([{ path: ['data', key], message: 'must be the one of the path' }]);
  data[key] = name.value;
}

/** Reads and deletes what the path names as if it had given the document id. What systems call things is for machines alone. */
export const byName =
  (uid: UID.ContentType): Middleware =>
  async (ctx, next) => {
    if (machineOf(ctx) === null) throw ctx.state.auth?.credentials ? new errors.ForbiddenError() : new errors.UnauthorizedError();
    const name = nameIn(ctx, uid);
    const documentId = name && (await findEntry(strapi, uid, name));
    if (documentId === null) throw new errors.NotFoundError();
    ctx.params.id = documentId;
    await next();
  };

type Entry = { documentId: string; externalIds?: ExternalIds };

/** Machines are told what systems call each entry; nobody else is. */
export const tellExternalIds =
  (uid: UID.ContentType): Middleware =>
  async (ctx, next) => {
    await next();
    const { data } = (ctx.body ?? {}) as { data?: Entry | Entry[] | null };
    const entries = [data ?? []].flat();
    if (entries.length === 0 || machineOf(ctx) === null) return;
    const known = await externalIdsOf(
      strapi.db.connection,
      uid,
      entries.map(({ documentId }) => documentId),
    );
    for (const entry of entries) entry.externalIds = known.get(entry.documentId) ?? {};
  };

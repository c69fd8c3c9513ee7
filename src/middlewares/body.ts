import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { koaBody } from 'koa-body';
import type { Context, Middleware } from 'koa';
import { isDeeperThan } from '../domain/content/is-deeper-than';
import { findUnstorableText } from '../domain/content/find-unstorable-text';
import type { Doors } from '../http/doors';
import { readToEnd } from '../http/read-to-end';

/**
 * Reads bodies, instead of Strapi's own middleware, which reads everything sent to any path, with one limit for all, and
 * leaves files in the temporary folder.
 */
const body: Core.MiddlewareFactory = (_config, { strapi }) => {
  const readers = new Map<number, Middleware>();
  const readerOf = (bytes: number) => {
    const known = readers.get(bytes);
    if (known) return known;
    const limit = String(bytes);
    const made = koaBody({ multipart: false, includeUnparsed: true, jsonLimit: limit, formLimit: limit, textLimit: limit });
    readers.set(bytes, made);
    return made;
  };

  return async (ctx, next) => {
    const { kind, ...rule } = strapi.get<Doors>('doors').bodyRuleOf(ctx.method, ctx.path);
    const bytes = 'bytes' in rule ? rule.bytes : 0;
    if (kind === 'unread') {
      await readToEnd(ctx.req);
      return next();
    }
    if (isMultipart(ctx)) {
      if (kind === 'files') return withFiles(strapi, ctx, bytes, next);
      await readToEnd(ctx.req);
      throw new UnsupportedMediaType();
    }
    if (kind !== 'none') refuseTooLarge(ctx, bytes);
    // Read as a form, JSON would be one strange name, and the refusal would speak of that.
    if (kind === 'json' && ctx.request.is('json', '+json') === false) {
      await readToEnd(ctx.req);
      throw new UnsupportedMediaType();
    }
    if (kind !== 'none') {
      await decoded(readerOf(bytes)(ctx, async () => {}));
      refuseUnusable(ctx);
    }
    await next();
  };
};
export default body;

const mostFiles = 10;

class UnsupportedMediaType extends Error {
  readonly status = 415;
}

const isMultipart = (ctx: Context) => /^multipart\//i.test(ctx.get('Content-Type').trim());

/** What says beforehand that it is too large is not read. Without a length, whoever reads counts. */
function refuseTooLarge(ctx: Context, bytes: number): void {
  if (Number(ctx.get('Content-Length')) > bytes) throw new errors.PayloadTooLargeError('The body is too large');
}

// Deeper than anything that is sent here; much deeper, whoever walks through it falls off the stack.
const deepest = 64;

/** What is asked of bodies before anybody looks at what they say. */
function refuseUnusable(ctx: Context): void {
  const { body: sent } = ctx.request as { body?: unknown };
  if (isDeeperThan(sent, deepest)) throw new errors.ValidationError(`The body is nested more than ${deepest} levels deep`);
  // Elsewhere whoever reads a text says which one it is.
  const unstorable = ctx.path.startsWith('/admin/') ? findUnstorableText(sent) : null;
  if (unstorable !== null)
    throw new errors.ValidationError(`Invalid request. ${unstorable}: holds a character that cannot be stored`, {
      code: 'VALIDATION_FAILED',
      issues: [{ path: unstorable.split('.'), message: 'holds a character that cannot be stored' }],
    });
}

/** What does not unpack as its `Content-Encoding` says fails in zlib, which knows no status. */
async function decoded(reading: Promise<unknown>): Promise<void> {
  try {
    await reading;
  } catch (error) {
    const { status, errno, code } = error as { status?: unknown; errno?: unknown; code?: unknown };
    if (status !== undefined || typeof errno !== 'number' || !/^(?:Z_|ERR_)/.test(String(code))) throw error;
    throw new errors.ValidationError('The body is not what Content-Encoding says');
  }
}

/** Files go to a folder of this request, which is removed whatever becomes of the request. */
async function withFiles(strapi: Core.Strapi, ctx: Context, bytes: number, next: () => Promise<unknown>): Promise<void> {
  if (!mayUpload(strapi, ctx)) {
    await readToEnd(ctx.req);
    throw new errors.UnauthorizedError('Sign in to upload files');
  }
  refuseTooLarge(ctx, bytes);
  const folder = await mkdtemp(path.join(tmpdir(), 'storekeeper-upload-'));
  try {
    await readFiles(ctx, folder, bytes);
    await next();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readFiles(ctx: Context, uploadDir: string, bytes: number): Promise<void> {
  let files = 0;
  // Formidable counts bytes and fields, but not files.
  const filter = () => (files += 1) <= mostFiles;
  const limits = { maxFileSize: bytes, maxFieldsSize: 64 * 1_024, maxFields: 50, uploadDir, filter };
  try {
    await koaBody({ multipart: true, json: false, urlencoded: false, text: false, formidable: limits })(ctx, async () => {});
  } catch (error) {
    await readToEnd(ctx.req);
    const { httpCode } = error as { httpCode?: number };
    if (httpCode === 413) throw new errors.PayloadTooLargeError('The file is too large');
    throw new errors.ValidationError('The form could not be read');
  }
  checkFileInfo((ctx.request as { body?: { fileInfo?: unknown } }).body?.fileInfo);
  if (files > mostFiles) throw new errors.ValidationError(`At most ${mostFiles} files can be uploaded at once`);
}

const longestName = 200;

/** What is said of files comes as JSON in a field, which Strapi takes as it is. */
function checkFileInfo(fileInfo: unknown): void {
  for (const text of Array.isArray(fileInfo) ? fileInfo : [fileInfo])
    if (text !== undefined && !isFileInfo(text))
      throw new errors.ValidationError('Invalid request. fileInfo: must be an object as JSON, with texts, a name of at most 200 letters', {
        code: 'VALIDATION_FAILED',
        issues: [{ path: ['fileInfo'], message: 'must be an object as JSON, with texts, a name of at most 200 letters' }],
      });
}

function isFileInfo(text: unknown): boolean {
  try {
    const info: unknown = JSON.parse(String(text));
    if (typeof info !== 'object' || info === null || Array.isArray(info)) return false;
    const { name } = info as { name?: unknown };
    const isName = name === undefined || name === null || (typeof name === 'string' && name.length <= longestName);
    return isName && !Object.keys(info).some((key) => key in Object.prototype);
  } catch {
    return false; // Not JSON, which is the answer.
  }
}

/** The route asks again, and more closely; this keeps strangers from writing to the disk. */
function mayUpload(strapi: Core.Strapi, ctx: Context): boolean {
  const token = /^Bearer (\S+)$/i.exec(ctx.get('Authorization'))?.[1];
  if (!token) return false;
  return ctx.path.startsWith('/api/') || strapi.sessionManager('admin').validateAccessToken(token).isValid;
}

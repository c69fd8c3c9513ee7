import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Middleware } from 'koa';
import { DomainError } from '../domain/domain-error';
import { markCommittedOnce } from '../shop/mark-committed-once';
import { invalidRequest } from './validate-request';

/**
 * What Strapi's generated writes of a type leave open: a body that is none, a language the shop has not, an entry that is not there,
 * and the same request that comes again though its answer was lost.
 */
export const checkedWrite =
  (uid: UID.ContentType): Middleware =>
  async (ctx, next) => {
    await checkLanguage(ctx);
    if (ctx.method !== 'DELETE') checkBody(ctx);
    if (ctx.method === 'POST') return createOnce(next);
    if ((await strapi.db.query(uid).count({ where: { documentId: String(ctx.params.id) } })) === 0) throw new errors.NotFoundError();
    await next();
  };

function checkBody(ctx: Context): void {
  const { data } = ((ctx.request as { body?: unknown }).body ?? {}) as { data?: unknown };
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw invalidRequest([{ path: ['data'], message: 'must hold the fields of the entry' }]);
}

type Languages = { findByCode(code: string): Promise<object | null> };

/** `*` names all of them, and only to delete in all. */
async function checkLanguage(ctx: Context): Promise<void> {
  const { locale } = ctx.query;
  if (locale === undefined || (locale === '*' && ctx.method === 'DELETE')) return;
  const known = typeof locale === 'string' ? await (strapi.plugin('i18n').service('locales') as Languages).findByCode(locale) : null;
  if (!known) throw invalidRequest([{ path: ['locale'], message: 'must be one of the languages of the shop' }]);
}

async function createOnce(next: () => Promise<unknown>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if (!(await markCommittedOnce(trx)))
      throw new DomainError('EDIT_CONFLICT', 'This was made already, by a request whose answer was lost. Look for it.');
    await next();
  });
}

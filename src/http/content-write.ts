import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Middleware } from 'koa';
import { DomainError } from '../domain/domain-error';
import { saveExternalIds, waitForNames, type WantedExternalIds } from '../shop/content/external-ids';
import { findEntry, type EntryName } from '../shop/content/find-entries';
import { markCommittedOnce } from '../shop/mark-committed-once';
import { addOwnKey, nameIn, takeExternalIds } from './content-names';
import { resolveRelations } from './content-relations';
import { invalidRequest } from './validate-request';

/**
 * What Strapi's generated writes of a type leave open: a body that is none, a language the shop has not, an entry that is not there,
 * the same request that comes again though its answer was lost, and what other systems call things.
 */
export const checkedWrite =
  (uid: UID.ContentType): Middleware =>
  async (ctx, next) => {
    await checkLanguage(ctx);
    if (ctx.method === 'DELETE') return (await isThere(uid, ctx.params.id)) ? next() : notThere();
    checkBody(ctx);
    const name = nameIn(ctx, uid);
    const externalIds = takeExternalIds(ctx, name);
    addOwnKey(ctx, uid, name);
    await resolveRelations(ctx, uid);
    await strapi.db.transaction(async ({ trx }) => {
      await waitForNames(trx, uid, namesOf(name, externalIds));
      if (ctx.method === 'POST') await onlyOnce(() => markCommittedOnce(trx));
      else if (name) ctx.params.id = (await findEntry(strapi, uid, name)) ?? undefined;
      else if (!(await isThere(uid, ctx.params.id))) notThere();
      await next();
      const { data } = ctx.body as { data: { documentId: string } | null };
      if (!data) throw new DomainError('EDIT_CONFLICT', 'It was deleted at the same moment. Try again.');
      await saveExternalIds(trx, { type: uid, documentId: data.documentId }, externalIds);
    });
  };

const isThere = async (uid: UID.ContentType, id: unknown): Promise<boolean> =>
  (await strapi.db.query(uid).count({ where: { documentId: String(id) } })) > 0;

const notThere = (): never => {
  throw new errors.NotFoundError();
};

const namesOf = (name: EntryName | null, externalIds: WantedExternalIds): string[] => [
  ...(name && name.source === null ? [`key ${name.value}`] : []),
  ...Object.entries(externalIds).flatMap(([source, id]) => (id === null ? [] : [`${source} ${id}`])),
];

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

async function onlyOnce(isFirst: () => Promise<boolean>): Promise<void> {
  if (!(await isFirst())) throw new DomainError('EDIT_CONFLICT', 'This was made already, by a request whose answer was lost. Look for it.');
}

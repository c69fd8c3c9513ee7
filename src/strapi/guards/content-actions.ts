import type { Core, UID } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { DomainError } from '../../domain/domain-error';
import { staffMay } from './staff-writes';

/** Types without drafts have nothing to publish. Strapi would call a function that is not there. */
export const onlyWithDrafts =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const type = strapi.contentTypes[ctx.params.model as UID.ContentType];
    if (type && !type.options?.draftAndPublish) {
      const rule = staffMay(type.uid);
      const because =
        rule.may === 'nothing' ? rule.because : 'This has no drafts: what is saved holds at once, so there is nothing to publish.';
      throw new DomainError('EDIT_NOT_ALLOWED', because, { type: type.uid });
    }
    await next();
  };

type Options = Readonly<Record<string, unknown>>;
type DocumentManager = {
  delete(id: string, uid: string, options?: Options): Promise<unknown>;
  publish(id: string, uid: string, options?: Options): Promise<unknown>;
  deleteMany(ids: string[], uid: string, options?: Options): Promise<{ count: number }>;
  publishMany(uid: string, ids: string[], locale?: unknown): Promise<number>;
  unpublishMany(ids: string[], uid: string, options?: Options): Promise<{ count: number }>;
};

/**
 * Lets actions on many entries do all or nothing. Strapi starts them all at once in one transaction: the first that is refused
 * rolls it back, and the others go on without it and stay.
 */
export function makeBulkActionsAtomic(strapi: Core.Strapi): void {
  const manager = strapi.plugin('content-manager').service('document-manager') as DocumentManager;
  const each = async <T>(ids: readonly string[], work: (id: string) => Promise<T>): Promise<T[]> =>
    strapi.db.transaction(async () => {
      const done: T[] = [];
      for (const id of new Set(ids)) done.push(await work(id));
      return done;
    });
  const entries = (done: readonly unknown[]): number => done.flat().filter(Boolean).length;

  manager.deleteMany = async (ids, uid, options) => ({ count: (await each(ids, (id) => manager.delete(id, uid, options))).length });
  manager.publishMany = async (uid, ids, locale) => entries(await each(ids, (id) => manager.publish(id, uid, { locale, populate: {} })));
  manager.unpublishMany = async (ids, uid, options) => {
    const documents = strapi.documents(uid as 'api::catalog.product');
    const unpublish = (id: string) => documents.unpublish({ ...options, documentId: id });
    return { count: entries((await each(ids, unpublish)).map((left) => left.entries)) };
  };
}

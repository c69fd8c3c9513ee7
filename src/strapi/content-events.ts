import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { contentChange } from '../domain/content/content-change';
import type { ContentVerb } from '../domain/events';
import { authorOfChange, contentEvents, emitContentChanges, lostNames, typesWithEvents } from '../shop/content/content-events';
import { refuseOlderSave } from '../shop/content/newer-save';
import { keepSettingsChange, settingsType } from '../shop/store/settings-changes';
import { contentState, namingOf, showing, type Naming } from '../shop/content/content-state';

const verbOf: Readonly<Record<string, ContentVerb>> = {
  create: 'created',
  clone: 'created',
  update: 'updated',
  publish: 'published',
  unpublish: 'unpublished',
  discardDraft: 'draft_discarded',
  delete: 'deleted',
};

/**
 * Makes every change of content an event, in the change's own transaction: saves, bulk actions, publishing and deleting in the panel,
 * generated endpoints, plugins. Registered before every other middleware, so that it sees what those do too, and first of all what
 * Strapi copies into the other languages.
 */
export function tellContentChanges(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const verb = verbOf[context.action];
    const { uid } = context;
    if (!verb || !contentEvents[uid]) return next();
    const { documentId: id = null } = context.params as { documentId?: string };
    const isNew = verb === 'created';
    return strapi.db.transaction(async ({ trx }) => {
      if (id !== null && !isNew) {
        await oneAtATime(trx, uid, id);
        if (verb === 'updated' || verb === 'published') await refuseUnseen(strapi, trx, context);
      }
      const before = id === null || isNew ? [] : await contentState(strapi, uid, id);
      const naming = verb === 'deleted' && id !== null ? await namingOf(strapi, typesWithEvents, { uid, documentId: id }) : [];
      const done = await next();
      const documentId = isNew ? (done as { documentId?: string } | null)?.documentId : id;
      if (!documentId) return done;
      const after = await contentState(strapi, uid, documentId);
      const change = contentChange(verb, before, after);
      if (change) await emitContentChanges(strapi, trx, [{ uid, documentId, ...change }]);
      if (change && uid === settingsType) await keepSettingsChange(strapi, trx, { before, after, by: authorOfChange(strapi) });
      if (after.length === 0) await emitContentChanges(strapi, trx, lostNames(await stillThere(strapi, naming)));
      return done;
    });
  });
}

type Saving = Readonly<{ uid: string; params: object }>;
// As Strapi answers it.
const isTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * The Content Manager's forms say when what they show was saved last (admin/two-people). A request is asked once: what it saves before
 * it publishes is its own.
 */
async function refuseUnseen(strapi: Core.Strapi, trx: Knex.Transaction, { uid, params }: Saving): Promise<void> {
  const ctx = strapi.requestContext.get();
  const said = ctx?.get('X-Seen-At') ?? '';
  const seenAt = new Date(isTime.test(said) ? said : '');
  const { documentId, locale, data = {} } = params as { documentId: string; locale?: string; data?: Record<string, unknown> };
  const isOfForm = ctx?.path.startsWith('/content-manager/') && ctx.path.includes(`/${uid}`) && !ctx.state.isSeen;
  if (!ctx || !isOfForm || Number.isNaN(seenAt.getTime())) return;
  ctx.state.isSeen = true;
  await refuseOlderSave(strapi, trx, { uid, documentId, locale: locale ?? null, seenAt, typed: data });
}

/** Whoever compares with what was there before must see the change before theirs, or a change and its undoing could pass for none. */
const oneAtATime = (trx: Knex.Transaction, uid: string, documentId: string): Promise<unknown> =>
  trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`content ${uid} ${documentId}`]);

/** Those that did not go with it themselves, as the variants of a product do. */
async function stillThere(strapi: Core.Strapi, naming: readonly Naming[]): Promise<Naming[]> {
  const there: Naming[] = [];
  for (const each of naming) {
    const left = await strapi.db.query(each.uid as 'api::catalog.product').count({ where: { documentId: each.documentId } });
    if (left > 0) there.push(each);
  }
  return there;
}

type Files = { delete(params: Readonly<{ where: Readonly<{ id: number }> }>): Promise<unknown> };

/**
 * Media pass no document service: their links go by cascade, whether one is deleted, many, or a folder. Only the row goes in this
 * transaction; what lies at the storage provider was deleted before, and nobody waits for it with a connection in hand.
 */
export function tellLostMedia(strapi: Core.Strapi): void {
  const files = strapi.db.query('plugin::upload.file') as unknown as Files;
  const remove = files.delete.bind(files);
  files.delete = (params) =>
    strapi.db.transaction(async ({ trx }) => {
      const lost = lostNames(await showing(strapi, typesWithEvents, params.where.id));
      const removed = await remove(params);
      await emitContentChanges(strapi, trx, lost);
      return removed;
    });
}

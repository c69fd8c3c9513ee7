import type { Core, UID } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { machineOf } from '../../http/machine';
import { staffMay } from './staff-writes';

const writing = new Set(['create', 'update', 'clone', 'delete', 'publish', 'unpublish', 'discardDraft']);
const queryHooks = ['beforeCreate', 'beforeCreateMany', 'beforeUpdate', 'beforeUpdateMany', 'beforeDelete', 'beforeDeleteMany'] as const;

const isOurs = (uid: string): boolean => uid.startsWith('api::');
const isClosed = (uid: string): boolean => ['nothing', 'by machines'].includes(staffMay(uid).may);

/**
 * Closes what staff may not write (staff-writes.ts), on the server and for everybody. The shop itself writes these tables in
 * SQL, which passes neither of the two doors here: so there is no way around them that a request could find.
 */
export function closeTypes(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    // Strapi writes its own types through these doors too, and asks for permissions of its own; only as content they are closed.
    if (writing.has(context.action) && (isOurs(context.uid) || isContentManager(strapi))) refuse(strapi, context.uid, context.action);
    return next();
  });
  const closed = Object.keys(strapi.contentTypes).filter((uid) => isOurs(uid) && isClosed(uid)) as UID.ContentType[];
  const refuseQuery = ({ model }: { model: { uid: string } }) => refuse(strapi, model.uid, 'update');
  strapi.db.lifecycles.subscribe({ models: closed, ...Object.fromEntries(queryHooks.map((hook) => [hook, refuseQuery])) });
}

function refuse(strapi: Core.Strapi, uid: string, action: string): void {
  const rule = staffMay(uid);
  if (rule.may === 'everything' || (rule.may === 'change' && action === 'update')) return;
  if (rule.may === 'by machines' && machineOf(strapi.requestContext.get() ?? { state: {} })) return;
  throw new DomainError('EDIT_NOT_ALLOWED', rule.because, { type: uid });
}

type Routed = { state?: { route?: { info?: { pluginName?: string } } } };
const isContentManager = (strapi: Core.Strapi): boolean =>
  (strapi.requestContext.get() as Routed | undefined)?.state?.route?.info?.pluginName === 'content-manager';

/** All content types of the running app, and whether staff see them as content: a test compares them with the list. */
export const typesOfTheApp = (strapi: Core.Strapi): { uid: string; isShown: boolean }[] =>
  Object.values(strapi.contentTypes).map(({ uid, pluginOptions }) => ({
    uid,
    isShown: (pluginOptions as { 'content-manager'?: { visible?: boolean } } | undefined)?.['content-manager']?.visible !== false,
  }));

import type { Core } from '@strapi/strapi';
import { staff, theShop, type Actor } from '../shop/actor';
import { authorOfChange } from '../shop/content/content-events';
import { writeBlocked } from '../shop/customers/desk/block-customer';

const users = 'plugin::users-permissions.user';

function actorOfChange(strapi: Core.Strapi): Actor {
  const { type, id, ...author } = authorOfChange(strapi);
  if (type === 'staff' && id !== null) return staff(id);
  return type === 'api_token' ? { type: 'machine', id: 'name' in author ? (author.name ?? null) : null } : theShop;
}

/** Whoever is blocked in Strapi's form of the account is signed out too, and it is kept who did it and when. The form asks for no reason. */
export function noteBlocks(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== users || context.action !== 'update') return next();
    const { documentId } = context.params as { documentId: string };
    return strapi.db.transaction(async ({ trx }) => {
      const before = await trx('up_users').where({ document_id: documentId }).forNoKeyUpdate().first('id', 'blocked');
      const done = await next();
      const after = before && (await trx('up_users').where({ id: before.id }).first('blocked'));
      const isBlocked = after?.blocked === true;
      if (before && isBlocked !== (before.blocked === true))
        await writeBlocked(trx, { userId: before.id, isBlocked, reason: '', actor: actorOfChange(strapi) });
      return done;
    });
  });
}

import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { changedTags } from '../../../domain/orders/order-tags';
import { actorText, type Actor } from '../../actor';
import { markCommittedOnce } from '../../mark-committed-once';
import { lockCustomerRow, tellCustomerChanged } from './lock-customer-row';

/** What a colleague is told of a customer, who never reads it. Refuses `CUSTOMER_NOT_FOUND`. */
export async function writeCustomerNote(
  strapi: Core.Strapi,
  { id, text, actor }: Readonly<{ id: string; text: string; actor: Actor }>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const user = await lockCustomerRow(trx, id);
    if (await markCommittedOnce(trx))
      await trx('customer_notes').insert({ user_id: user.id, kind: 'note', note: text, written_by: actorText(actor) });
  });
}

/** Takes a note away; why somebody was blocked stays. Refuses `CUSTOMER_NOT_FOUND`, `CUSTOMER_NOTE_NOT_FOUND`. */
export async function deleteCustomerNote(strapi: Core.Strapi, { id, noteId }: Readonly<{ id: string; noteId: string }>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const user = await lockCustomerRow(trx, id);
    const gone = await trx('customer_notes').where({ user_id: user.id, id: noteId, kind: 'note' }).delete();
    if (gone === 0) throw new DomainError('CUSTOMER_NOTE_NOT_FOUND', 'The customer has no such note');
  });
}

type ChangeTags = Readonly<{ id: string; add: readonly string[]; remove: readonly string[]; actor: Actor }>;

/** Puts tags on a customer and takes others off. Refuses `CUSTOMER_NOT_FOUND`, `TAGS_TOO_MANY`. */
export async function changeCustomerTags(strapi: Core.Strapi, { id, actor, ...change }: ChangeTags): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const user = await lockCustomerRow(trx, id);
    const before: string[] = await trx('customer_tags').where({ user_id: user.id }).orderBy('tag').pluck('tag');
    const after = changedTags(before, change);
    const gone = before.filter((tag) => !after.includes(tag));
    const added = after.filter((tag) => !before.includes(tag));
    if (gone.length > 0) await trx('customer_tags').where({ user_id: user.id }).whereIn('tag', gone).delete();
    if (added.length > 0) await trx('customer_tags').insert(added.map((tag) => ({ user_id: user.id, tag })));
    if (gone.length + added.length > 0) await tellCustomerChanged(trx, user.id, actor, ['tags']);
  });
}

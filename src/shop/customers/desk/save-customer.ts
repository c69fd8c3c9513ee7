import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { UpUsersRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../actor';
import { lockCustomerRow, tellCustomerChanged } from './lock-customer-row';
import { revisionOf } from './read-customer';

/** What is left out stays as it is; null takes away. `group` is a document id. */
type Change = Readonly<{
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  phone?: string | null | undefined;
  language?: string | null | undefined;
  group?: string | null | undefined;
}>;
type SaveCustomer = Readonly<{ id: string; revision: string; change: Change; actor: Actor }>;

const columns = {
  firstName: 'first_name',
  lastName: 'last_name',
  phone: 'phone',
  language: 'language',
  customerGroup: 'customer_group_id',
} as const satisfies Readonly<Record<string, keyof UpUsersRow>>;
type Field = keyof typeof columns;

/**
 * Saves what staff may change of an account: never its e-mail, which opens it. Refuses `CUSTOMER_NOT_FOUND`, `EDIT_CONFLICT` where somebody
 * else saved it since it was seen, `CUSTOMER_GROUP_UNKNOWN`.
 */
export async function saveCustomer(strapi: Core.Strapi, { id, revision, change, actor }: SaveCustomer): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const before = await lockCustomerRow(trx, id);
    const { group, ...texts } = change;
    const wanted: Partial<Record<Field, string | number | null | undefined>> = {
      ...texts,
      customerGroup: typeof group === 'string' ? await groupRowId(trx, group) : group,
    };
    const changed = (Object.keys(columns) as Field[]).filter(
      (field) => wanted[field] !== undefined && wanted[field] !== before[columns[field]],
    );
    // Saved again, because its answer was lost, it is what was wanted.
    if (changed.length === 0) return;
    const now = revisionOf(before);
    if (now !== revision)
      throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this customer meanwhile. Compare, then save again.', { revision: now });
    const values = Object.fromEntries(changed.map((field) => [columns[field], wanted[field]]));
    await trx('up_users')
      .where({ id: before.id })
      .update({ ...values, updated_at: new Date() });
    await tellCustomerChanged(trx, before.id, actor, changed);
  });
}

async function groupRowId(trx: Knex.Transaction, group: string): Promise<number> {
  const found = await trx('customer_groups').where({ document_id: group }).first('id');
  if (!found) throw new DomainError('CUSTOMER_GROUP_UNKNOWN', 'There is no such customer group', { group });
  return found.id;
}

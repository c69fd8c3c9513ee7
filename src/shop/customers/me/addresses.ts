import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CustomerAddressesRow } from 'knex/types/tables';
import { accountLimits } from '../../../domain/customers/account-limits';
import { DomainError } from '../../../domain/domain-error';
import type { Address } from '../../cart/stored-cart';
import { newDocumentId } from '../../document-id';
import { toJson } from '../../rows';
import { lockCustomer } from '../sessions';

export type SavedAddress = Readonly<{ id: string; label: string | null; isDefault: boolean; address: Address }>;
type Change = Readonly<{ label?: string | null | undefined; address?: Address | undefined; isDefault?: boolean | undefined }>;
type Mine = Readonly<{ userId: number; id: string }>;

export const toSavedAddress = (row: Pick<CustomerAddressesRow, 'id' | 'label' | 'address' | 'is_default'>): SavedAddress => ({
  id: row.id,
  label: row.label,
  isDefault: row.is_default,
  address: toJson<Address>(row.address),
});

/** The default one first, then as they were added. */
export async function listAddresses(db: Knex, { userId }: Readonly<{ userId: number }>): Promise<SavedAddress[]> {
  const rows = await db('customer_addresses')
    .where({ user_id: userId })
    .orderBy([{ column: 'is_default', order: 'desc' }, 'created_at', 'id']);
  return rows.map(toSavedAddress);
}

/** The one carts begin with; null while there is none. */
export async function defaultAddress(db: Knex, userId: number): Promise<Address | null> {
  const row = await db('customer_addresses').where({ user_id: userId, is_default: true }).first('address');
  return row ? toJson<Address>(row.address) : null;
}

/** The first one is the default one, whatever it says. Refuses `ACCOUNT_LIMIT_REACHED`. */
export async function addAddress(
  strapi: Core.Strapi,
  { userId, change }: Readonly<{ userId: number; change: Change & Readonly<{ address: Address }> }>,
): Promise<SavedAddress> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    const { count } = await countOf(trx, userId);
    if (count >= accountLimits.addresses)
      throw new DomainError('ACCOUNT_LIMIT_REACHED', `An account keeps ${accountLimits.addresses} addresses at most`, {
        most: accountLimits.addresses,
      });
    const isDefault = count === 0 || change.isDefault === true;
    if (isDefault) await noDefault(trx, userId);
    const [row] = await trx('customer_addresses')
      .insert({
        id: newDocumentId(),
        user_id: userId,
        label: change.label ?? null,
        address: JSON.stringify(change.address),
        is_default: isDefault,
      })
      .returning('*');
    if (!row) throw new Error('An address that was inserted was not answered');
    return toSavedAddress(row);
  });
}

/** What is left out stays as it is. There is always a default one: to choose another, make that the default. Refuses `ADDRESS_NOT_FOUND`. */
export async function saveAddress(strapi: Core.Strapi, { userId, id, change }: Mine & Readonly<{ change: Change }>): Promise<SavedAddress> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    if (change.isDefault) await noDefault(trx, userId);
    const [row] = await trx('customer_addresses')
      .where({ id, user_id: userId })
      .update({
        // Set to what it is where nothing is said, so that a change of nothing finds it too.
        label: change.label === undefined ? trx.ref('label') : change.label,
        ...(change.address ? { address: JSON.stringify(change.address) } : {}),
        ...(change.isDefault ? { is_default: true } : {}),
      })
      .returning('*');
    if (!row) throw addressNotFound();
    return toSavedAddress(row);
  });
}

/** Where it was the default one, the oldest that is left takes its place. Refuses `ADDRESS_NOT_FOUND`. */
export async function removeAddress(strapi: Core.Strapi, { userId, id }: Mine): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    const [gone] = await trx('customer_addresses').where({ id, user_id: userId }).delete().returning('is_default');
    if (!gone) throw addressNotFound();
    if (!gone.is_default) return;
    const oldest = trx('customer_addresses').where({ user_id: userId }).orderBy(['created_at', 'id']).limit(1).select('id');
    await trx('customer_addresses').where('id', oldest).update({ is_default: true });
  });
}

const addressNotFound = () => new DomainError('ADDRESS_NOT_FOUND', 'There is no such address, or it is not yours');

async function countOf(trx: Knex, userId: number): Promise<Readonly<{ count: number }>> {
  const row = await trx('customer_addresses').where({ user_id: userId }).count({ count: '*' }).first();
  return { count: Number(row?.count ?? 0) };
}

const noDefault = (trx: Knex, userId: number) =>
  trx('customer_addresses').where({ user_id: userId, is_default: true }).update({ is_default: false });

import type { Core } from '@strapi/strapi';
import { emit } from '../../../jobs/emit';
import { lockCustomer } from '../sessions';

/** What is left out stays as it is; null takes away. */
export type MeChange = Readonly<{
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  phone?: string | null | undefined;
  language?: string | null | undefined;
}>;

const columns = { firstName: 'first_name', lastName: 'last_name', phone: 'phone', language: 'language' } as const;
type Field = keyof typeof columns;

/** Saves what customers may change of their account themselves. An account that is gone is left to whoever reads it next. */
export async function saveMe(strapi: Core.Strapi, { userId, change }: Readonly<{ userId: number; change: MeChange }>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const before = await lockCustomer(trx, userId);
    if (!before) return;
    const changed = (Object.keys(columns) as Field[]).filter(
      (field) => change[field] !== undefined && change[field] !== before[columns[field]],
    );
    if (changed.length === 0) return;
    const values = Object.fromEntries(changed.map((field) => [columns[field], change[field]]));
    await trx('up_users')
      .where({ id: userId })
      .update({ ...values, updated_at: new Date() });
    const by = { type: 'customer' as const, id: String(userId) };
    await emit(trx, [{ type: 'customer.changed', aggregateId: String(userId), payload: { userId, fields: changed, by } }]);
  });
}

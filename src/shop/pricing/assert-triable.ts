import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { preparedStatement } from '../prepared-statement';

type Tried = Readonly<{ customerGroup?: string | undefined; discounts: readonly string[] }>;

/**
 * Refuses `CUSTOMER_GROUP_UNKNOWN` and `DISCOUNT_NOT_FOUND` for what a basket is tried with and is not there any more: it would be tried
 * without, and nobody would see it.
 */
export async function assertTriable(strapi: Core.Strapi, { customerGroup, discounts }: Tried): Promise<void> {
  if (customerGroup === undefined && discounts.length === 0) return;
  const { rows } = await preparedStatement<{ id: string }>(
    strapi.db.connection,
    `select document_id as id from customer_groups where document_id = :group::text
     union all select document_id from discounts where document_id = any(:discounts::text[])`,
    { group: customerGroup ?? null, discounts },
  );
  const there = new Set(rows.map(({ id }) => id));
  if (customerGroup !== undefined && !there.has(customerGroup))
    throw new DomainError('CUSTOMER_GROUP_UNKNOWN', 'There is no such customer group', {
      issues: [{ path: ['customerGroup'], message: 'is no customer group' }],
    });
  const gone = discounts.findIndex((id) => !there.has(id));
  if (gone >= 0)
    throw new DomainError('DISCOUNT_NOT_FOUND', 'There is no such discount', {
      issues: [{ path: ['discounts', gone], message: 'is no discount' }],
    });
}

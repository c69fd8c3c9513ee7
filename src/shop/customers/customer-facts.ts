import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { BasketCustomer } from '../../domain/cart/basket';

const guest: BasketCustomer = { key: null, groups: [], hasOrdered: null, taxExempt: false };

/** E-mails are kept only as hashes where customers are counted, so that a list of redemptions is no list of people. */
export const hashedEmail = (email: string): string => `email:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`;

/** What prices and discounts may depend on. A guest is known by e-mail, once there is one. */
export async function customerFacts(
  db: Knex,
  customer: Readonly<{ userId: number }> | null,
  email: string | null = null,
): Promise<BasketCustomer> {
  if (!customer && !email) return guest;
  const key = customer ? `user:${customer.userId}` : hashedEmail(email ?? '');
  const { rows } = await db.raw(
    `select g.document_id as group_id, coalesce(g.tax_exempt, false) as tax_exempt,
            exists (select 1 from orders o where (o.customer_key = :key or o.customer_id = :userId) and o.order_status in ('placed', 'completed')) as has_ordered
       from (select 1) one
       left join up_users u on u.id = :userId
       left join customer_groups g on g.id = u.customer_group_id`,
    { key, userId: customer?.userId ?? null },
  );
  const [row] = rows;
  return { key, groups: row.group_id ? [row.group_id] : [], hasOrdered: row.has_ordered, taxExempt: row.tax_exempt };
}

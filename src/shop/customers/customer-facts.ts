import type { Knex } from 'knex';
import type { CustomerGroupsRow } from 'knex/types/tables';
import type { BasketCustomer } from '../../domain/cart/basket';
import type { Query } from '../queries';
import { accountKey, emailKey } from './customer-keys';

export const guest: BasketCustomer = { key: null, groups: [], hasOrdered: null, taxExempt: false };

/** What an order is found by among those of one customer: the account, or the e-mail of a guest. */
export const customerKeyOf = ({ customer, email }: Pick<Asking, 'customer' | 'email'>): string | null =>
  customer ? accountKey(customer.userId) : email ? emailKey(email) : null;

type CustomerFacts = Readonly<{
  customer: BasketCustomer;
  /** What stands in the account of a customer who is signed in. */
  account: Readonly<{ email: string | null; phone: string | null }>;
}>;
type Asking = Readonly<{
  customer: Readonly<{ userId: number }> | null;
  email: string | null;
  asGroup?: string | undefined;
}>;

type AskedRow = Readonly<{
  group_id: CustomerGroupsRow['document_id'] | null;
  tax_exempt: CustomerGroupsRow['tax_exempt'];
  email: string | null;
  phone: string | null;
}>;

/**
 * What prices and discounts may depend on about the customer. A guest is known by e-mail, once there is one. Whether they
 * ordered before is asked only where it counts (`loadCustomerHistory`). `asGroup` takes the place of the customer's own group.
 */
export function customerQuery({ customer, email, asGroup }: Asking): Query<CustomerFacts, AskedRow> {
  const key = customerKeyOf({ customer, email });
  if (!customer && asGroup === undefined) return { answer: { customer: { ...guest, key }, account: { email: null, phone: null } } };
  return {
    sql: `select g.document_id as group_id, coalesce(g.tax_exempt, false) as tax_exempt, u.email, u.phone
       from (select 1) one
       left join up_users u on u.id = :userId
       left join customer_groups g on case when :asGroup is null then g.id = u.customer_group_id else g.document_id = :asGroup end`,
    types: { userId: 'int', asGroup: 'text' },
    values: { userId: customer?.userId ?? null, asGroup: asGroup ?? null },
    read([row]) {
      if (!row) throw new Error('The customer was not answered');
      const groups = row.group_id ? [row.group_id] : [];
      return {
        customer: { key, groups, hasOrdered: null, taxExempt: row.tax_exempt },
        account: { email: row.email, phone: row.phone },
      };
    },
  };
}

/** The groups of a signed-in customer; none of a guest, without a query. */
export async function loadGroups(db: Knex, customer: Readonly<{ userId: number }> | null): Promise<string[]> {
  if (!customer) return [];
  const rows = await db('up_users as u')
    .join('customer_groups as g', 'g.id', 'u.customer_group_id')
    .where('u.id', customer.userId)
    .select('g.document_id');
  return rows.map(({ document_id: id }) => id);
}

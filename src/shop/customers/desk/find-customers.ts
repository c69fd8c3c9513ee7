import type { Core } from '@strapi/strapi';
import type { UpUsersRow } from 'knex/types/tables';
import type { CustomerSort, CustomerView } from '../../../domain/customers/customer-views';
import type { Money } from '../../../domain/money/money';
import { isIndexed, soughtWords } from '../../../domain/customers/sought-words';
import { isLeftCart } from '../../cart/left-carts';
import { searchedText, type Place } from '../../orders/find-orders';
import type { Result } from '../../prepared-statement';
import { toMinor } from '../../rows';
import { storeSettings } from '../../store/store-settings';
import { countCustomersToRead } from './counted-customers';

export type FindCustomers = Readonly<{
  view: CustomerView;
  sort: CustomerSort;
  /** What was spent in it, where it is asked for by that; null: the shop's own. */
  currency: string | null;
  text: string | null;
  /** A document id. */
  group: string | null;
  tag: string | null;
  /** Whose last order is no older than so many days… */
  orderedWithin: number | null;
  /** …or older, of those who ordered. */
  notOrderedFor: number | null;
  after: Place | null;
  limit: number;
}>;

export type FoundCustomer = Readonly<{
  id: string;
  email: string | null;
  /** The account's, else that of the last order. */
  name: string | null;
  phone: string | null;
  group: string | null;
  tags: readonly string[];
  blocked: boolean;
  orders: number;
  lastOrderAt: string | null;
  /** What was captured, less what was given back, in each currency. */
  spent: readonly Money[];
  leftCart: boolean;
  createdAt: string;
}>;

type Row = Pick<UpUsersRow, 'document_id' | 'email' | 'phone' | 'blocked' | 'created_at'> &
  Readonly<{
    name: string | null;
    group_name: string | null;
    tags: string[];
    orders: number;
    last_order_at: Date | null;
    spent: Readonly<{ currency: string; net: string }>[];
    left_cart: boolean;
    at: string;
    place_id: number;
  }>;

/** What an account is searched by, as its index has it (database/customer-desk.ts). */
export const searchedCustomer = (user: string): string =>
  `lower(coalesce(${user}email, '') || ' ' || coalesce(${user}phone, '') || ' ' || coalesce(${user}first_name, '') || ' ' || coalesce(${user}last_name, ''))`;

// Of the orders something is found in, of those accounts no index finds it in, and of left carts, so many are looked through: the newest.
const mostOrders = 1_000;
const newest = 10_000;

const mostCarts = 1_000;

const ordered = 'exists (select from orders h where h.customer_id = u.id and h.placed_at is not null)';
const daysAgo = (days: string) => `(now() at time zone 'UTC') - make_interval(days => :${days})`;

const inView: Readonly<Record<CustomerView, string>> = {
  all: 'true',
  with_orders: ordered,
  without_orders: `not ${ordered}`,
  left_cart: `u.id = any(array(select c.customer_id from carts c
    where c.customer_id is not null and ${isLeftCart('c')} order by c.last_changed_at desc limit ${mostCarts}))`,
  blocked: 'u.blocked',
};

const nameIn = (first: string, last: string) => `nullif(trim(coalesce(${first}, '') || ' ' || coalesce(${last}, '')), '')`;
const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

type Condition = Readonly<{ sql: string; values: Readonly<Record<string, string>> }>;

/** A whole e-mail is what was pasted. Else all words stand in the account, or the text in an order of it: few accounts have a name. */
async function foundBy(strapi: Core.Strapi, text: string): Promise<Condition> {
  const words = soughtWords(text);
  if (words.length === 0) return { sql: 'true', values: {} };
  const whole = text.trim().toLowerCase();
  if (whole.includes('@')) {
    const { rows } = await strapi.db.connection.raw<Result<object>>('select 1 from up_users where lower(email) = :whole limit 1', {
      whole,
    });
    if (rows.length > 0) return { sql: 'lower(u.email) = :whole', values: { whole } };
  }
  const names = words.map((_, index) => `word${index}`);
  const within = (user: string) => names.map((name) => `${searchedCustomer(user)} like :${name}`).join(' and ');
  const values = {
    ...Object.fromEntries(words.map((word, index) => [names[index], likePattern(word)])),
    phrase: likePattern(words.join(' ')),
  };
  if (!isIndexed(words))
    return {
      sql: `u.id = any(array(select n.id from (select * from up_users order by created_at desc, id desc limit ${newest}) n where ${within('n.')}))`,
      values,
    };
  const inOrders = `u.id = any(array(select s.customer_id from orders s
    where s.customer_id is not null and ${searchedText('s.')} like :phrase order by s.created_at desc limit ${mostOrders}))`;
  return { sql: `((${within('u.')}) or ${inOrders})`, values };
}

type Sorting = Readonly<{ from: string; where: string; at: string; type: 'timestamp' | 'bigint'; id: string }>;
// Each by an index that begins where the page does: what is kept of customers is kept for that (database/customer-sums.ts).
const sorting: Readonly<Record<CustomerSort, Sorting>> = {
  newest: { from: 'up_users u', where: 'true', at: 'u.created_at', type: 'timestamp', id: 'u.id' },
  last_order: {
    from: 'customer_activity o join up_users u on u.id = o.user_id',
    where: 'true',
    at: 'o.last_order_at',
    type: 'timestamp',
    id: 'o.user_id',
  },
  spent: {
    from: 'customer_spend s join customer_activity o on o.user_id = s.user_id join up_users u on u.id = s.user_id',
    where: 's.currency = :currency',
    at: 's.net',
    type: 'bigint',
    id: 's.user_id',
  },
};

/**
 * A page of the accounts of a view; asked for by when they ordered last, in that order, if not by what they spent. Customers whose orders
 * changed are counted first. Texts are sent with their values, not planned for any: how common they are decides how they are
 * looked for.
 */
export async function findCustomers(
  strapi: Core.Strapi,
  { view, sort, currency, text, group, tag, orderedWithin, notOrderedFor, after, limit }: FindCustomers,
): Promise<Readonly<{ customers: FoundCustomer[]; next: Place | null }>> {
  const { cartAbandonedAfterHours, defaultCurrency } = await storeSettings(strapi);
  await countCustomersToRead(strapi);
  const found = await foundBy(strapi, text ?? '');
  const isByOrder = orderedWithin !== null || notOrderedFor !== null;
  const by = isByOrder && sort === 'newest' ? 'last_order' : sort;
  const { from, where, at, type, id } = sorting[by];
  const conditions = [
    where,
    inView[view],
    found.sql,
    ...(group === null ? [] : ['u.customer_group_id = (select g.id from customer_groups g where g.document_id = :group limit 1)']),
    ...(tag === null ? [] : ['u.id = any(array(select t.user_id from customer_tags t where lower(t.tag) = lower(:tag)))']),
    ...(orderedWithin === null ? [] : [`o.last_order_at >= ${daysAgo('orderedWithin')}`]),
    ...(notOrderedFor === null ? [] : [`o.last_order_at < ${daysAgo('notOrderedFor')}`]),
    ...(after === null ? [] : [`(${at}, ${id}) < (cast(:at as ${type}), cast(:afterId as int))`]),
  ];
  const { rows } = await strapi.db.connection.raw<Result<Row>>(
    `with page as materialized (
       select u.id, ${at} as placed, ${id} as place_id from ${from} where ${conditions.join(' and ')} order by ${at} desc, ${id} desc limit :most)
     select u.document_id, u.email, u.blocked, u.created_at, page.placed::text as at, page.place_id,
            coalesce(${nameIn('u.first_name', 'u.last_name')}, last.name) as name, coalesce(u.phone, last.phone) as phone,
            g.name as group_name, last.placed_at as last_order_at,
            (select count(*)::int from orders h where h.customer_id = u.id and h.placed_at is not null) as orders,
            (select coalesce(json_agg(json_build_object('currency', k.currency, 'net', k.net::text) order by k.currency), '[]')
               from customer_spend k where k.user_id = u.id) as spent,
            array(select t.tag from customer_tags t where t.user_id = u.id order by lower(t.tag)) as tags,
            exists (select from carts c where c.customer_id = u.id and ${isLeftCart('c')}) as left_cart
       from page join up_users u on u.id = page.id
       left join customer_groups g on g.id = u.customer_group_id
       left join lateral (
         select h.placed_at, h.phone, ${nameIn("h.shipping_address->>'firstName'", "h.shipping_address->>'lastName'")} as name
           from orders h where h.customer_id = u.id and h.placed_at is not null order by h.placed_at desc, h.id desc limit 1) last on true
      order by page.placed desc, page.place_id desc`,
    {
      ...found.values,
      hours: cartAbandonedAfterHours,
      most: limit + 1,
      ...(by === 'spent' ? { currency: currency ?? defaultCurrency } : {}),
      ...(group === null ? {} : { group }),
      ...(tag === null ? {} : { tag }),
      ...(orderedWithin === null ? {} : { orderedWithin }),
      ...(notOrderedFor === null ? {} : { notOrderedFor }),
      ...(after === null ? {} : { at: after.at, afterId: after.id }),
    },
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { customers: rows.slice(0, limit).map(toFound), next: last ? { at: last.at, id: last.place_id } : null };
}

const toFound = (row: Row): FoundCustomer => ({
  id: row.document_id,
  email: row.email,
  name: row.name,
  phone: row.phone,
  group: row.group_name,
  tags: row.tags,
  blocked: row.blocked === true,
  orders: row.orders,
  lastOrderAt: row.last_order_at?.toISOString() ?? null,
  spent: row.spent.map(({ currency, net }) => ({ currency, amount: toMinor(net) })),
  leftCart: row.left_cart,
  createdAt: row.created_at.toISOString(),
});

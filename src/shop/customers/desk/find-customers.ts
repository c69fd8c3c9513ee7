import type { Core } from '@strapi/strapi';
import type { UpUsersRow } from 'knex/types/tables';
import type { CustomerSort, CustomerView } from '../../../domain/customers/customer-views';
import { isIndexed, soughtWords } from '../../../domain/customers/sought-words';
import { isLeftCart } from '../../cart/left-carts';
import { searchedText, type Place } from '../../orders/find-orders';
import type { Result } from '../../prepared-statement';
import { storeSettings } from '../../store/store-settings';

export type FindCustomers = Readonly<{
  view: CustomerView;
  sort: CustomerSort;
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
  email: string;
  /** The account's, else that of the last order. */
  name: string | null;
  phone: string | null;
  group: string | null;
  tags: readonly string[];
  blocked: boolean;
  orders: number;
  lastOrderAt: string | null;
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

// Each account at its newest order; whoever ordered again since is passed over.
const byLastOrder = `orders o join up_users u on u.id = o.customer_id
   and not exists (select from orders n where n.customer_id = o.customer_id and n.placed_at is not null and (n.placed_at, n.id) > (o.placed_at, o.id))`;
const sorting: Readonly<Record<CustomerSort, Readonly<{ from: string; where: string; at: string; id: string }>>> = {
  newest: { from: 'up_users u', where: 'true', at: 'u.created_at', id: 'u.id' },
  last_order: { from: byLastOrder, where: 'o.customer_id is not null and o.placed_at is not null', at: 'o.placed_at', id: 'o.id' },
};

/**
 * A page of the accounts of a view; asked for by when they ordered last, in that order. Texts are sent with their values, not planned for any: how common they are decides how they are
 * looked for.
 */
export async function findCustomers(
  strapi: Core.Strapi,
  { view, sort, text, group, tag, orderedWithin, notOrderedFor, after, limit }: FindCustomers,
): Promise<Readonly<{ customers: FoundCustomer[]; next: Place | null }>> {
  const { cartAbandonedAfterHours } = await storeSettings(strapi);
  const found = await foundBy(strapi, text ?? '');
  const isByOrder = orderedWithin !== null || notOrderedFor !== null;
  const { from, where, at, id } = sorting[isByOrder ? 'last_order' : sort];
  const conditions = [
    where,
    inView[view],
    found.sql,
    ...(group === null ? [] : ['u.customer_group_id = (select g.id from customer_groups g where g.document_id = :group limit 1)']),
    ...(tag === null ? [] : ['u.id = any(array(select t.user_id from customer_tags t where lower(t.tag) = lower(:tag)))']),
    ...(orderedWithin === null ? [] : [`o.placed_at >= ${daysAgo('orderedWithin')}`]),
    ...(notOrderedFor === null ? [] : [`o.placed_at < ${daysAgo('notOrderedFor')}`]),
    ...(after === null ? [] : [`(${at}, ${id}) < (cast(:at as timestamp), cast(:afterId as int))`]),
  ];
  const { rows } = await strapi.db.connection.raw<Result<Row>>(
    `with page as materialized (
       select u.id, ${at} as placed, ${id} as place_id from ${from} where ${conditions.join(' and ')} order by ${at} desc, ${id} desc limit :most)
     select u.document_id, u.email, u.blocked, u.created_at, page.placed::text as at, page.place_id,
            coalesce(${nameIn('u.first_name', 'u.last_name')}, last.name) as name, coalesce(u.phone, last.phone) as phone,
            g.name as group_name, last.placed_at as last_order_at,
            (select count(*)::int from orders h where h.customer_id = u.id and h.placed_at is not null) as orders,
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
  leftCart: row.left_cart,
  createdAt: row.created_at.toISOString(),
});

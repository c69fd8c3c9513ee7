import type { Core } from '@strapi/strapi';
import type { CartsRow, Json, OrdersRow, UpUsersRow } from 'knex/types/tables';
import type { ConsentPurpose } from '../../../domain/customers/consents';
import { DomainError } from '../../../domain/domain-error';
import type { Money } from '../../../domain/money/money';
import { isLeftCart } from '../../cart/left-carts';
import type { Address } from '../../cart/stored-cart';
import { onlyRow, preparedStatement } from '../../prepared-statement';
import { toDate, toJson, toMinor } from '../../rows';
import { sha256 } from '../../sha256';
import { staffNameOf } from '../../staff/staff-name';
import { storeSettings } from '../../store/store-settings';

type OrderOfCustomer = Readonly<{ id: string; number: string | null; status: OrdersRow['order_status']; total: Money; placedAt: string }>;
type Note = Readonly<{ id: string; kind: 'note' | 'blocked' | 'unblocked'; text: string; by: string | null; at: string }>;

export type CustomerPage = Readonly<{
  id: string;
  /** Its number, as events and plugins call it. */
  account: number;
  /** Of what is edited of it: another one after each save. */
  revision: string;
  email: string | null;
  confirmed: boolean;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  /** Whether a code sent to the number was typed back. */
  phoneConfirmed: boolean;
  language: string | null;
  blocked: boolean;
  createdAt: string;
  /** When the account is deleted, where its customer asked for that. */
  deletesAt: string | null;
  /** What they agreed to apart from purchases, as they said last. */
  agreedTo: readonly ConsentPurpose[];
  group: Readonly<{ id: string; name: string }> | null;
  /** What they told with their last order. */
  lastContact: Readonly<{ name: string | null; phone: string | null }>;
  tags: readonly string[];
  notes: readonly Note[];
  signIn: Readonly<{ password: boolean; providers: readonly string[]; passkeys: number; devices: number; lastSeenAt: string | null }>;
  addresses: readonly Readonly<{ address: Address; orders: number; lastUsedAt: string }>[];
  orders: readonly OrderOfCustomer[];
  orderCount: number;
  /** In each currency what was paid, and what of it was given back. */
  spent: readonly Readonly<{ orders: number; paid: Money; givenBack: Money; net: Money }>[];
  /** Orders of guests who told the same e-mail: nobody proved that it was theirs. */
  guestOrders: readonly OrderOfCustomer[];
  guestOrderCount: number;
  carts: readonly Readonly<{ id: string; pieces: number; total: Money; lastChangedAt: string | null; isLeft: boolean }>[];
  codes: readonly Readonly<{ code: string; order: Readonly<{ id: string; number: string | null }>; amount: Money; at: string }>[];
}>;

type InJson<T> = Omit<T, 'total' | 'amount'> & Readonly<{ amount: number; currency: string }>;
type Facts = Readonly<
  Record<'agreed' | 'tags' | 'notes' | 'providers' | 'addresses' | 'orders' | 'spent' | 'guests' | 'carts' | 'codes', Json>
> &
  Readonly<{
    group_id: string | null;
    group_name: string | null;
    deletes_at: Date | null;
    passkeys: number;
    devices: number;
    last_seen_at: Date | null;
    order_count: number;
    guest_count: number;
    last_contact: Json | null;
  }>;

const most = 20;
// Addresses are told apart among so many of the newest orders.
const mostAddressed = 200;

const listOf = (rows: string) => `(select coalesce(json_agg(listed), '[]') from (${rows}) listed)`;
const own = 'o.customer_id = :user::int and o.placed_at is not null';
const asGuest = 'o.customer_id is null and o.placed_at is not null and lower(o.email) = lower(:email::text)';
const ordersWhere = (where: string) =>
  listOf(`select o.document_id as id, o.number, o.order_status as status, o.total_minor as amount, o.currency, o.placed_at as "placedAt"
            from orders o where ${where} order by o.placed_at desc, o.id desc limit ${most}`);

const factsSql = `
  select g.document_id as group_id, g.name as group_name,
         (select due_at from account_deletions d where d.user_id = :user::int) as deletes_at,
         (select coalesce(json_agg(last.purpose order by last.purpose), '[]')
            from (select distinct on (c.purpose) c.purpose, c.granted from customer_consents c
                   where c.user_id = :user::int order by c.purpose, c.id desc) last
           where last.granted) as agreed,
         (select count(*)::int from passkeys k where k.user_id = :user::int) as passkeys,
         (select count(*)::int from strapi_sessions s where s.user_id = :user::int::text and s.origin = 'users-permissions' and s.status = 'active') as devices,
         (select max(s.created_at) from strapi_sessions s where s.user_id = :user::int::text and s.origin = 'users-permissions') as last_seen_at,
         (select count(*)::int from orders o where ${own}) as order_count,
         (select count(*)::int from orders o where ${asGuest}) as guest_count,
         (select json_build_object('phone', o.phone, 'name', nullif(trim(coalesce(o.shipping_address->>'firstName', '') || ' ' || coalesce(o.shipping_address->>'lastName', '')), ''))
            from orders o where ${own} order by o.placed_at desc, o.id desc limit 1) as last_contact,
         (select coalesce(json_agg(t.tag order by lower(t.tag)), '[]') from customer_tags t where t.user_id = :user::int) as tags,
         (select coalesce(json_agg(distinct i.provider), '[]') from customer_identities i where i.user_id = :user::int) as providers,
         ${listOf(`select n.id::text as id, n.kind, n.note as text, n.written_at as at,
                          case when n.written_by like 'machine:%' then substr(n.written_by, 9) else ${staffNameOf('a')} end as by
                     from customer_notes n left join admin_users a on n.written_by = 'staff:' || a.id::text
                    where n.user_id = :user::int order by n.id`)} as notes,
         ${listOf(`select used.address, count(*)::int as orders, max(used.placed_at) as "lastUsedAt"
                     from (select o.shipping_address::jsonb as address, o.placed_at from orders o
                            where ${own} and jsonb_typeof(o.shipping_address::jsonb) = 'object'
                            order by o.placed_at desc, o.id desc limit ${mostAddressed}) used
                    group by used.address order by 3 desc limit ${most}`)} as addresses,
         ${ordersWhere(own)} as orders,
         ${ordersWhere(asGuest)} as guests,
         ${listOf(`select o.currency, count(*)::int as orders, coalesce(sum(p.paid), 0)::bigint as paid, coalesce(sum(p.back), 0)::bigint as back
                     from orders o
                     left join lateral (select sum(p.captured_minor) as paid, sum(p.refunded_minor) as back from payments p where p.order_id = o.id) p on true
                    where ${own} group by o.currency order by o.currency`)} as spent,
         ${listOf(`select c.document_id as id, c.item_count as pieces, c.total_minor as amount, c.currency, c.last_changed_at as "lastChangedAt",
                          ${isLeftCart('c')} as "isLeft"
                     from carts c where c.customer_id = :user::int and c.cart_status = 'active' and c.item_count > 0
                    order by c.last_changed_at desc limit ${most}`)} as carts,
         ${listOf(`select d.code, o.document_id as id, o.number, r.amount_minor as amount, r.currency, o.placed_at as at
                     from orders o
                     join discount_redemptions r on r.order_document_id = o.document_id and r.state <> 'released'
                     join discount_codes d on d.id = r.discount_code_id
                    where ${own} order by o.placed_at desc, o.id desc limit ${most}`)} as codes
    from (select 1) one left join customer_groups g on g.id = :group::int`;

/** What two people can change at once, and neither may lose. */
export const revisionOf = (row: Pick<UpUsersRow, 'first_name' | 'last_name' | 'phone' | 'language' | 'customer_group_id'>): string =>
  sha256(JSON.stringify([row.first_name, row.last_name, row.phone, row.language, row.customer_group_id])).slice(0, 16);

/** The row of an account. Refuses `CUSTOMER_NOT_FOUND`. */
export async function customerRowId(strapi: Core.Strapi, id: string): Promise<number> {
  const row = await strapi.db.connection('up_users').where({ document_id: id }).first('id');
  if (!row) throw new DomainError('CUSTOMER_NOT_FOUND', 'There is no such customer');
  return row.id;
}

/** An account with all that staff look at when its owner calls. Refuses `CUSTOMER_NOT_FOUND`. */
export async function readCustomer(strapi: Core.Strapi, id: string): Promise<CustomerPage> {
  const db = strapi.db.connection;
  const user = await db('up_users').where({ document_id: id }).first();
  if (!user) throw new DomainError('CUSTOMER_NOT_FOUND', 'There is no such customer');
  const { cartAbandonedAfterHours: hours } = await storeSettings(strapi);
  const facts = onlyRow(
    await preparedStatement<Facts>(db, factsSql, { user: user.id, email: user.email, group: user.customer_group_id, hours }),
  );
  return { ...accountOf(user), ...boughtBy(facts), ...keptOf(facts, user) };
}

const accountOf = (user: UpUsersRow) => ({
  id: user.document_id,
  account: user.id,
  revision: revisionOf(user),
  email: user.email,
  confirmed: user.confirmed === true,
  firstName: user.first_name,
  lastName: user.last_name,
  phone: user.phone,
  phoneConfirmed: user.phone_confirmed === true,
  language: user.language,
  blocked: user.blocked === true,
  createdAt: user.created_at.toISOString(),
});

const keptOf = (facts: Facts, { password }: UpUsersRow) => ({
  group: facts.group_id === null ? null : { id: facts.group_id, name: facts.group_name ?? '' },
  deletesAt: facts.deletes_at?.toISOString() ?? null,
  agreedTo: toJson<ConsentPurpose[]>(facts.agreed),
  tags: toJson<string[]>(facts.tags),
  notes: toJson<Note[]>(facts.notes).map((note) => ({ ...note, at: inUtc(note.at) })),
  signIn: {
    password: password !== null,
    providers: toJson<string[]>(facts.providers),
    passkeys: facts.passkeys,
    devices: facts.devices,
    lastSeenAt: facts.last_seen_at?.toISOString() ?? null,
  },
});

function boughtBy(facts: Facts) {
  type Spent = Readonly<{ currency: string; orders: number; paid: number; back: number }>;
  return {
    addresses: toJson<CustomerPage['addresses']>(facts.addresses).map((each) => ({ ...each, lastUsedAt: inUtc(each.lastUsedAt) })),
    orders: toJson<InJson<OrderOfCustomer>[]>(facts.orders).map(toOrder),
    lastContact: toJson<CustomerPage['lastContact'] | null>(facts.last_contact) ?? { name: null, phone: null },
    orderCount: facts.order_count,
    guestOrders: toJson<InJson<OrderOfCustomer>[]>(facts.guests).map(toOrder),
    guestOrderCount: facts.guest_count,
    spent: toJson<Spent[]>(facts.spent).map(({ currency, orders, paid, back }) => ({
      orders,
      paid: { amount: toMinor(paid), currency },
      givenBack: { amount: toMinor(back), currency },
      net: { amount: toMinor(paid) - toMinor(back), currency },
    })),
    carts: toJson<CartInJson[]>(facts.carts).map(({ amount, currency, lastChangedAt, ...cart }) => ({
      ...cart,
      total: { amount: toMinor(amount), currency },
      lastChangedAt: lastChangedAt === null ? null : inUtc(lastChangedAt),
    })),
    codes: toJson<CodeInJson[]>(facts.codes).map(({ code, id, number, amount, currency, at }) => ({
      code,
      order: { id, number },
      amount: { amount: toMinor(amount), currency },
      at: inUtc(at),
    })),
  };
}

type CartInJson = InJson<CustomerPage['carts'][number]> & Readonly<{ currency: CartsRow['currency'] }>;
type CodeInJson = Readonly<{ code: string; id: string; number: string | null; amount: number; currency: string; at: string }>;

const inUtc = (time: string): string => (toDate(time) ?? new Date(0)).toISOString();
const toOrder = ({ amount, currency, placedAt, ...order }: InJson<OrderOfCustomer>): OrderOfCustomer => ({
  ...order,
  total: { amount: toMinor(amount), currency },
  placedAt: inUtc(placedAt),
});

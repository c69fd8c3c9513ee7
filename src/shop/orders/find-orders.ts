import type { Core } from '@strapi/strapi';
import type { OrdersRow } from 'knex/types/tables';
import type { Money } from '../../domain/money/money';
import type { OrderView } from '../../domain/orders/order-views';
import { preparedStatement } from '../prepared-statement';
import { toMinor } from '../rows';
import { storeSettings } from '../store/store-settings';

/** Where a page ends, for the next one to begin behind. */
export type Place = Readonly<{ at: string; id: number }>;
export type FindOrders = Readonly<{ view: OrderView; text: string | null; after: Place | null; limit: number }>;

export type FoundOrder = Readonly<{
  id: string;
  number: string | null;
  status: OrdersRow['order_status'];
  paymentStatus: OrdersRow['payment_status'];
  fulfilmentStatus: OrdersRow['fulfilment_status'];
  name: string | null;
  email: string | null;
  pieces: number;
  tags: readonly string[];
  total: Money;
  createdAt: string;
}>;

type Row = Pick<
  OrdersRow,
  'document_id' | 'number' | 'order_status' | 'payment_status' | 'fulfilment_status' | 'email' | 'currency' | 'total_minor' | 'created_at'
> &
  Readonly<{ row_id: number; name: string | null; pieces: number; tags: string[]; at: string }>;

/** What an order is searched by, as its index has it (database/order-search.ts): number, e-mail, phone and name. */
export const searchedText = (order: string): string =>
  `lower(coalesce(${order}number, '') || ' ' || coalesce(${order}email, '') || ' ' || coalesce(${order}phone, '') || ' '
    || coalesce(${order}shipping_address->>'firstName', '') || ' ' || coalesce(${order}shipping_address->>'lastName', ''))`;

// The newest so many of those with an article are looked through.
const mostBySku = 1_000;
// No index finds fewer letters than three. A name may have two, so that the newest orders are looked through for them.
const shortestText = 3;
const newest = 10_000;

// The same is decided by `isPacked` for one order (domain/orders/picking.ts).
const isWaiting = `o.order_status = 'placed' and o.fulfilment_status in ('unfulfilled', 'partially_fulfilled')`;
// Counted, and not asked for with EXISTS: PostgreSQL takes more orders to be waiting than do, and would read the lines of all there are.
const isLacking = `(select count(*) from order_lines l left join order_picks p on p.order_id = l.order_id and p.line_id = l.line_id
   where l.order_id = o.id and greatest(coalesce(p.quantity, 0), l.fulfilled_quantity) < l.quantity - l.cancelled_quantity) > 0`;

const inView: Readonly<Record<OrderView, string>> = {
  all: 'true',
  to_pay: `o.order_status = 'placed' and o.payment_status in ('unpaid', 'authorized', 'partially_paid')`,
  to_pack: `${isWaiting} and ${isLacking}`,
  to_send: `${isWaiting} and not ${isLacking}`,
  returns: `o.id = any(array(select order_id from return_requests where status in ('requested', 'accepted'))
    || array(select r.order_id from returns_to_settle s join return_requests r on r.id = s.return_request_id))`,
  withdrawn: `o.id = any(array(select order_id from order_withdrawals where declared_at is not null and settled_at is null))`,
  disputed: `o.payment_status = 'disputed'`,
  today: `o.created_at >= (date_trunc('day', now() at time zone :timeZone::text) at time zone :timeZone::text) at time zone 'UTC'`,
};

// A whole number or e-mail is what was pasted: nothing that only begins alike is meant, and of a common ending PostgreSQL would look
// through all orders.
const isJustSo = `o.id = any(array(select id from orders where number in (:typed::text, upper(:typed::text)) union all select id from orders where lower(email) = :text::text))`;

async function isCalledSo(strapi: Core.Strapi, text: string): Promise<boolean> {
  const { rows } = await preparedStatement(
    strapi.db.connection,
    `select 1 from orders where number in (:typed::text, upper(:typed::text)) union all (select 1 from orders where lower(email) = :text::text limit 1) limit 1`,
    { typed: text, text: text.toLowerCase() },
  );
  return rows.length > 0;
}

/** Which orders are in a view, as SQL of `o`; `today` asks for `:timeZone`. */
export const orderInView = (view: OrderView): string => inView[view];

const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
/** A phone is written in many ways, and kept with nothing but its digits and a plus. */
const withoutSpaces = (text: string): string => (/^\+?[\d\s().-]+$/.test(text) ? text.replace(/[\s().-]/g, '') : text);

/** A page of the orders of a view, the newest first; of those `text` is found in: a number, an e-mail, a phone, a name, or a whole SKU or tag. */
export async function findOrders(
  strapi: Core.Strapi,
  { view, text, after, limit }: FindOrders,
): Promise<Readonly<{ orders: FoundOrder[]; next: Place | null }>> {
  const { timeZone } = await storeSettings(strapi);
  const sought = text?.toLowerCase() ?? '';
  const isWithin = (order: string) => `${searchedText(order)} like :pattern::text`;
  const hasSku = `o.id = any(array(select order_id from order_lines where lower(sku) = :text::text order by order_id desc limit ${mostBySku}))`;
  const hasTag = `o.id = any(array(select order_id from order_tags where lower(tag) = :text::text order by order_id desc limit ${mostBySku}))`;
  const isOfNewest = `o.id = any(array(select id from orders where number = :text::text)
    || array(select n.id from (select * from orders order by created_at desc limit ${newest}) n where ${isWithin('n.')}))`;
  const found =
    sought === ''
      ? 'true'
      : (await isCalledSo(strapi, text ?? ''))
        ? isJustSo
        : [...sought].length < shortestText
          ? `(${isOfNewest} or ${hasTag})`
          : `(${isWithin('o.')} or ${hasSku} or ${hasTag})`;
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `select o.id as row_id, o.document_id, o.number, o.order_status, o.payment_status, o.fulfilment_status, o.email, o.currency, o.total_minor,
            o.created_at, o.created_at::text as at,
            nullif(trim(coalesce(o.shipping_address->>'firstName', '') || ' ' || coalesce(o.shipping_address->>'lastName', '')), '') as name,
            (select coalesce(sum(quantity - cancelled_quantity), 0)::int from order_lines l where l.order_id = o.id) as pieces,
            array(select tag from order_tags t where t.order_id = o.id order by lower(tag)) as tags
       from orders o
      where ${orderInView(view)} and ${found}${after ? ' and (o.created_at, o.id) < (:at::timestamp, :id::int)' : ''}
      order by o.created_at desc, o.id desc limit :most::int`,
    { timeZone, typed: text ?? '', text: sought, pattern: likePattern(withoutSpaces(sought)), most: limit + 1, ...(after ?? {}) },
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { orders: page.map(toFound), next: rows.length > limit && last ? { at: last.at, id: last.row_id } : null };
}

const toFound = (row: Row): FoundOrder => ({
  id: row.document_id,
  number: row.number,
  status: row.order_status,
  paymentStatus: row.payment_status,
  fulfilmentStatus: row.fulfilment_status,
  name: row.name,
  email: row.email,
  pieces: row.pieces,
  tags: row.tags,
  total: { amount: toMinor(row.total_minor), currency: row.currency },
  createdAt: row.created_at.toISOString(),
});

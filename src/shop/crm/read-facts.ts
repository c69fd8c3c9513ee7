import type { Knex } from 'knex';
import type { Json, OrderLinesRow, OrdersRow, UpUsersRow } from 'knex/types/tables';
import type { ConsentPurpose } from '../../domain/customers/consents';
import type { ShopFacts } from '../../domain/crm/mapping';
import { toDecimalString } from '../../domain/money/money';
import { nameIn, placeIn, type PaperAddress } from '../../domain/papers/buyer';
import { accountKey, emailKey, phoneKey } from '../customers/customer-keys';
import { preparedStatement } from '../prepared-statement';
import { toJson, toMinor, type InJson } from '../rows';

/** Who ordered: an account, or whatever a guest can be known by. `facts` of an account are read apart. */
export type ContactFacts = Readonly<{ key: string; email: string | null; facts: ShopFacts<'contact'> }>;
export type LineFacts = Readonly<{ id: string; facts: ShopFacts<'line'> }>;
export type OrderFacts = Readonly<{
  id: string;
  userId: number | null;
  isForgotten: boolean;
  /** Null of an account, and of somebody who is forgotten. */
  guest: ContactFacts | null;
  facts: ShopFacts<'order'>;
  lines: readonly LineFacts[];
}>;

type ContactRow = Pick<UpUsersRow, 'id' | 'email' | 'phone' | 'first_name' | 'last_name' | 'language' | 'created_at'> &
  Readonly<{ group_name: string | null; consents: Json }>;

/** These accounts as they are now, by their numbers; who is deleted is not there. */
export async function readContactFacts(db: Knex, userIds: readonly number[]): Promise<ReadonlyMap<number, ContactFacts>> {
  if (userIds.length === 0) return new Map();
  const { rows } = await preparedStatement<ContactRow>(
    db,
    `select u.id, u.email, u.phone, u.first_name, u.last_name, u.language, u.created_at, g.name as group_name,
            (select coalesce(jsonb_object_agg(c.purpose, c.granted), '{}')
               from (select distinct on (purpose) purpose, granted from customer_consents where user_id = u.id order by purpose, id desc) c) as consents
       from up_users u left join customer_groups g on g.id = u.customer_group_id
      where u.id = any(:ids::int[]) order by u.id`,
    { ids: [...userIds] },
  );
  return new Map(rows.map((row) => [row.id, toContact(row)]));
}

function toContact(row: ContactRow): ContactFacts {
  const said = toJson<Readonly<Partial<Record<ConsentPurpose, boolean>>>>(row.consents);
  // Who was never asked has not agreed, and has refused nothing.
  const consent = (purpose: ConsentPurpose): string => String(said[purpose] ?? '');
  const [firstName, lastName] = [row.first_name ?? '', row.last_name ?? ''];
  return {
    key: accountKey(row.id),
    email: row.email,
    facts: {
      ...{ id: String(row.id), email: row.email ?? '', phone: row.phone ?? '', firstName, lastName },
      ...{ fullName: nameIn({ firstName, lastName }), language: row.language ?? '', group: row.group_name ?? '' },
      ...{ marketingEmail: consent('marketing_email'), marketingSms: consent('marketing_sms'), marketingPush: consent('marketing_push') },
      registeredAt: row.created_at.toISOString(),
    },
  };
}

type Row = Pick<
  OrdersRow,
  | ('document_id' | 'number' | 'order_status' | 'payment_status' | 'fulfilment_status' | 'email' | 'phone' | 'customer_id')
  | ('currency' | 'items_minor' | 'discounts_minor' | 'delivery_minor' | 'tax_minor' | 'total_minor' | 'country' | 'channel')
  | ('language' | 'delivery' | 'shipping_address' | 'billing_address' | 'note' | 'placed_at')
> &
  Readonly<{ is_forgotten: boolean; line_rows: Json; tracking: string | null; shop: string | null }>;
type Line = InJson<
  Pick<OrderLinesRow, 'line_id' | 'sku' | 'name' | 'quantity' | 'cancelled_quantity' | 'unit_price_minor' | 'total_minor'>
>;

/** These orders as they are now, by their ids; those that were never placed are not there. */
export async function readOrderFacts(db: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, OrderFacts>> {
  if (ids.length === 0) return new Map();
  const { rows } = await preparedStatement<Row>(
    db,
    `select o.document_id, o.number, o.order_status, o.payment_status, o.fulfilment_status, o.email, o.phone, o.customer_id, o.currency,
            o.items_minor, o.discounts_minor, o.delivery_minor, o.tax_minor, o.total_minor, o.country, o.channel, o.language, o.delivery,
            o.shipping_address, o.billing_address, o.note, o.placed_at,
            exists (select from forgotten_orders f where f.order_document_id = o.document_id) as is_forgotten,
            (select coalesce(json_agg(l order by l.position), '[]') from order_lines l where l.order_id = o.id) as line_rows,
            (select string_agg(s.tracking_number, ', ' order by s.id) from shipments s where s.order_id = o.id) as tracking,
            (select name from store_settings order by id limit 1) as shop
       from orders o where o.document_id = any(:ids) and o.number is not null order by o.id`,
    { ids: [...ids] },
  );
  return new Map(rows.map((row) => [row.document_id, toOrder(row)]));
}

function toOrder(row: Row): OrderFacts {
  const { currency, document_id: id } = row;
  const shipping = toJson<PaperAddress | null>(row.shipping_address) ?? {};
  const billing = toJson<PaperAddress | null>(row.billing_address) ?? {};
  const money = (minor: unknown): string => toDecimalString({ amount: toMinor(minor), currency });
  const recipient = nameIn(shipping) || nameIn(billing);
  const phone = row.phone ?? shipping.phone ?? billing.phone ?? null;
  return {
    ...{ id, userId: row.customer_id, isForgotten: row.is_forgotten },
    guest: row.customer_id === null ? guestOf({ ...row, phone }, Object.keys(billing).length > 0 ? billing : shipping) : null,
    facts: {
      ...{ id, number: row.number ?? '', title: [row.number, row.shop].filter(Boolean).join(' · ') },
      ...{ status: row.order_status, paymentStatus: row.payment_status, fulfilmentStatus: row.fulfilment_status },
      ...{ placedAt: row.placed_at?.toISOString() ?? '', channel: row.channel, language: row.language ?? '', currency },
      ...{ total: money(row.total_minor), items: money(row.items_minor), discounts: money(row.discounts_minor) },
      ...{ delivery: money(row.delivery_minor), tax: money(row.tax_minor) },
      deliveryMethod: toJson<Readonly<{ name?: string }> | null>(row.delivery)?.name ?? '',
      ...{ tracking: row.tracking ?? '', note: row.note ?? '', email: row.email ?? '', phone: phone ?? '', recipient },
      recipientPhone: shipping.phone ?? phone ?? '',
      address: placeIn({ line1: shipping.line1, line2: shipping.line2 }).join(', '),
      ...{ city: shipping.city ?? '', region: shipping.region ?? '', postalCode: shipping.postalCode ?? '' },
      country: shipping.country ?? row.country ?? '',
    },
    lines: toJson<Line[]>(row.line_rows).map((line) => ({
      id: `${id}:${line.line_id}`,
      facts: {
        ...{ id: line.line_id, sku: line.sku, name: line.name, quantity: String(line.quantity - line.cancelled_quantity) },
        ...{ unitPrice: money(line.unit_price_minor), total: money(line.total_minor), currency },
      },
    })),
  };
}

type Guest = Pick<Row, 'email' | 'phone' | 'country' | 'language'>;

function guestOf({ email, phone, country, language }: Guest, address: PaperAddress): ContactFacts | null {
  const key = email ? emailKey(email) : phone ? phoneKey(phone, country) : null;
  if (key === null) return null;
  const [firstName, lastName] = [address.firstName ?? '', address.lastName ?? ''];
  return {
    ...{ key, email },
    facts: {
      ...{
        id: key,
        email: email ?? '',
        phone: phone ?? '',
        firstName,
        lastName,
        fullName: nameIn(address),
        language: language ?? '',
        group: '',
      },
      ...{ marketingEmail: '', marketingSms: '', marketingPush: '', registeredAt: '' },
    },
  };
}

import type { Core } from '@strapi/strapi';
import { allActivity } from '../../activity/read-activity';
import { myCart } from '../../cart/my-cart';
import { readCart } from '../../cart/read-cart';
import { readMyOrders } from '../../orders/read-order';
import { readNotificationSettings } from '../../notifications/notification-settings';
import { listPaymentMethods } from '../../payments/payment-methods';
import { listAddresses } from '../me/addresses';
import { listDevices } from '../me/devices';
import { listSessions } from '../me/my-sessions';
import { readMe } from '../me/read-me';
import { listWishLists } from '../me/wish-lists';

/** A part of what the shop keeps of a customer: a file of their export, `<name>.json`. */
export type ExportPart = Readonly<{ name: string; read: (strapi: Core.Strapi, userId: number) => Promise<unknown> }>;

const ordersOnPage = 100;

async function allOrders(strapi: Core.Strapi, userId: number): Promise<unknown[]> {
  const orders: unknown[] = [];
  for (let page = 1, total = Infinity; orders.length < total; page += 1) {
    const found = await readMyOrders(strapi, { userId, page, pageSize: ordersOnPage });
    orders.push(...found.orders);
    total = found.orders.length === 0 ? 0 : found.total;
  }
  return orders;
}

const rowsOf =
  (sql: string) =>
  async (strapi: Core.Strapi, userId: number): Promise<unknown[]> =>
    (await strapi.db.connection.raw<{ rows: unknown[] }>(sql, { userId })).rows;

const parts: ExportPart[] = [
  { name: 'profile', read: (strapi, userId) => readMe(strapi.db.connection, { userId }) },
  { name: 'addresses', read: (strapi, userId) => listAddresses(strapi.db.connection, { userId }) },
  { name: 'orders', read: allOrders },
  {
    name: 'cart',
    async read(strapi, userId) {
      const own = await myCart(strapi.db.connection, { userId });
      return own && readCart(strapi, { cartId: own.document_id, caller: { customer: { userId }, token: null } });
    },
  },
  { name: 'devices', read: (strapi, userId) => listDevices(strapi.db.connection, { userId }) },
  { name: 'sessions', read: (strapi, userId) => listSessions(strapi.db.connection, { userId, sessionId: '' }) },
  { name: 'activity', read: (strapi, userId) => allActivity(strapi, userId) },
  { name: 'wish-lists', read: (strapi, userId) => listWishLists(strapi.db.connection, { userId }) },
  { name: 'payment-methods', read: (strapi, userId) => listPaymentMethods(strapi, userId) },
  {
    name: 'notifications',
    read: rowsOf(
      'select id, kind, title, body, data::json as data, created_at as at, read_at as "readAt", opened_at as "openedAt" from notifications where user_id = :userId order by row_id',
    ),
  },
  { name: 'notification-settings', read: (strapi, userId) => readNotificationSettings(strapi.db.connection, { userId }) },
  {
    name: 'consents',
    read: rowsOf(
      'select purpose, granted, text_version as version, source, app_version as "appVersion", given_at as at from customer_consents where user_id = :userId order by id',
    ),
  },
  {
    name: 'accepted-legal-texts',
    read: rowsOf(
      'select o.number as order, a.kind, a.version, a.accepted_at as at from order_acceptances a join orders o on o.document_id = a.order_document_id where o.customer_id = :userId order by a.accepted_at, a.kind',
    ),
  },
  {
    name: 'ways-to-sign-in',
    read: rowsOf(
      'select provider, subject, created_at as "since" from customer_identities where user_id = :userId order by created_at, provider, subject',
    ),
  },
  {
    name: 'support-requests',
    read: rowsOf(
      `select r.id, r.subject, r.status, r.created_at as "createdAt",
              (select coalesce(json_agg(json_build_object('from', m.kind, 'text', m.text, 'at', m.written_at) order by m.row_id), '[]')
                 from support_messages m where m.request_id = r.id) as messages
         from support_requests r where r.user_id = :userId order by r.row_id`,
    ),
  },
  {
    // What staff wrote beside the account is about the customer, and theirs to read (GDPR, Art. 15).
    name: 'notes-of-the-shop',
    read: rowsOf('select kind, note, written_at as at from customer_notes where user_id = :userId order by id'),
  },
];

export const exportParts: readonly ExportPart[] = parts;

/** Adds what a plugin keeps of customers. */
export function addExportPart(part: ExportPart): void {
  if (!/^[a-z][a-z0-9-]{0,60}$/.test(part.name))
    throw new Error(`"${part.name}" cannot be a part of an export: small letters, digits and dashes`);
  if (parts.some(({ name }) => name === part.name)) throw new Error(`There is already a part of exports called ${part.name}`);
  parts.push(part);
}

import type { Core } from '@strapi/strapi';
import type { DeliveryFilesRow, SupportAttachmentsRow } from 'knex/types/tables';
import { allActivity } from '../../activity/read-activity';
import { myCart } from '../../cart/my-cart';
import { readCart } from '../../cart/read-cart';
import { readMyOrders } from '../../orders/read-order';
import { contentOfStopFile, nameOfStopFile } from '../../delivery/driving/stop-files';
import { readNotificationSettings } from '../../notifications/notification-settings';
import { listPaymentMethods } from '../../payments/payment-methods';
import type { Result } from '../../prepared-statement';
import { filesOf } from '../../private-files';
import { keptAs } from '../../support/files';
import { listAddresses } from '../me/addresses';
import { listDevices } from '../me/devices';
import { listSessions } from '../me/my-sessions';
import { readMe } from '../me/read-me';
import { listWishLists } from '../me/wish-lists';

/** A part of what the shop keeps of a customer: a file of their export, `<name>.json`. */
export type ExportPart = Readonly<{ name: string; read: (strapi: Core.Strapi, userId: number) => Promise<unknown> }>;

/** A file of theirs. `open`: its content; null where there is none to hand out, and only its name is told. `told`: what is said of it. */
export type ExportFile = Readonly<{ name: string; told: object; open: () => Promise<Buffer | null> }>;
/** Files that a customer gave the shop: a folder of their export, with `<name>.json`, which tells of each. */
export type ExportFolder = Readonly<{ name: string; list: (strapi: Core.Strapi, userId: number) => Promise<readonly ExportFile[]> }>;

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

/** What they asked, and what was asked about their orders before those were theirs. */
const requestsOf = `select s.id from support_requests s left join orders o on o.id = s.order_id
                     where s.user_id = :userId or (s.user_id is null and o.customer_id = :userId)`;

async function supportFiles(strapi: Core.Strapi, userId: number): Promise<ExportFile[]> {
  type Row = Pick<SupportAttachmentsRow, 'id' | 'name' | 'type' | 'size' | 'state' | 'reason'> & Readonly<{ request: string; at: Date }>;
  const { rows } = await strapi.db.connection.raw<Result<Row>>(
    `select a.id, a.name, a.type, a.size, a.state, a.reason, a.created_at as at, m.request_id as request
       from support_attachments a join support_messages m on m.id = a.message_id
      where m.request_id in (${requestsOf}) order by a.created_at, a.id`,
    { userId },
  );
  return rows.map(({ id, name, type, size, state: status, reason, request, at }) => ({
    name,
    told: { request, name, type, size, status, reason, at },
    // What nobody has looked at yet, or was refused, is handed out to nobody.
    open: async () => (status === 'ready' ? filesOf(strapi).get(keptAs(id), size) : null),
  }));
}

/** What couriers photographed at their doors, and their signatures. */
async function deliveryPhotos(strapi: Core.Strapi, userId: number): Promise<ExportFile[]> {
  type Row = Pick<DeliveryFilesRow, 'id' | 'kind' | 'size'> & Readonly<{ order: string | null; at: Date }>;
  const { rows } = await strapi.db.connection.raw<Result<Row>>(
    `select f.id, f.kind, f.size, o.number as "order", f.created_at as at
       from delivery_files f join delivery_stops s on s.id = f.stop_id join orders o on o.id = s.order_id
      where o.customer_id = :userId order by f.created_at, f.id`,
    { userId },
  );
  return rows.map(({ id, kind, size, order, at }) => ({
    ...{ name: nameOfStopFile(id, kind), told: { order, kind, at } },
    open: () => contentOfStopFile(strapi, { id, size }),
  }));
}

export const exportFolders: readonly ExportFolder[] = [
  { name: 'support-files', list: supportFiles },
  { name: 'delivery-photos', list: deliveryPhotos },
];

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
  {
    name: 'what-the-app-told',
    read: rowsOf(
      'select name, at, params::json as params, anonymous_id as "anonymousId" from analytics_events where user_id = :userId order by at, id',
    ),
  },
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
         from support_requests r where r.id in (${requestsOf}) order by r.row_id`,
    ),
  },
  {
    name: 'deliveries',
    read: rowsOf(
      `select o.number as order, r.day::text as day, s.state, s.done_at as at, s.left_at as "leftAt", s.reason, s.note
         from delivery_stops s join delivery_runs r on r.id = s.run_id join orders o on o.id = s.order_id
        where o.customer_id = :userId and r.state <> 'cancelled' order by r.day, s.id`,
    ),
  },
  {
    name: 'leave-at-door',
    read: rowsOf(
      `select o.number as order, w.leave_at_door as leave, w.note, w.changed_at as at
         from delivery_wishes w join orders o on o.id = w.order_id where o.customer_id = :userId order by o.id`,
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
  if ([...parts, ...exportFolders].some(({ name }) => name === part.name))
    throw new Error(`There is already a part of exports called ${part.name}`);
  parts.push(part);
}

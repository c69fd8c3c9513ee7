import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SupportMessagesRow, SupportRequestsRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { closerOf, type Closer, type RequestStatus } from '../../domain/support/request-state';
import type { CartCaller } from '../cart/stored-cart';
import { preparedStatement } from '../prepared-statement';
import { attachmentsOf, type Attachment } from './attachments';
import { orderOfCaller, requestOfCaller } from './their-request';

export type RequestPlace = Readonly<{ at: string; id: number }>;
/** What customers see of a request of theirs. */
export type SupportRequest = Readonly<{
  id: string;
  subject: string;
  status: RequestStatus;
  closedBy: Closer | null;
  order: Readonly<{ id: string; number: string | null }> | null;
  unread: number;
  createdAt: string;
  changedAt: string;
}>;
export type SupportMessage = Readonly<{
  id: string;
  from: 'customer' | 'shop';
  text: string;
  attachments: readonly Attachment[];
  writtenAt: string;
}>;

type Row = Pick<SupportRequestsRow, 'id' | 'row_id' | 'subject' | 'status' | 'closed_by' | 'created_at' | 'changed_at'> &
  Readonly<{ unread: number; order: string | null; number: string | null; place: string }>;

const columns = `r.id, r.row_id, r.subject, r.status, r.closed_by, r.created_at, r.changed_at, o.document_id as "order", o.number,
  to_char(r.changed_at at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US') as place,
  (select count(*)::int from support_messages m where m.request_id = r.id and m.kind = 'staff' and m.row_id > r.customer_read) as unread`;
const page = `order by r.changed_at desc, r.row_id desc limit :size`;
// Without a place, everything is before it.
const before = `(r.changed_at, r.row_id) < (coalesce(:at::timestamp at time zone 'utc', 'infinity'), :place::int)`;

const toRequest = (row: Omit<Row, 'place' | 'row_id'>): SupportRequest => ({
  id: row.id,
  subject: row.subject,
  status: row.status,
  closedBy: closerOf({ status: row.status, closedBy: row.closed_by }),
  order: row.order === null ? null : { id: row.order, number: row.number },
  unread: row.unread,
  createdAt: row.created_at.toISOString(),
  changedAt: row.changed_at.toISOString(),
});

type Listed = Readonly<{ caller: CartCaller; order?: string | undefined; after: RequestPlace | null; limit: number }>;

/**
 * The requests of the customer, those something was written in last first; with `order`, those about it, for a guest who may open it too.
 * Refuses `ORDER_NOT_FOUND`.
 */
export async function listMyRequests(
  strapi: Core.Strapi,
  { caller, order, after, limit }: Listed,
): Promise<{ requests: SupportRequest[]; next: RequestPlace | null }> {
  const db = strapi.db.connection;
  const values = { at: after?.at ?? null, place: after?.id ?? 0, size: limit + 1, userId: caller.customer?.userId ?? null };
  const { rows } =
    order === undefined
      ? await preparedStatement<Row>(
          db,
          `select ${columns} from support_requests r left join orders o on o.id = r.order_id where r.user_id = :userId::int and ${before} ${page}`,
          values,
        )
      : await preparedStatement<Row>(
          db,
          `select ${columns} from support_requests r join orders o on o.id = r.order_id
            where r.order_id = :order::int and (r.user_id is null or r.user_id = :userId::int) and ${before} ${page}`,
          { ...values, order: (await orderOfCaller(db, { orderId: order, caller })).id },
        );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    requests: shown.map(toRequest),
    next: last && rows.length > limit ? { at: last.place, id: last.row_id } : null,
  };
}

/** One of them with what was written. Nothing of it is read by that. Refuses `SUPPORT_REQUEST_NOT_FOUND`. */
export async function readMyRequest(
  strapi: Core.Strapi,
  { id, caller }: Readonly<{ id: string; caller: CartCaller }>,
): Promise<SupportRequest & Readonly<{ messages: SupportMessage[] }>> {
  const db = strapi.db.connection;
  const { customer_read: read, order_document_id: order, ...row } = await requestOfCaller(db, { id, caller });
  const messages = await messagesOf(db, id);
  const attached = await attachmentsOf(db, id);
  const unread = messages.filter((message) => message.kind === 'staff' && message.row_id > read).length;
  return {
    ...toRequest({ ...row, order, unread }),
    messages: messages.map((message) => toMessage(message, attached.get(message.id) ?? [])),
  };
}

const messagesOf = (db: Knex, id: string) =>
  db('support_messages')
    .where({ request_id: id })
    .whereIn('kind', ['customer', 'staff'])
    .orderBy('row_id')
    .select('id', 'row_id', 'kind', 'text', 'written_at');

const toMessage = (
  row: Pick<SupportMessagesRow, 'id' | 'kind' | 'text' | 'written_at'>,
  attachments: readonly Attachment[],
): SupportMessage => ({
  attachments,
  id: row.id,
  from: row.kind === 'customer' ? 'customer' : 'shop',
  text: row.text,
  writtenAt: row.written_at.toISOString(),
});

/**
 * The customer has seen everything up to this message: what came since stays unread. Refuses `SUPPORT_REQUEST_NOT_FOUND`,
 * `SUPPORT_MESSAGE_NOT_FOUND`.
 */
export async function markRequestRead(
  strapi: Core.Strapi,
  { id, caller, message }: Readonly<{ id: string; caller: CartCaller; message: string }>,
): Promise<void> {
  const db = strapi.db.connection;
  await requestOfCaller(db, { id, caller });
  const seen = await db('support_messages').where({ id: message, request_id: id }).whereNot('kind', 'note').first('row_id');
  if (!seen) throw new DomainError('SUPPORT_MESSAGE_NOT_FOUND', 'There is no such message in this request');
  await db('support_requests').where({ id }).where('customer_read', '<', seen.row_id).update({ customer_read: seen.row_id });
}

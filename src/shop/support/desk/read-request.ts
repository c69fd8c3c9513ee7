import type { Core } from '@strapi/strapi';
import type { Json, OrdersRow, SupportMessagesRow, SupportRequestsRow } from 'knex/types/tables';
import type { Money } from '../../../domain/money/money';
import { closerOf, isOverdue, type Closer, type RequestStatus } from '../../../domain/support/request-state';
import { preparedStatement } from '../../prepared-statement';
import { toJson, toMinor } from '../../rows';
import { staffNameOf } from '../../staff/staff-name';
import { storeSettings } from '../../store/store-settings';
import { attachmentsOf, type Attachment } from '../attachments';
import { requestNotFound } from '../their-request';
import { customerEmail, customerName, whoAsked } from './customer-of';

export type DeskMessage = Readonly<{
  id: string;
  kind: SupportMessagesRow['kind'];
  text: string;
  /** Of what staff and machines wrote. */
  by: string | null;
  writtenAt: string;
  attachments: readonly Attachment[];
  /** What became of the mail that tells of an answer; null: there is none. */
  mail: Readonly<{ state: NonNullable<SupportMessagesRow['mail_state']>; failure: SupportMessagesRow['mail_failure'] }> | null;
  /** Of the customer, and no member of staff has seen it. */
  isUnread: boolean;
}>;
type OtherRequest = Readonly<{ id: string; subject: string; status: RequestStatus; changedAt: string }>;
export type DeskRequest = Readonly<{
  id: string;
  revision: number;
  subject: string;
  status: RequestStatus;
  closedBy: Closer | null;
  language: string | null;
  waitsSince: string | null;
  isOverdue: boolean;
  createdAt: string;
  assignee: Readonly<{ id: string; name: string }> | null;
  customer: Readonly<{ id: string | null; name: string | null; email: string | null; phone: string | null }>;
  order: Readonly<{
    id: string;
    number: string | null;
    status: OrdersRow['order_status'];
    paymentStatus: OrdersRow['payment_status'];
    fulfilmentStatus: OrdersRow['fulfilment_status'];
    total: Money;
    lines: readonly Readonly<{ name: string; sku: string; quantity: number }>[];
    moreLines: number;
  }> | null;
  others: readonly OtherRequest[];
  messages: readonly DeskMessage[];
}>;

type Row = SupportRequestsRow &
  Pick<OrdersRow, 'number' | 'order_status' | 'payment_status' | 'fulfilment_status' | 'currency' | 'total_minor'> &
  Readonly<{
    assignee: string | null;
    customer: string | null;
    name: string | null;
    known_email: string | null;
    phone: string | null;
    order_document_id: string | null;
    lines: Json;
    line_count: number;
    others: Json;
  }>;

const shownLines = 5;
const shownOthers = 10;

const requestSql = `
  select r.*, ${staffNameOf('a')} as assignee, u.document_id as customer, ${customerName} as name, ${customerEmail} as known_email,
         coalesce(u.phone, o.phone) as phone, o.document_id as order_document_id, o.number, o.order_status, o.payment_status,
         o.fulfilment_status, o.currency, o.total_minor,
         (select coalesce(json_agg(listed), '[]') from (
            select l.name, l.sku, l.quantity from order_lines l where l.order_id = o.id order by l.id limit ${shownLines}) listed) as lines,
         (select count(*)::int from order_lines l where l.order_id = o.id) as line_count,
         (select coalesce(json_agg(listed), '[]') from (
            select s.id, s.subject, s.status, to_char(s.changed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
              from support_requests s
             where s.id <> r.id and ((r.user_id is not null and s.user_id = r.user_id) or (r.user_id is null and s.order_id = r.order_id))
             order by s.changed_at desc, s.row_id desc limit ${shownOthers}) listed) as others
    from support_requests r ${whoAsked} left join admin_users a on a.id = r.assigned_to
   where r.id = :id::text`;

const messagesSql = `
  select m.id, m.row_id, m.kind, m.text, m.written_at, m.mail_state, m.mail_failure,
         case when m.written_by like 'machine:%' then substr(m.written_by, 9) else ${staffNameOf('a')} end as by
    from support_messages m left join admin_users a on m.written_by = 'staff:' || a.id::text
   where m.request_id = :id::text order by m.row_id`;

/** A request as staff see it: what was written, notes, and the order and customer it is of. Refuses `SUPPORT_REQUEST_NOT_FOUND`. */
export async function readRequest(
  strapi: Core.Strapi,
  { id, now = new Date() }: Readonly<{ id: string; now?: Date }>,
): Promise<DeskRequest> {
  const db = strapi.db.connection;
  const row = (await preparedStatement<Row>(db, requestSql, { id })).rows[0];
  if (!row) throw requestNotFound();
  const { rows } = await preparedStatement<
    Pick<SupportMessagesRow, 'id' | 'row_id' | 'kind' | 'text' | 'written_at' | 'mail_state' | 'mail_failure'> & { by: string | null }
  >(db, messagesSql, { id });
  const { supportOverdueHours: hours } = await storeSettings(strapi);
  const attached = await attachmentsOf(db, id);
  return {
    id,
    revision: row.revision,
    subject: row.subject,
    status: row.status,
    closedBy: closerOf({ status: row.status, closedBy: row.closed_by }),
    language: row.language,
    waitsSince: row.waits_since?.toISOString() ?? null,
    isOverdue: isOverdue({ waitsSince: row.waits_since }, hours, now),
    createdAt: row.created_at.toISOString(),
    assignee: row.assigned_to === null ? null : { id: String(row.assigned_to), name: row.assignee ?? '' },
    customer: { id: row.customer, name: row.name, email: row.known_email, phone: row.phone },
    order: orderOf(row),
    others: toJson<OtherRequest[]>(row.others),
    messages: rows.map((message) => ({
      id: message.id,
      kind: message.kind,
      text: message.text,
      by: message.kind === 'customer' ? null : message.by,
      writtenAt: message.written_at.toISOString(),
      attachments: attached.get(message.id) ?? [],
      mail: message.mail_state === null ? null : { state: message.mail_state, failure: message.mail_failure },
      isUnread: message.kind === 'customer' && message.row_id > row.staff_read,
    })),
  };
}

function orderOf(row: Row): DeskRequest['order'] {
  if (row.order_document_id === null) return null;
  const lines = toJson<{ name: string; sku: string; quantity: number }[]>(row.lines);
  return {
    id: row.order_document_id,
    number: row.number,
    status: row.order_status,
    paymentStatus: row.payment_status,
    fulfilmentStatus: row.fulfilment_status,
    total: { amount: toMinor(row.total_minor), currency: row.currency },
    lines,
    moreLines: row.line_count - lines.length,
  };
}

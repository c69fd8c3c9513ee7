import type { Core } from '@strapi/strapi';
import type { SupportRequestsRow } from 'knex/types/tables';
import { soughtWords, isIndexed } from '../../../domain/customers/sought-words';
import { isOverdue, type RequestStatus } from '../../../domain/support/request-state';
import { countedViews, isByWaiting, type RequestView } from '../../../domain/support/request-views';
import { searchedCustomer } from '../../customers/desk/find-customers';
import { searchedText, type Place } from '../../orders/find-orders';
import { onlyRow, type Result } from '../../prepared-statement';
import { staffNameOf } from '../../staff/staff-name';
import { storeSettings } from '../../store/store-settings';
import { customerEmail, customerName, whoAsked } from './customer-of';

export type FoundRequest = Readonly<{
  id: string;
  subject: string;
  status: RequestStatus;
  customer: Readonly<{ name: string | null; email: string | null }>;
  order: string | null;
  assignee: string | null;
  /** Messages of the customer that no member of staff has seen. */
  unread: number;
  waitsSince: string | null;
  isOverdue: boolean;
  changedAt: string;
  lastText: string;
}>;
export type FindRequests = Readonly<{
  view: RequestView;
  text: string | null;
  /** The document id of an account. */
  customer: string | null;
  /** The number of the member of staff who asks; null: a machine, of whom nothing is. */
  me: number | null;
  after: Place | null;
  limit: number;
  now?: Date;
}>;

type Row = Pick<SupportRequestsRow, 'id' | 'row_id' | 'subject' | 'status' | 'waits_since' | 'changed_at'> &
  Readonly<{
    name: string | null;
    email: string | null;
    number: string | null;
    assignee: string | null;
    unread: number;
    at: string;
    last_text: string | null;
  }>;

const inView: Readonly<Record<RequestView, string>> = {
  open: `r.status = 'open'`,
  mine: `r.assigned_to = :me::int and r.status <> 'closed'`,
  unassigned: `r.status = 'open' and r.assigned_to is null`,
  answered: `r.status = 'waiting'`,
  closed: `r.status = 'closed'`,
  all: 'true',
};

/** More than so many are told as so many. */
export const mostCounted = 1_000;
// Of each place something may be found in, so many are looked through.
const mostFound = 1_000;
const newest = 10_000;
const longestExcerpt = 200;

const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** A whole e-mail or number of an order is what was pasted. Else the words stand in what was written, or in whose it is. */
function foundBy(text: string): Readonly<{ sql: string; values: Readonly<Record<string, string>> }> {
  const words = soughtWords(text);
  if (words.length === 0) return { sql: 'true', values: {} };
  const whole = text.trim();
  if (whole.includes('@'))
    return {
      sql: `r.id = any(array(
        (select id from support_requests where lower(email) = :whole limit ${mostFound})
        union (select s.id from support_requests s join up_users c on c.id = s.user_id where lower(c.email) = :whole limit ${mostFound})
        union (select s.id from support_requests s join orders c on c.id = s.order_id where lower(c.email) = :whole limit ${mostFound})))`,
      values: { whole: whole.toLowerCase() },
    };
  const names = words.map((_, index) => `word${index}`);
  const all = (searched: string) => names.map((name) => `${searched} like :${name}`).join(' and ');
  const values = Object.fromEntries(words.map((word, index) => [names[index] ?? '', pattern(word)]));
  // No index finds fewer letters than three: the newest are looked through.
  const messages = isIndexed(words) ? 'support_messages' : `(select * from support_messages order by row_id desc limit ${newest})`;
  const requests = isIndexed(words) ? 'support_requests' : `(select * from support_requests order by row_id desc limit ${newest})`;
  const people = isIndexed(words) ? 'up_users' : `(select * from up_users order by created_at desc, id desc limit ${newest})`;
  const orders = isIndexed(words) ? 'orders' : `(select * from orders order by id desc limit ${newest})`;
  return {
    sql: `r.id = any(array(
      (select m.request_id from ${messages} m where ${all('lower(m.text)')} order by m.row_id desc limit ${mostFound})
      union (select s.id from ${requests} s where ${all('lower(s.subject)')} order by s.row_id desc limit ${mostFound})
      union (select s.id from (select c.id from ${people} c where ${all(searchedCustomer('c.'))} order by c.id desc limit ${mostFound}) c
               join support_requests s on s.user_id = c.id)
      union (select s.id from (select c.id from ${orders} c where ${all(searchedText('c.'))} order by c.id desc limit ${mostFound}) c
               join support_requests s on s.order_id = c.id)))`,
    values,
  };
}

/** A page of the requests of a view, and those something is found in. */
export async function findRequests(
  strapi: Core.Strapi,
  { view, text, customer, me, after, limit, now = new Date() }: FindRequests,
): Promise<Readonly<{ requests: FoundRequest[]; next: Place | null }>> {
  const { supportOverdueHours: hours } = await storeSettings(strapi);
  const found = foundBy(text ?? '');
  const [at, direction, beyond] = isByWaiting(view) ? ['r.waits_since', 'asc', '>'] : ['r.changed_at', 'desc', '<'];
  const place = after === null ? 'true' : `(${at}, r.row_id) ${beyond} (cast(:at as timestamp) at time zone 'utc', cast(:afterId as int))`;
  const theirs = customer === null ? 'true' : 'r.user_id = (select c.id from up_users c where c.document_id = :customer limit 1)';
  const { rows } = await strapi.db.connection.raw<Result<Row>>(
    `with page as materialized (
       select r.row_id, ${at} as place from support_requests r
        where ${inView[view]} and ${found.sql} and ${theirs} and ${place} order by ${at} ${direction}, r.row_id ${direction} limit :most)
     select r.id, r.row_id, r.subject, r.status, r.waits_since, r.changed_at, o.number, ${customerName} as name, ${customerEmail} as email,
            to_char(page.place at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US') as at, ${staffNameOf('a')} as assignee, last.text as last_text,
            (select count(*)::int from support_messages m where m.request_id = r.id and m.kind = 'customer' and m.row_id > r.staff_read) as unread
       from page join support_requests r on r.row_id = page.row_id ${whoAsked}
       left join admin_users a on a.id = r.assigned_to
       left join lateral (
         select left(m.text, ${longestExcerpt}) as text from support_messages m
          where m.request_id = r.id and m.kind <> 'note' order by m.row_id desc limit 1) last on true
      order by page.place ${direction}, page.row_id ${direction}`,
    {
      ...found.values,
      most: limit + 1,
      ...(view === 'mine' ? { me } : {}),
      ...(customer === null ? {} : { customer }),
      ...(after === null ? {} : { at: after.at, afterId: after.id }),
    },
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    requests: rows.slice(0, limit).map((row) => toFound(row, { hours, now })),
    next: last ? { at: last.at, id: last.row_id } : null,
  };
}

const toFound = (row: Row, { hours, now }: Readonly<{ hours: number; now: Date }>): FoundRequest => ({
  id: row.id,
  subject: row.subject,
  status: row.status,
  customer: { name: row.name, email: row.email },
  order: row.number,
  assignee: row.assignee,
  unread: row.unread,
  waitsSince: row.waits_since?.toISOString() ?? null,
  isOverdue: isOverdue({ waitsSince: row.waits_since }, hours, now),
  changedAt: row.changed_at.toISOString(),
  lastText: row.last_text ?? '',
});

export type RequestCounts = Readonly<Record<(typeof countedViews)[number], number>>;

/** How many there are in the views that are worked through; more than a thousand are told as one more than that. */
export async function countRequests(strapi: Core.Strapi, { me }: Readonly<{ me: number | null }>): Promise<RequestCounts> {
  const counts = countedViews.map(
    (view) =>
      `(select count(*)::int from (select from support_requests r where ${inView[view]} limit ${mostCounted + 1}) found) as ${view}`,
  );
  return onlyRow(await strapi.db.connection.raw<Result<RequestCounts>>(`select ${counts.join(', ')}`, { me }));
}

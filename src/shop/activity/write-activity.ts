import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import { entryOf, subjectOf, timelineEvents } from '../../domain/activity/timeline';
import type { EventType } from '../../domain/events';
import { readOn, type Unread } from '../events/read-on';
import { preparedStatement } from '../prepared-statement';
import { toJson, toMinor } from '../rows';
import { firstKept } from './keep-months';
import { recordActivity, type Happened } from './record-activity';

const atOnce = 1_000;

type Row = Readonly<{
  position: string;
  id: string;
  type: EventType;
  aggregate: string;
  payload: Json;
  at: Date;
  user: number | null;
  number: string | null;
  actor: string | null;
}>;

/** What is told of an event: whose it is, and of an order its number and who did it, by its history. */
const told = `e.id, e.type, e.aggregate_id as aggregate, e.payload, e.occurred_at as at,
  coalesce(o.customer_id, (e.payload ->> 'userId')::integer, (e.payload ->> 'customerId')::integer) as user, o.number,
  (select h.actor_type from order_events h where h.order_id = o.id and h.type = e.type
    order by abs(extract(epoch from h.occurred_at - (e.occurred_at at time zone 'UTC'))) limit 1) as actor`;

/**
 * Writes into the timelines of customers what happened since it last looked, or, the first time, as far back as timelines go. Orders of
 * guests have nobody's timeline; they come into it, with all that happened to them, when they come into an account.
 */
export const writeActivity = (strapi: Core.Strapi): Promise<void> =>
  readOn(strapi, { table: 'activity_watched', begins: 'start', read: (trx, unread) => writeSome(strapi, trx, unread) });

async function writeSome(strapi: Core.Strapi, trx: Knex.Transaction, { since, newest }: Unread): Promise<number | null> {
  const { rows } = await preparedStatement<Row>(
    trx,
    `select e.position, ${told}
       from (select * from event_log where position > :since and position <= :newest order by position limit ${atOnce}) e
       left join orders o on o.document_id = e.aggregate_id and e.aggregate_type = 'order' and e.type = any(:kept::text[])
      order by e.position`,
    { since, newest, kept: [...timelineEvents] },
  );
  const last = rows.at(-1);
  if (!last) return null;
  const first = await firstKept(strapi, new Date(), trx);
  const joined = rows.flatMap(({ type, payload }) => (type === 'customer.orders_joined' ? ordersIn(toJson(payload)) : []));
  const all = [...rows, ...(await eventsOf(trx, joined))];
  await recordActivity(
    trx,
    all.flatMap((row) => (row.at >= first && timelineEvents.includes(row.type) ? happened(row) : [])),
  );
  return toMinor(last.position);
}

const ordersIn = ({ orders }: Readonly<{ orders?: readonly string[] }>): readonly string[] => orders ?? [];

/** What happened before to orders that came into an account. */
async function eventsOf(trx: Knex.Transaction, orders: readonly string[]): Promise<Omit<Row, 'position'>[]> {
  if (orders.length === 0) return [];
  const { rows } = await preparedStatement<Omit<Row, 'position'>>(
    trx,
    `select ${told} from event_log e join orders o on o.document_id = e.aggregate_id
      where e.aggregate_type = 'order' and e.aggregate_id = any(:orders::text[]) and e.type = any(:kept::text[]) order by e.occurred_at`,
    { orders: [...orders], kept: [...timelineEvents] },
  );
  return rows;
}

function happened({ id, type, aggregate, payload, at, user, number, actor }: Omit<Row, 'position'>): Happened[] {
  if (user === null) return [];
  const subject = subjectOf(type);
  const { by, details } = entryOf({ type, payload: toJson(payload), actor });
  return [
    {
      ...{ id, userId: user, at, kind: type, by },
      subject: subject === null ? null : { type: subject, id: aggregate },
      details: { ...details, ...(number === null ? {} : { number }) },
    },
  ];
}

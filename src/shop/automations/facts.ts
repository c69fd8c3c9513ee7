import type { Knex } from 'knex';
import type { Facts } from '../../domain/automations/automation';
import { fieldsOfEvent } from '../../domain/event-fields';
import { events, type EventType } from '../../domain/events';
import { exponentOf } from '../../domain/money/money';
import type { ToldEvent } from '../events/read-changes';
import { preparedStatement } from '../prepared-statement';
import { toMinor } from '../rows';

/** Of every event of an order, beside what the event itself says. */
const ofOrders = [
  'order.number',
  'order.total',
  'order.currency',
  'order.country',
  'order.channel',
  'order.pieces',
  'order.isFirst',
] as const;

export const isOfOrder = (type: EventType): boolean => events[type].aggregate === 'order';

/** What conditions and texts of a rule for this event may name. */
export const factNames = (type: EventType): readonly string[] => [...(isOfOrder(type) ? ofOrders : []), ...fieldsOfEvent(type)];

type Row = Readonly<{
  number: string | null;
  total: string;
  currency: string;
  country: string | null;
  channel: string;
  pieces: string;
  is_first: boolean;
}>;

/** What is known of an event; amounts of the payload in whole units too, where it says their currency. */
export async function factsOf(db: Knex, event: ToldEvent): Promise<Facts> {
  const { currency } = event.payload;
  const said = Object.fromEntries(
    fieldsOfEvent(event.type).map((field) => [field, inUnits(field, event.payload[field] as Facts[string], currency)]),
  );
  return isOfOrder(event.type) ? { ...(await factsOfOrder(db, event.aggregateId)), ...said } : said;
}

const amounts: ReadonlySet<string> = new Set(['total', 'amount', 'subtotal']);

const inUnits = (field: string, value: Facts[string], currency: unknown): Facts[string] =>
  amounts.has(field) && typeof value === 'number' && typeof currency === 'string' ? value / 10 ** exponentOf(currency) : value;

async function factsOfOrder(db: Knex, id: string): Promise<Facts> {
  const { rows } = await preparedStatement<Row>(
    db,
    `select o.number, o.total_minor as total, o.currency, o.country, o.channel,
            (select coalesce(sum(l.quantity), 0) from order_lines l where l.order_id = o.id) as pieces,
            not exists (select from orders p where p.customer_key = o.customer_key and p.id < o.id and p.placed_at is not null) as is_first
       from orders o where o.document_id = :id`,
    { id },
  );
  const [row] = rows;
  if (!row) return {};
  return {
    'order.number': row.number,
    'order.total': toMinor(row.total) / 10 ** exponentOf(row.currency),
    'order.currency': row.currency,
    'order.country': row.country,
    'order.channel': row.channel,
    'order.pieces': Number(row.pieces),
    'order.isFirst': row.is_first,
  };
}

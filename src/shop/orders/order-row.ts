import type { OrderEventType } from '../../domain/events';
import type { Knex } from 'knex';
import type { Json, OrderEventsRow, OrderLinesRow, OrdersRow, PaymentsRow, RefundsRow } from 'knex/types/tables';
import { preparedStatement } from '../prepared-statement';
import type { InJson } from '../rows';

/**
 * Everything an order shows, in one statement: its lines, payments, shipments and timeline as JSON beside it. As `json`, which is
 * written once; `jsonb` would be built first and then written.
 */
export const orderWithParts = `
  select o.*,
    (select coalesce(json_agg(l order by l.position), '[]') from order_lines l where l.order_id = o.id) as line_rows,
    (select coalesce(json_agg(p order by p.id), '[]') from payments p where p.order_id = o.id) as payment_rows,
    (select coalesce(json_agg(s order by s.id), '[]') from shipments s where s.order_id = o.id) as shipment_rows,
    (select coalesce(json_agg(r order by r.id), '[]') from return_requests r where r.order_id = o.id) as return_rows,
    (select coalesce(json_agg(f order by f.id), '[]') from refunds f join payments p on p.id = f.payment_id where p.order_id = o.id) as refund_rows,
    (select coalesce(json_agg(json_build_object('type', e.type, 'before', e.before, 'after', e.after, 'actor', e.actor_type, 'details', e.details, 'at', e.occurred_at) order by e.occurred_at, e.id), '[]')
       from order_events e where e.order_id = o.id) as event_rows
  from orders o`;

type Part = 'line_rows' | 'payment_rows' | 'shipment_rows' | 'return_rows' | 'refund_rows' | 'event_rows';
export type OrderRow = Readonly<OrdersRow & Record<Part, Json>>;
export type LineInJson = InJson<OrderLinesRow>;
export type PaymentInJson = InJson<PaymentsRow>;
export type RefundInJson = InJson<RefundsRow>;
/** As `orderWithParts` names it. */
export type EventInJson = InJson<
  Pick<OrderEventsRow, 'before' | 'after' | 'details'> & {
    type: OrderEventType;
    actor: OrderEventsRow['actor_type'];
    at: OrderEventsRow['occurred_at'];
  }
>;

export const orderRow = async (db: Knex, id: string): Promise<OrderRow | undefined> =>
  (await preparedStatement<OrderRow>(db, `${orderWithParts} where o.document_id = :id`, { id })).rows[0];

/** Who took the money that goes back with a refund. */
export const providerOf = (payments: readonly PaymentInJson[], refund: RefundInJson): string =>
  payments.find(({ id }) => id === refund.payment_id)?.provider ?? '';

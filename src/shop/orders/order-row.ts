import type { OrderEventType } from '../../domain/events';
import type { Knex } from 'knex';
import type { Int8, InvoicesRow, Json, OrderEventsRow, OrderLinesRow, OrdersRow, PaymentsRow, RefundsRow } from 'knex/types/tables';
import { pictureOf, type Picture } from '../catalog/pictures';
import { isShown } from '../catalog/shown-products';
import { preparedStatement } from '../prepared-statement';
import type { InJson } from '../rows';

/** An order is read in the language it was placed in. */
const languages = { locale: 'told.locale', defaultLocale: 'told.default_locale' };

/** The lines, each with where its product is shown today, and how. */
const orderLines = `
  select line.*, shown.slug, shown.picture,
         case when shown.slug is not null then ${pictureOf('line.variant_id', 'api::catalog.variant', 'image', `''`, languages)} end as own_picture
    from order_lines line
    left join lateral (
      select p.slug, ${pictureOf('p.id', 'api::catalog.product', 'images', 'p.name', languages)} as picture
        from products p where p.document_id = line.product_document_id and ${isShown('p', 'products', languages)} limit 1) shown on true
   where line.order_id = o.id`;

/** The sum of what of an order (its row id, in SQL) need not come. */
export const creditedOf = (order: string): string =>
  `select coalesce(sum(amount_minor), 0)::bigint from order_credits where order_id = ${order}`;

/**
 * Everything an order shows, in one statement: its lines, payments, shipments and timeline as JSON beside it. As `json`, which is
 * written once; `jsonb` would be built first and then written.
 */
export const orderWithParts = `
  select o.*,
    (select coalesce(json_agg(l order by l.position), '[]') from (${orderLines}) l) as line_rows,
    (select coalesce(json_agg(p order by p.id), '[]') from payments p where p.order_id = o.id) as payment_rows,
    (select coalesce(json_agg(s order by s.id), '[]') from shipments s where s.order_id = o.id) as shipment_rows,
    (select coalesce(json_agg(r order by r.id), '[]') from return_requests r where r.order_id = o.id) as return_rows,
    (select coalesce(json_agg(f order by f.id), '[]') from refunds f join payments p on p.id = f.payment_id where p.order_id = o.id) as refund_rows,
    (select coalesce(json_agg(json_build_object('type', e.type, 'before', e.before, 'after', e.after, 'actor', e.actor_type, 'actorId', e.actor_id, 'details', e.details, 'at', e.occurred_at) order by e.occurred_at, e.id), '[]')
       from order_events e where e.order_id = o.id) as event_rows,
    (select coalesce(json_agg(json_build_object('id', i.document_id, 'kind', i.kind, 'number', i.number, 'total', i.gross_minor, 'at', i.issued_at) order by i.id), '[]')
       from invoices i where i.order_document_id = o.document_id) as invoice_rows,
    (${creditedOf('o.id')}) as credited_minor,
    (${creditedOf('o.id')} and amount_minor > 0) as exchanged_minor
  from orders o
  left join lateral (select coalesce(o.language, default_locale) as locale, default_locale from store_settings order by id limit 1) told on true`;

type Part = 'line_rows' | 'payment_rows' | 'shipment_rows' | 'return_rows' | 'refund_rows' | 'event_rows' | 'invoice_rows';
export type OrderRow = Readonly<OrdersRow & Record<Part, Json> & { credited_minor: Int8; exchanged_minor: Int8 }>;
export type LineInJson = InJson<OrderLinesRow> & Readonly<{ slug: string | null; picture: Picture | null; own_picture: Picture | null }>;
export type PaymentInJson = InJson<PaymentsRow>;
export type RefundInJson = InJson<RefundsRow>;
/** As `orderWithParts` names it. */
export type EventInJson = InJson<
  Pick<OrderEventsRow, 'before' | 'after' | 'details'> & {
    type: OrderEventType;
    actor: OrderEventsRow['actor_type'];
    actorId: OrderEventsRow['actor_id'];
    at: OrderEventsRow['occurred_at'];
  }
>;

/** As `orderWithParts` names it. */
export type InvoiceInJson = InJson<
  Pick<InvoicesRow, 'kind' | 'number'> & { id: InvoicesRow['document_id']; total: InvoicesRow['gross_minor']; at: InvoicesRow['issued_at'] }
>;

export const orderRow = async (db: Knex, id: string): Promise<OrderRow | undefined> =>
  (await preparedStatement<OrderRow>(db, `${orderWithParts} where o.document_id = :id`, { id })).rows[0];

/** Who took the money that goes back with a refund. */
export const providerOf = (payments: readonly PaymentInJson[], refund: RefundInJson): string =>
  payments.find(({ id }) => id === refund.payment_id)?.provider ?? '';

import type { Knex } from 'knex';
import type { Json, OrderLinesRow, OrdersRow } from 'knex/types/tables';
import type { GivenBack, Sale } from '../../../domain/analytics/sale';
import { agreed } from '../../messages/agreed';
import { preparedStatement } from '../../prepared-statement';
import { toJson, toMinor, type InJson } from '../../rows';

/** A placed order. `visitor`: the app that began its checkout, where whoever used it agreed; `isAgreed`: what its customer said last. */
export type SaleFacts = Readonly<{
  sale: Sale;
  placedAt: Date;
  userId: number | null;
  visitor: string | null;
  isAgreed: boolean;
}>;

type Row = Pick<
  OrdersRow,
  'document_id' | 'number' | 'currency' | 'tax_minor' | 'delivery_minor' | 'discounts' | 'customer_id' | 'placed_at'
> &
  Readonly<{ line_rows: Json; visitor: string | null; is_agreed: boolean }>;
type Line = InJson<Pick<OrderLinesRow, 'line_id' | 'product_document_id' | 'sku' | 'name' | 'quantity' | 'total_minor' | 'tax_minor'>>;

// Apps tell nothing without consent, so that what they told of a cart says that whoever filled it agreed.
const visitor = `
  (select e.anonymous_id from analytics_events e
    where e.name = 'begin_checkout' and e.params ->> 'cart' = o.cart_document_id and e.anonymous_id is not null
      and e.at > (o.placed_at at time zone 'UTC') - interval '30 days' and e.at < (o.placed_at at time zone 'UTC') + interval '3 days'
    order by e.at, e.id limit 1)`;

/** These orders, by their ids; those that were never placed are not there. */
export async function readSales(db: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, SaleFacts>> {
  if (ids.length === 0) return new Map();
  const { rows } = await preparedStatement<Row>(
    db,
    `select o.document_id, o.number, o.currency, o.tax_minor, o.delivery_minor, o.discounts, o.customer_id, o.placed_at,
            (select coalesce(json_agg(l order by l.position), '[]') from order_lines l where l.order_id = o.id) as line_rows,
            ${visitor} as visitor, o.customer_id is not null and ${agreed('o.customer_id', 'analytics')} as is_agreed
       from orders o where o.document_id = any(:ids) and o.number is not null order by o.id`,
    { ids: [...ids] },
  );
  return new Map(rows.map((row) => [row.document_id, toFacts(row)]));
}

const toFacts = (row: Row): SaleFacts => ({
  sale: {
    ...{ number: row.number ?? '', currency: row.currency, tax: toMinor(row.tax_minor), delivery: toMinor(row.delivery_minor) },
    coupons: toJson<readonly Readonly<{ code?: string | null }>[]>(row.discounts).flatMap(({ code }) => code ?? []),
    lines: toJson<Line[]>(row.line_rows).map((line) => ({
      ...{ lineId: line.line_id, product: line.product_document_id, sku: line.sku, name: line.name, quantity: line.quantity },
      ...{ total: toMinor(line.total_minor), tax: toMinor(line.tax_minor) },
    })),
  },
  placedAt: row.placed_at ?? new Date(),
  userId: row.customer_id,
  visitor: row.visitor,
  isAgreed: row.is_agreed,
});

/** What went back, by the ids of the refunds. */
export async function readGivenBack(db: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, GivenBack>> {
  if (ids.length === 0) return new Map();
  const rows = await db('refunds')
    .whereIn('document_id', [...ids])
    .select('document_id', 'amount_minor', 'delivery_minor', 'lines')
    .orderBy('id');
  return new Map(
    rows.map(({ document_id: id, amount_minor: amount, delivery_minor: delivery, lines }) => [
      id,
      { amount: toMinor(amount), delivery: toMinor(delivery), lines: toJson<GivenBack['lines']>(lines) },
    ]),
  );
}

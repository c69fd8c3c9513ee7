import type { Knex } from 'knex';
import type { OrderLinesRow, OrdersRow } from 'knex/types/tables';
import { ownChoices, type ChosenOption } from '../../domain/catalogue/options';
import type { Minor } from '../../domain/money/money';
import type { UnitRun } from '../../domain/money/unit-runs';
import type { PaperAddress } from '../../domain/papers/buyer';
import type { SoldDelivery, SoldLine, SoldOrder } from '../../domain/papers/invoice';
import { deliveredText, type Delivered } from '../delivery/delivered-text';
import { toJson, toMinor } from '../rows';

type StoredDelivery = Omit<SoldDelivery, 'discount'> & Delivered & Readonly<{ discounts: readonly Readonly<{ amount: Minor }>[] }>;
/** Orders of before options had codes say only what was read. */
type StoredOptions = readonly ChosenOption[] | Readonly<Record<string, string>>;

/** An order with the copies it keeps, as far as papers tell of it. */
export type PaperOrder = SoldOrder &
  Readonly<{
    id: string;
    number: string | null;
    placedAt: Date;
    language: string | null;
    note: string | null;
    deliveryName: string | null;
    contact: Readonly<{ email: string | null; phone: string | null }>;
    shipping: PaperAddress | null;
    billing: PaperAddress | null;
  }>;

/** Reads orders for their papers, in the order they are asked for. What is not there is left out. */
export async function paperOrders(db: Knex, ids: readonly string[]): Promise<PaperOrder[]> {
  const orders: OrdersRow[] = await db('orders').whereIn('document_id', [...ids]);
  const lines: OrderLinesRow[] = await db('order_lines')
    .whereIn(
      'order_id',
      orders.map(({ id }) => id),
    )
    .orderBy('position');
  const known = new Map(orders.map((row) => [row.document_id, row]));
  return ids.flatMap((id) => {
    const row = known.get(id);
    return row
      ? [
          toPaperOrder(
            row,
            lines.filter((line) => line.order_id === row.id),
          ),
        ]
      : [];
  });
}

function toPaperOrder(row: OrdersRow, lines: readonly OrderLinesRow[]): PaperOrder {
  const delivery = toJson<StoredDelivery | null>(row.delivery);
  return {
    id: row.document_id,
    number: row.number,
    placedAt: row.placed_at ?? row.created_at,
    language: row.language,
    note: row.note,
    deliveryName: delivery && deliveredText(delivery, row.language ?? 'en'),
    contact: { email: row.email, phone: row.phone },
    shipping: toJson<PaperAddress | null>(row.shipping_address),
    billing: toJson<PaperAddress | null>(row.billing_address),
    lines: lines.map(toSoldLine),
    delivery: delivery && {
      name: delivery.name,
      price: delivery.price,
      discount: delivery.discounts.reduce((sum, { amount }) => sum + amount, 0),
      total: delivery.total,
      tax: delivery.tax,
    },
  };
}

function toSoldLine(row: OrderLinesRow): SoldLine {
  return {
    lineId: row.line_id,
    title: titleOf(row),
    sku: row.sku,
    quantity: row.quantity,
    cancelled: row.cancelled_quantity,
    cancelledRefunded: row.cancelled_refunded_quantity,
    unitPrice: toMinor(row.unit_price_minor),
    discount: toMinor(row.discount_minor),
    perUnitTotal: toJson<UnitRun[]>(row.per_unit_total),
    total: toMinor(row.total_minor),
    tax: toMinor(row.tax_minor),
    taxName: row.tax_name,
    taxBasisPoints: row.tax_basis_points,
    isTaxIncluded: row.tax_included,
  };
}

/** What was bought, with what was chosen of it where its name does not say so. */
function titleOf({ name, options }: OrderLinesRow): string {
  const stored = toJson<StoredOptions | null>(options) ?? [];
  const chosen = Array.isArray(stored) ? (stored as readonly ChosenOption[]) : ownChoices(stored as Readonly<Record<string, string>>);
  const unsaid = chosen.filter(({ label }) => !name.includes(label));
  return unsaid.length === 0 ? name : `${name} (${unsaid.map((each) => `${each.name}: ${each.label}`).join(', ')})`;
}

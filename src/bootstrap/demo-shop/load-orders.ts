import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { applyOperations } from '../../shop/cart/apply-operations';
import { createCart } from '../../shop/cart/create-cart';
import type { Address } from '../../shop/cart/stored-cart';
import { checkOut } from '../../shop/checkout/check-out';
import { strapiColumns } from '../../shop/document-id';
import type { demoCustomers } from './load-customers';
import { eachWithProgress } from './progress';

type Outcome = 'placed' | 'paid' | 'shipped' | 'delivered' | 'cancelled';
type DemoOrder = Readonly<{
  customer: (typeof demoCustomers)[number]['username'];
  currency: 'EUR' | 'UAH' | 'JPY';
  /** How many products to pick, beginning where. */
  from: number;
  lines: number;
  quantity: number;
  method: string;
  code?: string;
  note?: string;
  daysAgo: number;
  outcome: Outcome;
}>;

const demoOrders: readonly DemoOrder[] = [
  { customer: 'oksana', currency: 'UAH', from: 0, lines: 3, quantity: 1, method: 'courier', daysAgo: 19, outcome: 'delivered' },
  { customer: 'marek', currency: 'EUR', from: 30, lines: 5, quantity: 6, method: 'courier', daysAgo: 16, outcome: 'delivered' },
  {
    customer: 'yuki',
    currency: 'JPY',
    from: 50,
    lines: 2,
    quantity: 1,
    method: 'courier',
    daysAgo: 14,
    outcome: 'delivered',
    note: 'A gift: please leave the prices out.',
  },
  { customer: 'oksana', currency: 'UAH', from: 12, lines: 1, quantity: 2, method: 'pickup-lviv', daysAgo: 11, outcome: 'cancelled' },
  { customer: 'oksana', currency: 'EUR', from: 61, lines: 4, quantity: 1, method: 'express', daysAgo: 8, outcome: 'shipped' },
  { customer: 'marek', currency: 'EUR', from: 75, lines: 3, quantity: 10, method: 'courier', daysAgo: 6, outcome: 'shipped' },
  { customer: 'yuki', currency: 'EUR', from: 90, lines: 2, quantity: 2, method: 'courier', daysAgo: 4, outcome: 'paid' },
  { customer: 'oksana', currency: 'UAH', from: 104, lines: 2, quantity: 1, method: 'pickup-lviv', daysAgo: 2, outcome: 'paid' },
  { customer: 'marek', currency: 'EUR', from: 120, lines: 6, quantity: 4, method: 'courier', daysAgo: 1, outcome: 'placed' },
  {
    customer: 'oksana',
    currency: 'EUR',
    from: 7,
    lines: 2,
    quantity: 1,
    method: 'courier',
    code: 'MEADOW5',
    daysAgo: 0,
    outcome: 'placed',
    note: 'Please ring twice.',
  },
];
export const demoOrderCount = demoOrders.length;

const addresses: Readonly<Record<DemoOrder['customer'], Address>> = {
  oksana: {
    firstName: 'Оксана',
    lastName: 'Гнатюк',
    line1: 'вул. Личаківська 45, кв. 7',
    city: 'Львів',
    postalCode: '79010',
    country: 'UA',
    phone: '+380671112233',
  },
  marek: {
    firstName: 'Marek',
    lastName: 'Zieliński',
    company: 'Kawiarnia Pod Lipą',
    line1: 'ul. Długa 12',
    city: 'Kraków',
    postalCode: '31-147',
    country: 'PL',
    phone: '+48501222333',
  },
  yuki: {
    firstName: 'Yuki',
    lastName: 'Tanaka',
    line1: '2-11-3 Meguro',
    city: 'Tokyo',
    region: 'Tokyo',
    postalCode: '153-0063',
    country: 'JP',
    phone: '+81312345678',
  },
};

/** Places what is missing of the ten orders, through the same door a customer uses, and moves each to its state. */
export async function loadOrders(strapi: Core.Strapi, alreadyLoaded: number): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  await eachWithProgress('Orders', demoOrders.slice(alreadyLoaded), async (order, index) => {
    const placedAt = new Date(Date.now() - order.daysAgo * 24 * 60 * 60 * 1000);
    const cart = await fillCart(strapi, order, placedAt);
    await strapi.db.transaction(async ({ trx }) => {
      const { id } = await checkOut(strapi, {
        cartId: cart.id,
        caller: cart.caller,
        expectedTotal: cart.total,
        payment: { provider: 'manual' },
        requestId: null,
        now: placedAt,
      });
      await moveTo(trx, id, order.outcome, placedAt);
      await store.set({ key: 'demo-orders', value: alreadyLoaded + index + 1 });
    });
  });
}

async function fillCart(strapi: Core.Strapi, { customer, currency, from, lines, quantity, method, code, note }: DemoOrder, now: Date) {
  const db = strapi.db.connection;
  const user = await db('up_users').where({ username: customer }).first('id', 'email', 'phone');
  const delivery = await db('delivery_methods').where({ code: method }).first('document_id');
  // Every seventh variant, so that a basket is not five sizes of one jacket. Plenty of each must be left to sell.
  const { rows } = await db.raw(
    `select v.document_id from variants v
      where (select coalesce(sum(on_hand - allocated), 0) from stock_levels s where s.variant_id = v.id) > 45
      order by (v.id * 7) % 101, v.id offset ? % (select greatest(1, count(*) / 2) from variants) limit ?`,
    [from, lines],
  );
  const caller = { customer: { userId: Number(user.id) }, token: null };
  const empty = await createCart(strapi, { currency, country: addresses[customer].country, channel: 'app', customer: caller.customer });
  const cart = await applyOperations(strapi, {
    id: empty.id,
    caller,
    ifRevision: null,
    now,
    operations: [
      ...rows.map((row: { document_id: string }, index: number) => ({
        id: `line-${index}`,
        op: 'add_line' as const,
        variant: row.document_id,
        quantity,
      })),
      { id: 'contact', op: 'set_contact', email: user.email, phone: user.phone },
      { id: 'address', op: 'set_address', shipping: addresses[customer] },
      { id: 'delivery', op: 'set_delivery', method: delivery.document_id },
      ...(code ? [{ id: 'code', op: 'apply_code' as const, code }] : []),
      ...(note ? [{ id: 'note', op: 'set_note' as const, note }] : []),
    ],
  });
  return { id: cart.id, caller, total: cart.totals.total };
}

const statesOf: Readonly<Record<Outcome, { order_status: string; payment_status: string; fulfilment_status: string }>> = {
  placed: { order_status: 'placed', payment_status: 'unpaid', fulfilment_status: 'unfulfilled' },
  paid: { order_status: 'placed', payment_status: 'paid', fulfilment_status: 'unfulfilled' },
  shipped: { order_status: 'placed', payment_status: 'paid', fulfilment_status: 'fulfilled' },
  delivered: { order_status: 'completed', payment_status: 'paid', fulfilment_status: 'delivered' },
  cancelled: { order_status: 'cancelled', payment_status: 'unpaid', fulfilment_status: 'unfulfilled' },
};

/** Writes the state of an order with everything that must agree with it: payment, shipment, stock and history. */
async function moveTo(trx: Knex.Transaction, documentId: string, outcome: Outcome, placedAt: Date): Promise<void> {
  const order = await trx('orders').where({ document_id: documentId }).first('id', 'total_minor', 'currency');
  const movedAt = new Date(placedAt.getTime() + 6 * 60 * 60 * 1000);
  await trx('orders')
    .where({ id: order.id })
    .update({ ...statesOf[outcome], created_at: placedAt });
  if (outcome === 'placed') return;

  await trx('order_events').insert({
    ...strapiColumns(movedAt),
    order_id: order.id,
    type: `order.${outcome}`,
    actor_type: 'staff',
    after: JSON.stringify(statesOf[outcome]),
    occurred_at: movedAt,
  });
  if (outcome === 'cancelled') {
    await trx('payments').where({ order_id: order.id }).update({ status: 'cancelled' });
    await trx('discount_redemptions').where({ order_document_id: documentId }).update({ state: 'released' });
    return moveStock(trx, { id: order.id, documentId }, { kind: 'deallocate', onHand: 0, allocated: -1 }, movedAt);
  }
  const [payment] = await trx('payments')
    .where({ order_id: order.id })
    .update({ status: 'paid', captured_minor: order.total_minor, settled_at: movedAt })
    .returning('id');
  await trx('payment_events').insert({
    ...strapiColumns(movedAt),
    payment_id: payment.id,
    type: 'captured',
    amount_minor: order.total_minor,
    currency: order.currency,
    source: 'staff',
    occurred_at: movedAt,
  });
  if (outcome === 'paid') return;

  const lines = await trx('order_lines').where({ order_id: order.id }).select('line_id', 'quantity');
  await trx('order_lines')
    .where({ order_id: order.id })
    .update({ fulfilled_quantity: trx.ref('quantity') });
  await trx('shipments').insert({
    ...strapiColumns(movedAt),
    order_id: order.id,
    status: outcome,
    lines: JSON.stringify(lines.map(({ line_id: line, quantity }) => ({ line, quantity }))),
    carrier: 'Demo Post',
    tracking_number: `DP${String(order.id).padStart(9, '0')}`,
    shipped_at: movedAt,
    delivered_at: outcome === 'delivered' ? new Date(movedAt.getTime() + 48 * 60 * 60 * 1000) : null,
  });
  return moveStock(trx, { id: order.id, documentId }, { kind: 'ship', onHand: -1, allocated: -1 }, movedAt);
}

type Delta = Readonly<{ kind: 'ship' | 'deallocate'; onHand: -1 | 0; allocated: -1 }>;

async function moveStock(
  trx: Knex.Transaction,
  order: { id: number; documentId: string },
  { kind, onHand, allocated }: Delta,
  occurredAt: Date,
): Promise<void> {
  const { rows } = await trx.raw(
    `update stock_levels s set on_hand = s.on_hand + :onHand * taken.quantity, allocated = s.allocated + :allocated * taken.quantity
       from (select l.variant_id, l.sku, (a ->> 'locationId')::int as location_id, sum((a ->> 'quantity')::int)::int as quantity
               from order_lines l cross join lateral jsonb_array_elements(l.allocations) a where l.order_id = :order group by 1, 2, 3) taken
      where s.variant_id = taken.variant_id and s.location_id = taken.location_id
      returning s.variant_id, s.location_id, taken.sku, taken.quantity`,
    { order: order.id, onHand, allocated },
  );
  if (rows.length === 0) return;
  await trx('stock_movements').insert(
    rows.map((row: { variant_id: number; location_id: number; sku: string; quantity: number }) => ({
      ...strapiColumns(occurredAt),
      variant_id: row.variant_id,
      location_id: row.location_id,
      sku: row.sku,
      kind,
      on_hand_delta: onHand * row.quantity,
      held_delta: 0,
      allocated_delta: allocated * row.quantity,
      order_document_id: order.documentId,
      actor: 'staff',
      occurred_at: occurredAt,
    })),
  );
}

import type { Core } from '@strapi/strapi';
import { applyOperations } from '../shop/cart/apply-operations';
import { createCart } from '../shop/cart/create-cart';
import type { Address } from '../shop/cart/stored-cart';
import { checkOut } from '../shop/checkout/check-out';
import { theShop } from '../shop/actor';
import { cancelOrder } from '../shop/orders/cancel-order';
import type { OrderView } from '../shop/orders/read-order';
import { readOrderForStaff } from '../shop/orders/read-order-for-staff';
import { deliverShipment } from '../shop/orders/deliver-shipment';
import { shipOrder } from '../shop/orders/ship-order';
import { confirmPayment } from '../shop/payments/confirm-payment';
import type { Result } from '../shop/prepared-statement';
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

/**
 * Places what is missing of the ten orders, through the same doors a customer and staff use, and moves each to its state.
 * The cart is remembered before it is checked out, so that a load that was interrupted places no order twice.
 */
export async function loadOrders(strapi: Core.Strapi, alreadyLoaded: number): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  await eachWithProgress('Orders', demoOrders.slice(alreadyLoaded), async (order, index) => {
    const placedAt = new Date(Date.now() - order.daysAgo * 24 * 60 * 60 * 1000);
    const begun = (await store.get({ key: 'demo-cart' })) as (DemoCart & { order: number }) | null;
    const cart = begun?.order === alreadyLoaded + index ? begun : await fillCart(strapi, order, placedAt);
    await store.set({ key: 'demo-cart', value: { ...cart, order: alreadyLoaded + index } });
    const { order: placed } = await checkOut(strapi, {
      cartId: cart.id,
      caller: cart.caller,
      expectedTotal: cart.total,
      payment: { provider: 'manual' },
      now: placedAt,
    });
    await strapi.db.connection('orders').where({ document_id: placed.id }).update({ created_at: placedAt });
    await moveTo(strapi, placed, order.outcome, placedAt);
    await store.set({ key: 'demo-orders', value: alreadyLoaded + index + 1 });
  });
}

type DemoCart = Readonly<{
  id: string;
  caller: Readonly<{ customer: { userId: number }; token: null }>;
  total: OrderView['totals']['total'];
}>;

async function fillCart(
  strapi: Core.Strapi,
  { customer, currency, from, lines, quantity, method, code, note }: DemoOrder,
  now: Date,
): Promise<DemoCart> {
  const db = strapi.db.connection;
  const user = await db('up_users').where({ username: customer }).first('id', 'email', 'phone');
  if (!user) throw new Error(`The demo has no customer ${customer}`);
  const delivery = await db('delivery_methods').where({ code: method }).first('document_id');
  // Every seventh variant, so that a basket is not five sizes of one jacket. Plenty of each must be left to sell.
  const { rows } = await db.raw<Result<{ document_id: string }>>(
    `select v.document_id from variants v
      where (select coalesce(sum(on_hand - allocated), 0) from stock_levels s where s.variant_id = v.id) > 45
      order by (v.id * 7) % 101, v.id offset ? % (select greatest(1, count(*) / 2) from variants) limit ?`,
    [from, lines],
  );
  const caller = { customer: { userId: user.id }, token: null };
  const empty = await createCart(strapi, { currency, country: addresses[customer].country, channel: 'app', customer: caller.customer });
  const cart = await applyOperations(strapi, {
    cartId: empty.id,
    caller,
    ifRevision: null,
    now,
    operations: [
      ...rows.map((row, index) => ({ id: `line-${index}`, op: 'add_line' as const, variant: row.document_id, quantity })),
      { id: 'contact', op: 'set_contact', email: user.email ?? '', phone: user.phone ?? undefined },
      { id: 'address', op: 'set_address', shipping: addresses[customer] },
      { id: 'delivery', op: 'set_delivery', method: String(delivery?.document_id) },
      ...(code ? [{ id: 'code', op: 'apply_code' as const, code }] : []),
      ...(note ? [{ id: 'note', op: 'set_note' as const, note }] : []),
    ],
  });
  return { id: cart.id, caller, total: cart.totals.total };
}

const hour = 60 * 60 * 1000;

/** Takes an order to its state as staff would; what an interrupted load did already is not done again. */
async function moveTo(strapi: Core.Strapi, order: OrderView, outcome: Outcome, placedAt: Date): Promise<void> {
  const { id: orderId, actions } = order;
  const by = { actor: theShop, now: new Date(placedAt.getTime() + 6 * hour) };
  if (outcome === 'placed') return;
  if (outcome === 'cancelled') {
    if (actions.includes('cancel')) await cancelOrder(strapi, { orderId, caller: null, reason: 'Ordered twice by mistake', ...by });
    return;
  }
  if (actions.includes('confirm_payment')) await confirmPayment(strapi, { orderId, ...by });
  if (outcome === 'paid') return;

  if (actions.includes('ship')) {
    for (const locationId of await locationsOf(strapi, orderId))
      await shipOrder(strapi, { orderId, locationId, carrier: 'Demo Post', trackingNumber: `DP${order.number?.slice(-6)}`, ...by });
  }
  if (outcome === 'shipped') return;
  const { shipments } = await readOrderForStaff(strapi, orderId);
  const arrived = new Date(by.now.getTime() + 48 * hour);
  for (const { id: shipmentId } of shipments.filter(({ status }) => status === 'shipped'))
    await deliverShipment(strapi, { orderId, shipmentId, ...by, now: arrived });
}

/** From where the order's goods come: a parcel is sent from each. */
async function locationsOf(strapi: Core.Strapi, orderId: string): Promise<string[]> {
  const { rows } = await strapi.db.connection.raw<Result<{ document_id: string }>>(
    `select distinct place.document_id
       from order_lines l join orders o on o.id = l.order_id
       cross join lateral jsonb_array_elements(l.allocations) taken
       join stock_locations place on place.id = (taken ->> 'locationId')::int
      where o.document_id = ? order by 1`,
    [orderId],
  );
  return rows.map((row) => row.document_id);
}

import type { Core } from '@strapi/strapi';
import { applyOperations } from '../shop/cart/apply-operations';
import { createCart } from '../shop/cart/create-cart';
import type { Address } from '../shop/cart/stored-cart';
import { checkOut } from '../shop/checkout/check-out';
import { findSlots } from '../shop/delivery/slots/find-slots';
import { say } from './progress';

type Door = Readonly<{ firstName: string; lastName: string; line1: string; postalCode: string; lat: number; lng: number; note?: string }>;

/** Around the shop, so that two couriers have a morning's work. */
const doors: readonly Door[] = [
  { firstName: 'Богдан', lastName: 'Кравець', line1: 'вул. Городоцька 82', postalCode: '79016', lat: 49.8359, lng: 23.9989 },
  { firstName: 'Соломія', lastName: 'Дацюк', line1: 'вул. Зелена 115', postalCode: '79035', lat: 49.8187, lng: 24.0652 },
  {
    firstName: 'Тарас',
    lastName: 'Лисенко',
    line1: 'вул. Наукова 35',
    postalCode: '79060',
    lat: 49.8046,
    lng: 23.9901,
    note: 'Код дверей 35В',
  },
  { firstName: 'Ніна', lastName: 'Поліщук', line1: 'просп. Чорновола 67', postalCode: '79058', lat: 49.8602, lng: 24.0226 },
  {
    firstName: 'Orest',
    lastName: 'Hnatiuk',
    line1: 'вул. Сахарова 42',
    postalCode: '79012',
    lat: 49.8266,
    lng: 24.0079,
    note: 'Please ring twice',
  },
  { firstName: 'Дарина', lastName: 'Мельник', line1: 'вул. Богдана Хмельницького 106', postalCode: '79024', lat: 49.8589, lng: 24.0478 },
];

/**
 * Goods that wait to be brought today, paid at the door, so that a demo has runs to plan on whatever day it is looked at. Placed as guests do, and
 * only where nothing waits.
 */
export async function placeTodaysOrders(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const waiting = await db('orders')
    .where({ order_status: 'placed', fulfilment_status: 'unfulfilled' })
    .whereIn(
      'email',
      doors.map((_door, index) => emailOf(index)),
    )
    .first('id');
  const methods = await db('delivery_methods').whereIn('code', ['express', 'timed']).where({ enabled: true }).select('code', 'document_id');
  const goods = await db('variants')
    .join('stock_levels', 'stock_levels.variant_id', 'variants.id')
    .join('stock_locations', 'stock_locations.id', 'stock_levels.location_id')
    .where('stock_locations.code', 'lviv')
    .whereRaw('stock_levels.on_hand - stock_levels.allocated - stock_levels.held > 10')
    .orderByRaw('(variants.id * 13) % 101, variants.id')
    .limit(doors.length)
    .pluck('variants.document_id');
  const [express, timed] = ['express', 'timed'].map((code) => methods.find((method) => method.code === code)?.document_id);
  // Staff may have made another shop of it.
  if (waiting || !express || goods.length < doors.length) return;
  say('Orders to bring today');
  for (const [index, door] of doors.entries()) {
    const slot = timed && index % 2 === 1 ? await slotToday(strapi, timed, door) : null;
    await placeOrder(strapi, { index, door, variant: String(goods[index]), method: slot && timed ? timed : express, slot });
  }
}

const emailOf = (index: number): string => `door-${index + 1}@polonyna.test`;
const addressOf = ({ lat, lng, note: _note, ...door }: Door, index: number): Address => ({
  ...{ ...door, city: 'Львів', country: 'UA', phone: `+38067555010${index}` },
  location: { lat, lng },
});

/** The last that can still be chosen today, because those before may be over before anybody drives. */
async function slotToday(strapi: Core.Strapi, method: string, door: Door): Promise<string | null> {
  const place = { country: 'UA', city: 'Львів', postalCode: door.postalCode, location: { lat: door.lat, lng: door.lng } };
  const slots = await findSlots(strapi, { method, place, pieces: 1, from: null, days: 1 });
  return slots.findLast(({ isAvailable }) => isAvailable)?.id ?? null;
}

type Placing = Readonly<{ index: number; door: Door; variant: string; method: string; slot: string | null }>;

async function placeOrder(strapi: Core.Strapi, { index, door, variant, method, slot }: Placing): Promise<void> {
  const cart = await createCart(strapi, { currency: 'UAH', country: 'UA', channel: 'app', customer: null });
  const caller = { customer: null, token: cart.token ?? null };
  const filled = await applyOperations(strapi, {
    ...{ cartId: cart.id, caller, ifRevision: null },
    operations: [
      { id: 'line', op: 'add_line', variant, quantity: 1 + (index % 2) },
      { id: 'contact', op: 'set_contact', email: emailOf(index), phone: `+38067555010${index}` },
      { id: 'address', op: 'set_address', shipping: addressOf(door, index) },
      { id: 'delivery', op: 'set_delivery', method, slot },
      ...(door.note ? [{ id: 'note', op: 'set_note' as const, note: door.note }] : []),
    ],
  });
  await checkOut(strapi, { cartId: cart.id, caller, expectedTotal: filled.totals.total, payment: { provider: 'manual' } });
}

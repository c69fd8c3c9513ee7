import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { OrdersRow } from 'knex/types/tables';
import { normalizeEmail, normalizePhone } from '../../domain/customers/contact-keys';
import { DomainError } from '../../domain/domain-error';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import { mayWithdraw } from '../../domain/orders/withdrawal';
import { actorOfCart } from '../actor';
import { newDocumentId } from '../document-id';
import { toJson } from '../rows';
import { storeSettings, type StoreSettings } from '../store/store-settings';
import { changeOrder } from './locked-order';

// Who began and thought better of it begins anew.
const begunHours = 24;

type Contact = Readonly<{ email?: string | undefined; phone?: string | undefined }>;
export type BeginWithdrawal = Contact &
  Readonly<{ number: string; name: string; lines?: readonly LineQuantity[] | undefined; language?: string | undefined; now?: Date }>;

/** `until`: the last day, in the shop's time zone; null while goods are on their way. `receiptTo`: where the receipt goes, in part. */
export type Withdrawal = Readonly<{
  id: string;
  number: string;
  until: string | null;
  receiptTo: string | null;
  declaredAt: string | null;
}>;

/**
 * The first of two steps: who they are and which purchase it is. Nothing has happened yet. Whoever knows the number and the e-mail or phone
 * of an order may withdraw from it; the account does not matter. Refuses `ORDER_NOT_FOUND` where they do not fit, `WITHDRAWAL_NOT_POSSIBLE`
 * with a `reason`, `LINE_UNKNOWN`.
 */
export async function beginWithdrawal(strapi: Core.Strapi, asked: BeginWithdrawal): Promise<Withdrawal> {
  const { name, lines, language, now = new Date() } = asked;
  const settings = await storeSettings(strapi);
  const id = newDocumentId();
  const contact = asked.email ?? asked.phone ?? '';
  return strapi.db.transaction(async ({ trx }) => {
    const order = await orderOf(trx, asked);
    const until = await assertMay(trx, order, settings, now);
    if (lines) await assertLines(trx, order.id, lines);
    // One that was begun and not confirmed is forgotten: what was confirmed stays.
    await trx('order_withdrawals').where({ order_id: order.id, declared_at: null }).delete();
    await trx('order_withdrawals').insert({
      ...{ id, order_id: order.id, name, contact, begun_at: now, language: language ?? order.language },
      lines: lines ? JSON.stringify(lines) : null,
    });
    return { id, number: order.number ?? '', until, receiptTo: inPart(asked.email ?? order.email), declaredAt: null };
  });
}

/** The second step: from this second on it is declared. Asked again, it is answered the same. Refuses what the first step does, and `WITHDRAWAL_NOT_FOUND`. */
export async function confirmWithdrawal(
  strapi: Core.Strapi,
  { id, now = new Date() }: Readonly<{ id: string; now?: Date }>,
): Promise<Withdrawal> {
  const settings = await storeSettings(strapi);
  const begun = await strapi.db
    .connection('order_withdrawals as w')
    .join('orders as o', 'o.id', 'w.order_id')
    .where({ 'w.id': id })
    .first('o.document_id as order', 'o.customer_id');
  if (!begun) throw withdrawalNotFound();
  await changeOrder(strapi, { orderId: begun.order, actor: actorOfCart(begun.customer_id), now }, async (trx, order) => {
    const row = await trx('order_withdrawals').where({ id }).first();
    if (!row || (row.declared_at === null && isTooOld(row.begun_at, now))) throw withdrawalNotFound();
    if (row.declared_at !== null) return null;
    await assertMay(trx, await orderRowOf(trx, order.rowId), settings, now);
    await trx('order_withdrawals').where({ id }).update({ declared_at: now });
    return { type: 'order.withdrawn', details: { withdrawal: id, lines: toJson<LineQuantity[] | null>(row.lines) } };
  });
  return readWithdrawal(strapi.db.connection, id);
}

const isTooOld = (begunAt: Date, now: Date): boolean => begunAt.getTime() + begunHours * 3_600_000 < now.getTime();
export const withdrawalNotFound = () =>
  new DomainError('WITHDRAWAL_NOT_FOUND', 'There is no such withdrawal, or it was begun too long ago. Begin anew');

async function readWithdrawal(db: Knex, id: string): Promise<Withdrawal> {
  const row = await db('order_withdrawals as w')
    .join('orders as o', 'o.id', 'w.order_id')
    .where({ 'w.id': id })
    .first('w.contact', 'w.declared_at', 'o.number', 'o.email');
  if (!row) throw withdrawalNotFound();
  return {
    id,
    number: row.number ?? '',
    until: null,
    receiptTo: inPart(row.contact.includes('@') ? row.contact : row.email),
    declaredAt: row.declared_at?.toISOString() ?? null,
  };
}

type Order = Pick<
  OrdersRow,
  'id' | 'document_id' | 'number' | 'order_status' | 'fulfilment_status' | 'email' | 'phone' | 'country' | 'language'
>;
const columns = ['id', 'document_id', 'number', 'order_status', 'fulfilment_status', 'email', 'phone', 'country', 'language'] as const;

async function orderOf(trx: Knex, { number, email, phone }: Pick<BeginWithdrawal, 'number' | 'email' | 'phone'>): Promise<Order> {
  const order = await trx('orders')
    .whereIn('number', [number, number.toUpperCase()])
    .first(...columns);
  const isTheirs =
    order &&
    ((email !== undefined && order.email !== null && normalizeEmail(order.email) === normalizeEmail(email)) ||
      (phone !== undefined && isSamePhone(phone, order)));
  if (!order || !isTheirs) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order with this contact');
  return order;
}

function isSamePhone(phone: string, order: Pick<Order, 'phone' | 'country'>): boolean {
  const asked = normalizePhone(phone, order.country);
  return asked !== null && order.phone !== null && normalizePhone(order.phone, order.country) === asked;
}

async function orderRowOf(trx: Knex, rowId: number): Promise<Order> {
  const row = await trx('orders')
    .where({ id: rowId })
    .first(...columns);
  if (!row) throw new Error(`Order ${rowId} is gone`);
  return row;
}

/** The last day of the right, where it is known. Refuses `WITHDRAWAL_NOT_POSSIBLE`. */
async function assertMay(
  trx: Knex,
  order: Order,
  { timeZone, withdrawalPeriods: periods }: StoreSettings,
  now: Date,
): Promise<string | null> {
  const whole = await trx('order_withdrawals').where({ order_id: order.id, lines: null }).whereNotNull('declared_at').first('id');
  const answer = mayWithdraw(
    {
      country: order.country,
      periods,
      timeZone,
      isPlaced: order.order_status === 'placed' || order.order_status === 'completed',
      deliveredAt: await deliveredAt(trx, order),
      isWithdrawn: whole !== undefined,
    },
    now,
  );
  if (answer.may) return answer.until;
  throw new DomainError('WITHDRAWAL_NOT_POSSIBLE', 'This order cannot be withdrawn from', {
    reason: answer.because,
    ...(answer.because === 'period_over' ? { until: answer.until } : {}),
  });
}

async function deliveredAt(trx: Knex, order: Order): Promise<Date | null> {
  if (order.fulfilment_status !== 'delivered' && order.fulfilment_status !== 'returned') return null;
  const parcels = await trx('shipments').where({ order_id: order.id, status: 'delivered' }).select('delivered_at');
  const times = parcels.map((parcel) => parcel.delivered_at?.getTime() ?? null);
  return times.length === 0 || times.includes(null) ? null : new Date(Math.max(...times.map(Number)));
}

async function assertLines(trx: Knex, orderRowId: number, lines: readonly LineQuantity[]): Promise<void> {
  const rows = await trx('order_lines').where({ order_id: orderRowId }).select('line_id', 'quantity', 'cancelled_quantity');
  for (const { line, quantity } of lines) {
    const row = rows.find(({ line_id: known }) => known === line);
    if (!row) throw new DomainError('LINE_UNKNOWN', 'The order has no such line', { line });
    const left = row.quantity - row.cancelled_quantity;
    if (quantity > left)
      throw new DomainError('QUANTITY_TOO_LARGE', `Only ${left} of this line were bought`, { line, wanted: quantity, left });
  }
}

/** Enough of an address for its owner to know it, and for nobody else. */
function inPart(email: string | null): string | null {
  if (email === null) return null;
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}…${email.slice(at)}`;
}

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { amountIn, raiseAlert, storedAmounts, toWhole, type Money, type RecordedEvent } from 'storekeeper/kit';
import { lockPoints, pointsOf, writeEntry } from './ledger';
import { pointsFor } from './rules';

type Paid = Readonly<{ customerId: number; number: string | null; paid: Money }>;

/** What a customer with an account has paid for goods of a completed order, and not got back. */
async function paidFor(trx: Knex.Transaction, orderId: string): Promise<Paid | null> {
  const { rows } = await trx.raw<{ rows: { customer_id: number; number: string | null; currency: string; goods: string; paid: string }[] }>(
    `select o.customer_id, o.number, o.currency,
            (select coalesce(sum(l.total_minor), 0) from order_lines l where l.order_id = o.id) as goods,
            (select coalesce(sum(p.captured_minor - p.refunded_minor), 0) from payments p where p.order_id = o.id) as paid
       from orders o where o.document_id = ? and o.order_status = 'completed' and o.customer_id is not null`,
    [orderId],
  );
  const [order] = rows;
  if (!order) return null;
  const amount = Math.min(toWhole(order.goods), toWhole(order.paid));
  return { customerId: order.customer_id, number: order.number, paid: { amount, currency: order.currency } };
}

async function earnOneFor(strapi: Core.Strapi): Promise<Money[]> {
  const settings = await strapi.documents('plugin::loyalty.settings').findFirst({ populate: { earnOneFor: true } });
  return storedAmounts(settings?.earnOneFor);
}

type OfOrder = Readonly<{ points: number; entries: number; oneFor: Money[] | null }>;

/** What an order has earned so far, less what was taken back of it, and what was paid for each point then. */
async function earnedBy(trx: Knex.Transaction, orderId: string, currency: string): Promise<OfOrder> {
  const kept = await trx('loyalty_entries')
    .where({ order_document_id: orderId })
    .whereIn('reason', ['earned', 'taken_back'])
    .sum('points as points')
    .max('one_for_minor as oneFor')
    .count('id as entries')
    .first();
  const oneFor = kept?.oneFor ? [{ amount: toWhole(kept.oneFor), currency }] : null;
  return { points: toWhole(kept?.points ?? 0), entries: Number(kept?.entries ?? 0), oneFor };
}

/**
 * An order is done: what was paid for its goods earns points. Done once more, because something was exchanged, it earns what is missing, or
 * gives back what is too much.
 */
export async function earnPoints(strapi: Core.Strapi, { payload: { orderId } }: RecordedEvent<'order.completed'>): Promise<void> {
  const prices = await earnOneFor(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const order = await paidFor(trx, orderId);
    if (!order) return;
    const { customerId, paid } = order;
    await lockPoints(trx, customerId);
    const kept = await earnedBy(trx, orderId, paid.currency);
    // As they were earned: how they are earned now may have changed since.
    const points = pointsFor(paid, kept.oneFor ?? prices) - kept.points;
    const oneFor = amountIn(kept.oneFor ?? prices, paid.currency);
    if (points > 0 && oneFor !== undefined) {
      const about = kept.entries === 0 ? `earned:${orderId}` : `earned:${orderId}:${kept.entries}`;
      await writeEntry(trx, { customerId, points, reason: 'earned', oneFor, orderId, about, now: new Date() });
    }
    if (points < 0) await takeBack(trx, { ...order, orderId, points, about: `exchanged:${orderId}:${kept.entries}` });
  });
}

/** Money went back: points it had earned go with it. Who has spent them already is told to staff. */
export async function takePointsBack(
  strapi: Core.Strapi,
  { payload: { orderId, refundId } }: RecordedEvent<'order.refunded'>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const order = await paidFor(trx, orderId);
    if (!order) return;
    await lockPoints(trx, order.customerId);
    const kept = await earnedBy(trx, orderId, order.paid.currency);
    if (!kept.oneFor) return;
    const points = pointsFor(order.paid, kept.oneFor) - kept.points;
    if (points < 0) await takeBack(trx, { ...order, orderId, points, about: `refund:${refundId}` });
  });
}

type TakenBack = Paid & Readonly<{ orderId: string; points: number; about: string }>;

async function takeBack(trx: Knex.Transaction, { customerId, number, orderId, points, about }: TakenBack): Promise<void> {
  const now = new Date();
  const isNew = await writeEntry(trx, { customerId, points, reason: 'taken_back', orderId, about, now });
  const left = await pointsOf(trx, customerId);
  if (isNew && left < 0)
    await raiseAlert(trx, {
      kind: 'loyalty_points_missing',
      about: about.replace(/^refund:/, ''),
      order: { id: orderId, number },
      details: { missing: -left },
      now,
    });
}

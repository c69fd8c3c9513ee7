import type { Core } from '@strapi/strapi';
import { recountHeld } from '../inventory/recount-held';
import { raiseAlert } from '../staff/raise-alert';
import { abandonCheckout } from './abandon-checkout';

/**
 * Finds carts, orders and payments whose other half somebody deleted past the shop, and does what is left to do: a cart whose
 * order is gone is open again, stock that no cart holds is free, discounts are not used up by what is not there, and staff
 * are told of money that came for an order nobody can find.
 */
export async function healLostHalves(
  strapi: Core.Strapi,
  { now = new Date() }: { now?: Date } = {},
): Promise<{ carts: number; variants: number; payments: number }> {
  const db = strapi.db.connection;
  const carts = await db('carts as c')
    .where({ 'c.cart_status': 'active' })
    .whereNotNull('c.checkout_order_id')
    .whereNotExists(db('orders as o').whereRaw('o.document_id = c.checkout_order_id').select(1))
    .pluck('c.checkout_order_id');
  for (const orderId of carts) await abandonCheckout(strapi, { orderId, because: 'timed_out', now });
  await db('discount_redemptions as r')
    .where({ state: 'reserved' })
    .whereNotExists(db('orders as o').whereRaw('o.document_id = r.order_document_id').select(1))
    .update({ state: 'released', updated_at: now });
  return { carts: carts.length, variants: await recountHeld(strapi, { now }), payments: await raiseLostMoneyAlerts(strapi, now) };
}

/** Only when foreign keys were switched off can an order go and leave its payment; then nothing else would look at it again. */
const raiseLostMoneyAlerts = async (strapi: Core.Strapi, now: Date): Promise<number> =>
  strapi.db.transaction(async ({ trx }) => {
    const lost = await trx('payments as p')
      .whereNotExists(trx('orders as o').whereRaw('o.id = p.order_id').select(1))
      .whereRaw('p.captured_minor + p.authorized_minor > p.refunded_minor')
      .select('p.document_id', 'p.provider', 'p.reference', 'p.currency')
      .select(trx.raw('p.captured_minor + p.authorized_minor - p.refunded_minor as amount'));
    for (const { document_id: about, provider, reference, currency, amount } of lost)
      await raiseAlert(trx, {
        kind: 'payment_unknown',
        about,
        amount: { amount: Number(amount), currency },
        details: { provider, reference },
        now,
      });
    return lost.length;
  });

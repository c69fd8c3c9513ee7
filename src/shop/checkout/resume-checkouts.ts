import type { Core } from '@strapi/strapi';
import { isIntegrationError } from '../../integrations/integration-error';
import { abandonCheckout } from './abandon-checkout';
import { advanceCheckout, isGivenUp } from './advance-checkout';

// A request that is still at work needs nobody to finish it; should one be this slow, both arrive at the same order.
const leftAloneSeconds = 10;
// Whoever got a link to pay on may take days, and the page asks the provider itself: each such order has its turn every ten minutes.
const isTurn = `(id % 10 = floor(extract(epoch from cast(:now as timestamptz)) / 60)::bigint % 10
  or not exists (select from payment_links l where l.order_id = orders.id and l.expires_at > cast(:now as timestamptz)))`;
// A customer may have paid while their provider does not answer, so their order waits, but not for ever: what is found to
// be paid later goes back.
const graceMs = 24 * 3_600_000;

/**
 * Finishes what a crash, or an app that was closed, left half done: every order that waits for its payment is taken as far
 * as it can go, and given up once its time is over. Answers how many are settled now and how many still wait.
 */
export async function resumeCheckouts(
  strapi: Core.Strapi,
  { now = new Date() }: { now?: Date } = {},
): Promise<{ settled: number; waiting: number }> {
  const rows = await strapi.db
    .connection('orders')
    .where({ order_status: 'pending_payment' })
    .where('created_at', '<', new Date(now.getTime() - leftAloneSeconds * 1_000))
    .whereRaw(isTurn, { now })
    .orderByRaw('random()')
    .select('document_id', 'expires_at');
  let waiting = 0;
  const failures: unknown[] = [];
  for (const { document_id: orderId, expires_at: expiresAt } of rows) {
    try {
      if (!(await resume(strapi, { orderId, expiresAt: expiresAt ?? now, now }))) waiting += 1;
    } catch (error) {
      // One order nobody foresaw must not keep the others waiting.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${rows.length} checkouts could not be resumed`);
  return { settled: rows.length - waiting, waiting };
}

type Resume = Readonly<{ orderId: string; expiresAt: Date; now: Date }>;

/** True when the order does not wait any more. */
async function resume(strapi: Core.Strapi, { orderId, expiresAt, now }: Resume): Promise<boolean> {
  const isAtProvider = await isKnownToProvider(strapi, orderId);
  try {
    const payment = await advanceCheckout(strapi, { orderId, now });
    if (payment?.covers) return true;
    if (payment?.state === 'processing' || expiresAt > now) return payment === null;
    // One without a payment is placed by now, unless somebody deleted its payment: then nobody can pay it any more.
    await abandonCheckout(strapi, { orderId, because: 'timed_out', now });
    return true;
  } catch (error) {
    if (isGivenUp(error)) return true;
    if (!isIntegrationError(error)) throw error;
    // Nobody knows whether money moved: ask again in a minute. What never reached the provider nobody can have paid.
    if (now.getTime() < expiresAt.getTime() + (isAtProvider ? graceMs : 0)) {
      strapi.log.warn(`Order ${orderId} waits: ${error.message}`);
      return false;
    }
    strapi.log.warn(`Order ${orderId} is given up: ${error.message}`);
    await abandonCheckout(strapi, { orderId, because: 'timed_out', now });
    return true;
  }
}

async function isKnownToProvider(strapi: Core.Strapi, orderId: string): Promise<boolean> {
  const payment = await strapi.db
    .connection('payments as p')
    .join('orders as o', 'o.id', 'p.order_id')
    .where({ 'o.document_id': orderId })
    .orderBy('p.id', 'desc')
    .first('p.reference');
  return payment !== undefined && payment.reference !== null;
}

import type { Core } from '@strapi/strapi';
import { isDomainError } from '../../domain/domain-error';
import { isIntegrationError } from '../../integrations/integration-error';
import { abandonCheckout } from './abandon-checkout';
import { advanceCheckout } from './advance-checkout';

// A request that is still at work needs nobody to finish it; should one be this slow, both arrive at the same order.
const leftAloneSeconds = 10;

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
    .orderBy('created_at')
    .select('document_id', 'expires_at');
  let waiting = 0;
  const failures: unknown[] = [];
  for (const { document_id: orderId, expires_at: expiresAt } of rows) {
    try {
      if (!(await resume(strapi, { orderId, expiresAt, now }))) waiting += 1;
    } catch (error) {
      // One order nobody foresaw must not keep the others waiting.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${rows.length} checkouts could not be resumed`);
  return { settled: rows.length - waiting, waiting };
}

/** True when the order does not wait any more. */
async function resume(strapi: Core.Strapi, { orderId, expiresAt, now }: { orderId: string; expiresAt: Date; now: Date }): Promise<boolean> {
  try {
    const payment = await advanceCheckout(strapi, { orderId, now });
    if (!payment || payment.covers) return true;
    if (payment.state === 'processing' || expiresAt > now) return false;
    await abandonCheckout(strapi, { orderId, because: 'timed_out', now });
    return true;
  } catch (error) {
    // The order was given up, and its history says why.
    if (isDomainError(error)) return true;
    // Nobody knows whether money moved: ask again in a minute.
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`Order ${orderId} waits: ${error.message}`);
    return false;
  }
}

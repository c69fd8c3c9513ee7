import type { App } from './app';
import { signInAsOwner } from './staff';
import type { StripeShop } from './stripe-shop';

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

/** Payments that go wrong, and what looks after them hours later. */
export function paymentTrouble(app: App, stripe: StripeShop) {
  const job = (module: string, name: string) => (hours: number) => app.call(`shop/${module}`, name, { now: inHours(hours) });
  return {
    resumeCheckouts: job('checkout/resume-checkouts', 'resumeCheckouts'),
    resumeRefunds: job('payments/resume-refunds', 'resumeRefunds'),
    reconcile: job('payments/reconcile-payments', 'reconcilePayments'),
    /** How often Stripe was asked that. */
    asked: (path: string) => stripe.double.asked.filter(({ method, path: to }) => `${method} ${to}`.startsWith(path)).length,
    refundsMade: () => [...stripe.double.world.refunds.values()].map(({ amount }) => amount),
    async until(isSo: () => boolean): Promise<void> {
      while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
    },
    /** Whatever the queue was told is forgotten, as when it tried in vain and parked it. */
    forgetJobs: () => app.sql('delete from pgboss.job'),
    async paid() {
      const order = await stripe.paid();
      await app.doJobs();
      return { ...order, total: order.cart.totals.total.amount, staff: await signInAsOwner(app) };
    },
  };
}

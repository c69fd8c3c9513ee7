import type { Core } from '@strapi/strapi';
import { preparedStatement } from '../prepared-statement';

// News of a payment comes by events; this is for those whose events never came.
const askAgainMs = 30 * 60_000;
const mostAsked = 100;
// A refund that waits has a job of its own. Where giving all of it back failed, it is in the hands of staff (return-money.ts).
const isUndecided = `(
  p.status in ('processing', 'authorized')
  or o.order_status in ('cancelled', 'expired') and (
    p.status in ('pending', 'requires_action') and p.captured_minor = 0
    or p.captured_minor > p.refunded_minor + p.disputed_minor
       and not exists (select 1 from refunds r
                        where r.payment_id = p.id
                          and (r.status = 'pending' or r.status = 'failed' and r.cause in ('order_cancelled', 'order_expired')))))`;

// One by one (an offset keeps them apart): joined, PostgreSQL reads all payments where it expects many.
const paymentsOf = (order: string) => `select id from payments where order_id = ${order} offset 0`;

// Where those can be, found by indexes that hold little else (declared-constraints.ts): among all the shop ever sold the looking would
// cost more each day. An order is "refunded" by its sums, also where a dispute took once more what had gone back already and
// another payment of it is still with us.
const candidates = `
  select id from payments where status in ('pending', 'requires_action', 'processing', 'authorized')
  union
  select ofOrder.id from orders dead cross join lateral (${paymentsOf('dead.id')}) ofOrder
   where dead.order_status in ('cancelled', 'expired') and dead.payment_status not in ('unpaid', 'refunded')
  union
  select sibling.id from payments disputed cross join lateral (${paymentsOf('disputed.order_id')}) sibling where disputed.disputed_minor > 0`;

export type UndecidedPayment = Readonly<{ paymentId: string; orderId: string }>;

/**
 * Payments that are on their way, or promised; those of orders that wait are asked about each minute anyway. Also those of
 * orders that came to nothing which can still be paid, or whose money is still with us: the job that gives it back may
 * have tried in vain until it was parked.
 */
export async function undecidedPayments(strapi: Core.Strapi, now: Date): Promise<UndecidedPayment[]> {
  const { rows } = await preparedStatement<UndecidedPayment>(
    strapi.db.connection,
    `select p.document_id as "paymentId", o.document_id as "orderId"
       from (${candidates}) candidate
      cross join lateral (select * from payments where id = candidate.id offset 0) p
      cross join lateral (select * from orders where id = p.order_id offset 0) o
      where o.order_status <> 'pending_payment' and p.updated_at < :before and ${isUndecided}
      order by p.updated_at limit ${mostAsked}`,
    { before: new Date(now.getTime() - askAgainMs) },
  );
  return rows;
}

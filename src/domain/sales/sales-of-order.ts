import type { Minor } from '../money/money';
import { dueOf, type DueOrder } from '../orders/due';
import type { OrderStatus } from '../orders/order-state';

export type SoldOrder = Omit<DueOrder, 'credited'> &
  Readonly<{
    status: OrderStatus;
    /** What need not come: above zero for what was exchanged, below it for what was too much and went back before more was added. */
    credits: readonly Minor[];
    payments: readonly Readonly<{ captured: Minor }>[];
    /** What went back, and what is on its way. */
    refunds: readonly Minor[];
  }>;

/** What became of what an order came to: `net` is what is left of its `total`, and what the order is worth now. */
export type Sales = Readonly<{ total: Minor; cancelled: Minor; exchanged: Minor; givenBack: Minor; net: Minor }>;

/** Sales are what was placed, whatever became of it. */
export const isSale = ({ status }: Pick<SoldOrder, 'status'>, placedAt: Date | null): boolean =>
  placedAt !== null && (status === 'placed' || status === 'completed' || status === 'cancelled');

/**
 * The one definition of what was sold, which shop/sales writes in SQL for all orders of a day. `cancelled` are pieces that will not be
 * sent, or all of it; `exchanged`, pieces that came back for others; `givenBack`, money that went back of what is due. Money that went back
 * because it was more than is due is none of it: what was too much is cancelled or exchanged already.
 */
export function salesOfOrder({ status, total, lines, credits, payments, refunds }: SoldOrder): Sales {
  if (status === 'cancelled') return { total, cancelled: total, exchanged: 0, givenBack: 0, net: 0 };
  const sum = (amounts: readonly Minor[]) => amounts.reduce((all, amount) => all + amount, 0);
  const due = dueOf({ total, credited: sum(credits), lines });
  const tooMuch = Math.max(0, sum(payments.map(({ captured }) => captured)) - due);
  const owedAnew = sum(credits.filter((amount) => amount < 0));
  const exchanged = sum(credits) - owedAnew;
  const givenBack = Math.max(0, sum(refunds) - tooMuch) + owedAnew;
  const cancelled = total - sum(credits) - due;
  return { total, cancelled, exchanged, givenBack, net: total - cancelled - exchanged - givenBack };
}

/** Whether the event `e` of the log is the one by which the order `o`, which was placed before, came to be paid in full. */
export const paidByIt = `e.type in ('order.payment_changed', 'order.payment_confirmed') and o.payment_status = 'paid' and exists (
              select from order_events h where h.order_id = o.id and h.type in ('order.payment_changed', 'order.payment_confirmed')
                 and h.before ->> 'status' = 'placed' and h.after ->> 'paymentStatus' = 'paid'
                 and h.before ->> 'paymentStatus' in ('unpaid', 'authorized', 'partially_paid'))`;

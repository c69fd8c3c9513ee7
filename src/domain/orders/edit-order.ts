import { DomainError } from '../domain-error';
import { assertMinor, type Minor } from '../money/money';
import { dueOf, withoutPieces, type DueLine, type DueOrder } from './due';
import { sumOfLines, type LineQuantity } from './fulfilment';
import { isLive, type OrderState } from './order-state';

export type EditableOrder = Readonly<{ state: OrderState; payments: readonly Readonly<{ authorized: Minor }>[] }>;

const isUnsent = ({ status, fulfilmentStatus }: OrderState): boolean =>
  status === 'placed' && (fulfilmentStatus === 'unfulfilled' || fulfilmentStatus === 'partially_fulfilled');

/** Of a bank that promised a sum, no more than that can be taken: it is taken first, then the order is another one. */
const isPromised = ({ payments }: EditableOrder): boolean => payments.some(({ authorized }) => authorized > 0);

/** Whether things may be added to the order and taken out of it: something of it waits to be sent, and its money is settled. */
export const mayEdit = (order: EditableOrder): boolean =>
  isUnsent(order.state) && order.state.paymentStatus !== 'disputed' && !isPromised(order);

/** Whether something else may be sent for what came back of it. */
export const mayExchange = (order: EditableOrder): boolean =>
  isLive(order.state) && order.state.paymentStatus !== 'disputed' && !isPromised(order);

/** Refuses `ORDER_ILLEGAL_TRANSITION`, saying what stands in the way. */
export function assertMayEdit(order: EditableOrder, { isExchange }: Readonly<{ isExchange: boolean }>): void {
  if (isExchange ? mayExchange(order) : mayEdit(order)) return;
  const because =
    isLive(order.state) && isPromised(order)
      ? 'Take the payment that is only authorised first. Then the order can be changed'
      : order.state.paymentStatus === 'disputed'
        ? 'The payment is disputed: wait for the bank before you change the order'
        : 'Nothing of the order waits to be sent any more';
  throw new DomainError('ORDER_ILLEGAL_TRANSITION', because, { ...order.state });
}

/** `added`: what the new lines come to; `exchanged`: the worth of what came back for them. */
export type Edit = Readonly<{
  added: Minor;
  removed: readonly LineQuantity[];
  exchanged: Minor;
  /** What more it would cost is let go. */
  isWaived: boolean;
}>;
export type Edited<Order> = Readonly<{
  after: Order;
  /** What was let go. */
  waived: Minor;
  /** How much more is owed than before; below zero where it is less. */
  difference: Minor;
}>;

/** The order once it is changed, and what that means for its money. Throws AmountTooLarge where it adds up to more than can be held. */
export function editedOrder<Line extends DueLine, Order extends DueOrder & Readonly<{ lines: readonly Line[] }>>(
  order: Order,
  { added, removed, exchanged, isWaived }: Edit,
): Edited<Order> {
  const before = dueOf(order);
  const unwaived: Order = {
    ...order,
    total: assertMinor(order.total + added),
    credited: order.credited + exchanged,
    lines: withoutPieces(order.lines, sumOfLines(removed)),
  };
  const waived = isWaived ? Math.max(0, dueOf(unwaived) - before) : 0;
  // It is off the price of what is added (let-go.ts): taken out again, it is worth no more than was to be paid for it.
  const after = { ...unwaived, total: unwaived.total - waived };
  return { after, waived, difference: dueOf(after) - before };
}

/** Refuses `ORDER_CHANGED` with what it is now: staff decide about what they see. */
export function assertSameDifference(expected: Minor, difference: Minor): void {
  if (expected === difference) return;
  throw new DomainError('ORDER_CHANGED', 'The sum is not what you saw: prices or the order changed meanwhile. Look at the new one', {
    expected,
    difference,
  });
}

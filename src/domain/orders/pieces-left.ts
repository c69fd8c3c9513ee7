import { leftToSend, withCustomer, type LinePieces } from './fulfilment';
import { leftToRefund, type RefundableLine } from './refund';

/** Of a line, how many pieces each thing can still be done with. */
export type PiecesLeft = Readonly<Record<'ship' | 'cancel' | 'return' | 'refund', number>>;
export type LeftOverLine = Pick<LinePieces, 'quantity' | 'cancelled' | 'fulfilled' | 'returned'> &
  Pick<RefundableLine, 'cancelledRefunded' | 'refundedQuantity'>;

/** `askedFor`: pieces of the line that the customer has asked to send back and that did not come yet. */
export const piecesLeft = (line: LeftOverLine, askedFor: number): PiecesLeft => ({
  ship: Math.max(0, leftToSend(line)),
  cancel: Math.max(0, leftToSend(line)),
  return: Math.max(0, withCustomer(line) - askedFor),
  refund: Math.max(0, leftToRefund(line)),
});

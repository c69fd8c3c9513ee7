import { fromDecimalString, type Minor } from '../../../domain/money/money';
import type { PaymentState, ProviderPayment } from '../payment-provider';
import { textOf, type Message } from './message';
import type { Order } from './order-reference';
import { reasonCodes } from './reason-codes';
import { failure, type Answer } from './wayforpay-api';

/** A hold that nobody captures is voided after 21 days (wiki.wayforpay.com/en/view/852100). */
const holdLastsMs = 21 * 24 * 60 * 60 * 1000;

/**
 * In small letters, because the documentation writes them both ways. A customer who was declined may try again on the same
 * page. `Pending` is with the antifraud, `RefundInProcessing` waits for our own balance to cover it.
 */
const states: Readonly<Record<string, PaymentState>> = {
  created: 'pending',
  declined: 'pending',
  inprocessing: 'processing',
  pending: 'processing',
  waitingauthcomplete: 'authorized',
  approved: 'paid',
  refunded: 'paid',
  refundinprocessing: 'paid',
  expired: 'cancelled',
  voided: 'cancelled',
};

/** A payment that waits for its customer. */
export const waiting = ({ reference, amount }: Order): ProviderPayment => ({
  reference,
  state: 'pending',
  amount,
  authorized: 0,
  captured: 0,
  refunded: 0,
  failureCode: null,
  method: null,
  capturableUntil: null,
  refunds: null,
  disputes: [],
  clientData: {},
});

export const statusIs = ({ status }: Answer, ...names: readonly string[]): boolean => names.includes(status?.toLowerCase() ?? '');

/** Reads CHECK_STATUS. An order WayForPay does not know waits for somebody to open its page. */
export function toPayment(order: Order, answer: Answer): ProviderPayment {
  const { message, code, status } = answer;
  if (status === null && code === reasonCodes.orderNotFound) return waiting(order);
  const state = stateOf(order, answer);
  if (!state) throw failure(status === null ? `CHECK_STATUS was refused with code ${code}` : `the status ${status} is unknown`, true);

  return {
    ...waiting(order),
    state,
    ...sums(order, answer, state),
    failureCode: state === 'paid' || state === 'authorized' || code === reasonCodes.ok ? null : String(code),
    method: textOf(message, 'paymentSystem') ?? (textOf(message, 'cardPan') === null ? null : 'card'),
    capturableUntil: state === 'authorized' ? capturableUntil(message) : null,
  };
}

/** What was taken on the same day is given back by voiding it; what was only held was never taken. */
const stateOf = ({ capture }: Order, answer: Answer): PaymentState | undefined =>
  statusIs(answer, 'voided') && capture === 'automatic' ? 'paid' : states[answer.status?.toLowerCase() ?? ''];

function sums(order: Order, answer: Answer, state: PaymentState): Pick<ProviderPayment, 'authorized' | 'captured' | 'refunded'> {
  if (state !== 'authorized' && state !== 'paid') return { authorized: 0, captured: 0, refunded: 0 };
  if (answer.message.currency !== order.amount.currency) throw failure(`${order.reference} is paid in another currency`, false);
  const answered = minorOf(order, answer.message, 'amount') ?? missing('amount');
  if (state === 'authorized') return { authorized: answered, captured: 0, refunded: 0 };
  // Once something went back, nobody promises that `amount` is still what was taken. A sale takes all or nothing.
  const captured = statusIs(answer, 'approved') || order.capture === 'manual' ? answered : order.amount.amount;
  const refunded = minorOf(order, answer.message, 'refundAmount');
  if (statusIs(answer, 'voided')) return { authorized: 0, captured, refunded: refunded || captured };
  if (statusIs(answer, 'refunded') && refunded === null) missing('refundAmount');
  return { authorized: 0, captured, refunded: refunded ?? 0 };
}

function minorOf({ amount: { currency } }: Order, message: Message, field: string): Minor | null {
  const text = textOf(message, field);
  if (text === null) return null;
  // The shortest text of a JSON number is the one it was written as, zeros at the end apart: no float is computed with.
  const money = fromDecimalString(text, currency);
  if (!money) throw failure(`${field} is no amount of ${currency}`, true);
  return money.amount;
}

function missing(field: string): never {
  throw failure(`CHECK_STATUS was answered without ${field}`, true);
}

function capturableUntil(message: Message): Date | null {
  const heldAt = Number(textOf(message, 'createdDate') ?? NaN);
  return heldAt > 0 ? new Date(heldAt * 1000 + holdLastsMs) : null;
}

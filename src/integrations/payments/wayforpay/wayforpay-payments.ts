import { toDecimalString, type Minor } from '../../../domain/money/money';
import { PaymentRefused, type CreatePayment, type PaymentProvider, type ProviderRefund } from '../payment-provider';
import { failureReason } from './failure-reasons';
import { createListEvents } from './list-events';
import { textOf } from './message';
import { orderOf, readRefundReference, toOrder, toRefundReference, type Order, type RefundNumber } from './order-reference';
import { parseWebhook } from './parse-webhook';
import { statusIs, toPayment, waiting } from './payment-standing';
import { reasonCodes } from './reason-codes';
import { createWayForPayApi, failure, type Answer, type WayForPaySettings } from './wayforpay-api';

// Nobody documents how soon CHECK_STATUS knows of a refund. Their antifraud takes minutes for other things.
const answersLagSeconds = 10 * 60;

/**
 * WayForPay. The customer pays on a page of theirs, `clientData.paymentUrl`, which the app opens.
 *
 * The page is an invoice, because only an invoice can be removed: their purchase page stays with whoever has it open, and
 * where the app itself posts its form, it leaves to the customer what the signature does not cover: whether money is taken
 * or only held, and where we are told of it. `fetchPayment` has no page to answer; `createPayment` makes a new one.
 *
 * WayForPay knows no idempotency keys, and refunds only by their sum. Whoever tries again looks at that sum first; a refund
 * made outside at the same time looks like ours, so that it is ours that is left out, which staff can see and repeat.
 * There are no saved cards: WayForPay keeps no customers whose cards could be listed or removed.
 */
export function wayForPayPayments(settings: WayForPaySettings): PaymentProvider {
  const ask = createWayForPayApi(settings);
  const check = (order: Order) => ask('CHECK_STATUS', { orderReference: order.reference });
  const move = (kind: 'SETTLE' | 'REFUND', { reference, amount }: Order, part: Minor, more: object = {}) =>
    ask(kind, { orderReference: reference, ...priceOf({ ...amount, amount: part }), ...more });

  function openPage(order: Order, orderId: string): Promise<Answer> {
    const price = priceOf(order.amount);
    return ask('CREATE_INVOICE', {
      merchantDomainName: settings.merchantDomain,
      merchantTransactionType: order.capture === 'manual' ? 'AUTH' : 'SALE',
      orderReference: order.reference,
      orderDate: Math.floor(Date.now() / 1000),
      ...price,
      // One line, of which the customer sees the order's number: prices of lines have to add up, and discounts do not.
      productName: [orderId],
      productCount: [1],
      productPrice: [price.amount],
      language: 'UA',
      // Neither name nor mail nor phone: WayForPay would send the invoice there.
      ...(settings.serviceUrl === null ? {} : { serviceUrl: settings.serviceUrl }),
      ...(settings.returnUrl === null ? {} : { returnUrl: settings.returnUrl }),
    });
  }

  /**
   * The number of an order is taken once, and its page is told once. Somebody who asks again, while it still waits for the
   * customer, lost that answer: the page is removed and made again. If WayForPay does not give the number away twice, the
   * payment is still the same one, and has no page.
   */
  async function createPayment(request: CreatePayment) {
    const order = toOrder(request);
    let opened = await openPage(order, request.orderId);
    let payment = waiting(order);
    if (opened.code === reasonCodes.duplicateOrder) {
      payment = toPayment(order, await check(order));
      if (payment.state !== 'pending') return payment;
      await ask('REMOVE_INVOICE', { orderReference: order.reference });
      opened = await openPage(order, request.orderId);
      if (opened.code === reasonCodes.duplicateOrder) return payment;
    }
    if (opened.code !== reasonCodes.ok) throw new PaymentRefused(String(opened.code));
    const paymentUrl = textOf(opened.message, 'invoiceUrl');
    if (paymentUrl === null) throw failure('CREATE_INVOICE was answered without a page', true);
    return { ...payment, clientData: { paymentUrl } };
  }

  return {
    paysLater: false,
    label: 'WayForPay',
    answersLagSeconds,
    failureReason,
    createPayment,
    async fetchPayment(reference) {
      const order = orderOf(reference);
      return toPayment(order, await check(order));
    },
    async capture({ reference, amount, movedBefore, isRetry }) {
      const order = orderOf(reference);
      const isTaken = async () => toPayment(order, await check(order)).captured >= movedBefore + amount.amount;
      if (isRetry && (await isTaken())) return { state: 'succeeded', failureCode: null };
      const answer = await move('SETTLE', order, amount.amount);
      if (statusIs(answer, 'approved')) return { state: 'succeeded', failureCode: null };
      const failureCode = refusalOf('SETTLE', answer);
      // A hold is taken once: it may be refused because an earlier try arrived, of which nobody told us.
      return (await isTaken()) ? { state: 'succeeded', failureCode: null } : { state: 'failed', failureCode };
    },
    // A removed invoice may be called anything afterwards, or be unknown: that it is over is what we say here.
    async cancel({ idempotencyKey, reference }) {
      const order = orderOf(reference);
      const { state, authorized } = toPayment(order, await check(order));
      if (state === 'pending') await ask('REMOVE_INVOICE', { orderReference: reference });
      if (state !== 'authorized') return state === 'pending' || state === 'cancelled';
      const answer = await move('REFUND', order, authorized, { comment: idempotencyKey });
      if (!statusIs(answer, 'voided', 'refunded')) throw failure(`the hold is not voided: code ${refusalOf('REFUND', answer)}`, true);
      return true;
    },
    async refund({ idempotencyKey: key, reference, amount: { amount }, movedBefore, isRetry }) {
      const order = orderOf(reference);
      const number = { order: reference, movedBefore, amount, key };
      const known = isRetry ? refundStateIn(order, await check(order), movedBefore + amount) : null;
      if (known) return toRefund(number, known);
      const answer = await move('REFUND', order, amount, { comment: key });
      if (statusIs(answer, 'refunded', 'voided')) return toRefund(number, 'succeeded');
      if (statusIs(answer, 'refundinprocessing')) return toRefund(number, 'pending');
      return toRefund(number, 'failed', refusalOf('REFUND', answer));
    },
    async fetchRefund(reference) {
      const number = readRefundReference(reference);
      const order = orderOf(number.order);
      const answer = await check(order);
      const state = refundStateIn(order, answer, number.movedBefore + number.amount);
      if (state) return toRefund(number, state);
      return toRefund(number, 'failed', answer.code === reasonCodes.ok ? answer.status : String(answer.code));
    },
    parseWebhook: (request) => parseWebhook(settings, request),
    listEvents: createListEvents(ask),
  };
}

/** As a text, so that it is signed as it is sent: nobody has to agree on how a number is written. */
const priceOf = (money: Order['amount']) => ({ amount: toDecimalString(money), currency: money.currency });

/** Null where the sum does not show it. */
function refundStateIn(order: Order, answer: Answer, sum: Minor): 'pending' | 'succeeded' | null {
  if (statusIs(answer, 'refundinprocessing')) return 'pending';
  return toPayment(order, answer).refunded >= sum ? 'succeeded' : null;
}

/** Why nothing was moved. Whatever is neither yes nor no is nobody's answer: the next try looks what became of it. */
function refusalOf(kind: 'SETTLE' | 'REFUND', answer: Answer): string {
  const isRefusal = answer.code !== reasonCodes.ok && (answer.status === null || statusIs(answer, 'declined'));
  if (!isRefusal) throw failure(`${kind} was answered with the status ${answer.status ?? 'none'} and code ${answer.code}`, true);
  return String(answer.code);
}

const toRefund = (number: RefundNumber, state: ProviderRefund['state'], failureCode: string | null = null): ProviderRefund => ({
  reference: toRefundReference(number),
  idempotencyKey: number.key,
  amount: number.amount,
  state,
  failureCode,
});

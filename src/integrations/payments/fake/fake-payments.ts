import type { PaymentProvider, ProviderPayment } from '../payment-provider';
import { disputeReason, failureReason } from './failure-reasons';
import { codeOf, createAsk, read, withoutSlash, type Answer, type FakeSettings } from './fake-api';
import { assertKnown, createCustomers } from './fake-customers';
import { createListEvents, parseWebhook } from './fake-events';
import { paymentShape, refundShape, toProviderPayment, toProviderRefund } from './to-provider-payment';

const refused = 422;
const at = (reference: string) => `payments/${encodeURIComponent(reference)}`;

/**
 * The payment company of the demo shop (`scripts/fake-payments`): test cards on a page of its own, and no money. It
 * remembers keys for ever, so a try that is repeated needs no look at what an earlier one did.
 */
export const fakePayments = (settings: FakeSettings): PaymentProvider => {
  const ask = createAsk(settings);
  const toPayment = (answer: Answer): ProviderPayment =>
    toProviderPayment(read(answer, paymentShape), withoutSlash(settings.publicUrl ?? settings.url));
  const fetchPayment = async (reference: string) => toPayment(await ask({ method: 'GET', path: at(reference) }));
  const fetchRefund = async (reference: string) =>
    toProviderRefund(read(await ask({ method: 'GET', path: `refunds/${encodeURIComponent(reference)}` }), refundShape));

  return {
    paysLater: false,
    failureReason,
    disputeReason,
    async createPayment({ idempotencyKey, amount: { amount, currency }, orderId, customer, capture }) {
      const body = { amount, currency, order: orderId, customer: customer.reference, capture };
      const answer = await ask({ method: 'POST', path: 'payments', key: idempotencyKey, body });
      assertKnown(answer, customer.reference);
      const payment = toPayment(answer);
      return answer.isReplay ? fetchPayment(payment.reference) : payment;
    },
    fetchPayment,
    async capture({ idempotencyKey, reference, amount }) {
      const answer = await ask({ method: 'POST', path: `${at(reference)}/capture`, key: idempotencyKey, body: amount });
      if (answer.status === refused) return { state: 'failed', failureCode: codeOf(answer) };
      toPayment(answer);
      return { state: 'succeeded', failureCode: null };
    },
    async cancel({ idempotencyKey, reference }) {
      const answer = await ask({ method: 'POST', path: `${at(reference)}/cancel`, key: idempotencyKey, body: {} });
      return answer.status !== refused && toPayment(answer).state === 'cancelled';
    },
    async refund({ idempotencyKey, reference, amount }) {
      const body = { payment: reference, ...amount };
      const answer = await ask({ method: 'POST', path: 'refunds', key: idempotencyKey, body });
      const refund = toProviderRefund(read(answer, refundShape));
      return answer.isReplay ? fetchRefund(refund.reference) : refund;
    },
    fetchRefund,
    parseWebhook: (request) => parseWebhook(settings.webhookSecret, request),
    listEvents: createListEvents(ask),
    customers: createCustomers(ask),
  };
};

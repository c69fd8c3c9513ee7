import type { PaymentProvider } from '../payment-provider';

/**
 * Cash on delivery and bank transfer. Nobody to ask: what staff write down is the truth, so every call succeeds and
 * moves nothing by itself.
 */
export const manualPayments: PaymentProvider = {
  paysLater: true,
  confirmedByStaff: true,
  createPayment: async ({ idempotencyKey, amount }) => ({
    reference: idempotencyKey,
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
  }),
  fetchPayment: async () => null,
  capture: async () => ({ state: 'succeeded', failureCode: null }),
  cancel: async () => true,
  refund: async ({ idempotencyKey, amount }) => ({
    reference: idempotencyKey,
    idempotencyKey,
    amount: amount.amount,
    state: 'succeeded',
    failureCode: null,
  }),
};

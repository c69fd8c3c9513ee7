import type { PaymentProvider } from '../payment-provider';

/**
 * Cash on delivery and bank transfer. Nobody to ask: what staff write down is the truth, so every call succeeds and
 * moves nothing by itself.
 */
export const manualPayments: PaymentProvider = {
  paysLater: true,
  createPayment: async ({ idempotencyKey, amount }) => ({
    reference: idempotencyKey,
    state: 'pending',
    amount,
    authorized: 0,
    captured: 0,
    refunded: 0,
    failureCode: null,
    method: null,
    forApp: {},
  }),
  fetchPayment: async () => null,
  capture: async () => undefined,
  cancel: async () => undefined,
  refund: async ({ idempotencyKey }) => ({ reference: idempotencyKey, state: 'succeeded', failureCode: null }),
};

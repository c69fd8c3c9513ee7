import type { CreatePayment, MoveMoney } from '../../../src/integrations/payments/payment-provider';
import { customer, hmac, merchant } from './wayforpay-orders';

/** The references of the payment that `wanted` asks for. */
export const sale = 'p1-12300UAH-sale';
export const hold = 'p1-12300UAH-auth';

export const wanted = (more: Partial<CreatePayment> = {}): CreatePayment => ({
  idempotencyKey: 'p1',
  amount: { amount: 12_300, currency: 'UAH' },
  orderId: 'A-1001',
  customer: { userId: 7, email: customer.email, reference: null },
  capture: 'automatic',
  ...more,
});

export const part = (amount: number, more: Partial<MoveMoney> = {}): MoveMoney => ({
  idempotencyKey: 'r1',
  reference: sale,
  amount: { amount, currency: 'UAH' },
  movedBefore: 0,
  isRetry: false,
  ...more,
});

/** A status as WayForPay tells it, rightly signed. */
export function signedStatus(transactionStatus: string, more: Readonly<Record<string, unknown>> = {}) {
  const { account: merchantAccount } = merchant;
  const { authCode, cardPan } = customer;
  const told = {
    merchantAccount,
    orderReference: sale,
    amount: 123 as unknown,
    currency: 'UAH',
    authCode,
    cardPan,
    transactionStatus,
    reasonCode: 1100,
  };
  const message = { ...told, ...more };
  return { ...message, merchantSignature: hmac(Object.keys(told).map((field) => message[field as keyof typeof told])) };
}

import type { Minor, Money } from '../../domain/money/money';

export type PaymentState = 'pending' | 'requires_action' | 'processing' | 'authorized' | 'paid' | 'failed' | 'cancelled';

/**
 * A payment as its provider knows it. Amounts are sums over its whole life, not since we last asked; `authorized` is what
 * is promised and was not captured.
 */
export type ProviderPayment = Readonly<{
  /** The provider's id of it. */
  reference: string;
  state: PaymentState;
  amount: Money;
  authorized: Minor;
  captured: Minor;
  refunded: Minor;
  /** Why it failed, in the provider's word. */
  failureCode: string | null;
  /** How the customer pays, such as `card`. */
  method: string | null;
  /** What the app's SDK needs to let the customer pay. Handed over and never stored: some of it is secret. */
  forApp: Readonly<Record<string, string>>;
}>;

export type CreatePayment = Readonly<{
  /** The same key is the same payment, however often it is asked for. */
  idempotencyKey: string;
  amount: Money;
  orderId: string;
  customer: Readonly<{ userId: number | null; email: string | null }>;
  capture: 'automatic' | 'manual';
}>;
export type MoveMoney = Readonly<{ idempotencyKey: string; reference: string; amount: Money }>;
export type ProviderRefund = Readonly<{ reference: string; state: 'pending' | 'succeeded' | 'failed'; failureCode: string | null }>;

/**
 * What the shop needs from somebody who moves money, in our words. A refusal is an answer (`state: 'failed'`); an outage
 * is thrown as IntegrationError. Every call may be made again with the same key and then moves nothing twice.
 */
export interface PaymentProvider {
  /** True for cash on delivery and bank transfer: the order is placed before any money moves, and staff say when it came. */
  readonly paysLater: boolean;
  createPayment(request: CreatePayment): Promise<ProviderPayment>;
  /** The provider's truth; null where there is none but our own ledger. */
  fetchPayment(reference: string): Promise<ProviderPayment | null>;
  capture(request: MoveMoney): Promise<void>;
  cancel(request: Omit<MoveMoney, 'amount'>): Promise<void>;
  refund(request: MoveMoney): Promise<ProviderRefund>;
}

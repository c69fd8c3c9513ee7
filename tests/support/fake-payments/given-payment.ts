import type { CreatePayment, MoveMoney, ProviderPayment } from '../../../src/integrations/payments/payment-provider';
import type { FakeServer } from './fake-server';

type From = Pick<FakeServer, 'provider'>;
let count = 0;
const nextKey = () => `test-${(count += 1)}`;

/** A payment that waits for its customer. */
export const given = ({ provider }: From, more: Partial<CreatePayment> = {}): Promise<ProviderPayment> =>
  provider.createPayment({
    idempotencyKey: nextKey(),
    amount: { amount: 12_300, currency: 'EUR' },
    orderId: `order-${count}`,
    customer: { userId: null, email: null, reference: null },
    capture: 'automatic',
    ...more,
  });

export async function truthOf({ provider }: From, reference: string): Promise<ProviderPayment> {
  const payment = await provider.fetchPayment(reference);
  if (!payment) throw new Error(`There is no payment ${reference}`);
  return payment;
}

/** A wish to capture or refund a part of it. */
export const movement = ({ reference, amount: { currency } }: ProviderPayment, amount: number, idempotencyKey = nextKey()): MoveMoney => ({
  ...{ idempotencyKey, reference, amount: { amount, currency }, movedBefore: 0, isRetry: false },
});

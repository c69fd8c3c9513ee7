import type { AbandonReason } from '../events';
import type { PaymentState } from '../payments/payment-state';
import { mayAbandon } from './may-abandon';

const waiting = (...payments: PaymentState[]) => ({ id: 'o1', status: 'pending_payment' as const, payments });

it('an order that waits for its payment may be given up for any reason while no money moves', () => {
  for (const reason of ['cart_changed', 'timed_out', 'payment_failed'] satisfies AbandonReason[]) {
    expect(mayAbandon(waiting(), reason)).toBe(true);
    expect(mayAbandon(waiting('pending', 'requires_action', 'failed', 'cancelled'), reason)).toBe(true);
  }
});

it('an order that waits no more is never given up', () => {
  for (const status of ['placed', 'completed', 'cancelled', 'expired'] as const)
    expect(mayAbandon({ ...waiting(), status }, 'payment_failed')).toBe(false);
});

describe('while money is on its way', () => {
  const onItsWay: PaymentState[] = ['processing', 'authorized', 'paid'];

  it('the customer cannot change their mind', () => {
    for (const state of onItsWay)
      for (const reason of ['cart_changed', 'other_payment', 'cancelled'] satisfies AbandonReason[])
        expect(() => mayAbandon(waiting('failed', state), reason)).toThrow(expect.objectContaining({ code: 'CART_CLOSED' }));
  });

  it('time that runs out leaves the order alone', () => {
    for (const state of onItsWay) expect(mayAbandon(waiting(state), 'timed_out')).toBe(false);
  });

  it('what cannot be placed is given up all the same', () => {
    for (const reason of ['out_of_stock', 'website_refused', 'amount_differs'] satisfies AbandonReason[])
      expect(mayAbandon(waiting('paid'), reason)).toBe(true);
  });
});

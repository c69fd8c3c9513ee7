import type { OrderState } from '../orders/order-state';
import { overpaidAfter } from './overpaid-after';

const paid: OrderState = { status: 'placed', paymentStatus: 'paid', fulfilmentStatus: 'unfulfilled' };
const line = (cancelled: number) => ({ cancelled, cancelledRefunded: 0, perUnitTotal: [{ count: 4, amount: 250 }] });
const payment = { captured: 1000, refunded: 0, refunding: 0, disputed: 0 };
const order = { total: 1000, credited: 0, lines: [line(0)], state: paid, payments: [payment] };

it('what was paid for pieces that will not be sent goes back', () => {
  expect(overpaidAfter(order, { total: 1000, credited: 0, lines: [line(1)] })).toBe(250);
});

it('of a part payment only what is more than still owed', () => {
  expect(overpaidAfter({ ...order, payments: [{ ...payment, captured: 800 }] }, { total: 1000, credited: 0, lines: [line(1)] })).toBe(50);
});

it('and never more than is with us', () => {
  expect(overpaidAfter({ ...order, payments: [{ ...payment, refunding: 900 }] }, { total: 1000, credited: 0, lines: [line(1)] })).toBe(100);
});

it('while money is disputed nothing goes back', () => {
  expect(overpaidAfter({ ...order, state: { ...paid, paymentStatus: 'disputed' } }, { total: 1000, credited: 0, lines: [line(1)] })).toBe(
    0,
  );
});

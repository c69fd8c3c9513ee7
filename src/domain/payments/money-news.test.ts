import type { OrderState } from '../orders/order-state';
import { isAuthorizationLost, moneyNews } from './money-news';

const nothing = { authorized: 0, captured: 0 };

describe('what the provider says is written down as what is new of it', () => {
  it('a promise, and taking all of it', () => {
    expect(moneyNews({ authorized: 1000, captured: 0 }, nothing)).toEqual([{ type: 'authorized', amount: 1000 }]);
    expect(moneyNews({ authorized: 0, captured: 1000 }, { authorized: 1000, captured: 0 })).toEqual([{ type: 'captured', amount: 1000 }]);
  });

  it('a payment that was taken at once was authorised for as much', () => {
    expect(moneyNews({ authorized: 0, captured: 1000 }, nothing)).toEqual([
      { type: 'authorized', amount: 1000 },
      { type: 'captured', amount: 1000 },
    ]);
  });

  it('taking a part voids the rest', () => {
    expect(moneyNews({ authorized: 0, captured: 600 }, { authorized: 1000, captured: 0 })).toEqual([
      { type: 'voided', amount: 400 },
      { type: 'captured', amount: 600 },
    ]);
  });

  it('nothing, where it is known', () => {
    expect(moneyNews({ authorized: 0, captured: 600 }, { authorized: 0, captured: 600 })).toEqual([]);
  });
});

it('an authorisation is lost when a placed order counted on it', () => {
  const order: OrderState = { status: 'placed', paymentStatus: 'authorized', fulfilmentStatus: 'unfulfilled' };
  expect(isAuthorizationLost(order, 'unpaid')).toBe(true);
  expect(isAuthorizationLost(order, 'paid')).toBe(false);
  expect(isAuthorizationLost({ ...order, status: 'cancelled' }, 'unpaid')).toBe(false);
  expect(isAuthorizationLost({ ...order, paymentStatus: 'paid' }, 'unpaid')).toBe(false);
});

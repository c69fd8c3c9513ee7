import fc from 'fast-check';
import { isDomainError } from '../domain-error';
import {
  allowedActions,
  assertAction,
  fulfilmentStatuses,
  isComplete,
  moveOrder,
  orderActions,
  orderStatuses,
  paymentStatuses,
  type OrderState,
} from './order-state';

const placed = (changes: Partial<OrderState> = {}): OrderState => ({
  status: 'placed',
  paymentStatus: 'unpaid',
  fulfilmentStatus: 'unfulfilled',
  ...changes,
});
const anyState: fc.Arbitrary<OrderState> = fc.record({
  status: fc.constantFrom(...orderStatuses),
  paymentStatus: fc.constantFrom(...paymentStatuses),
  fulfilmentStatus: fc.constantFrom(...fulfilmentStatuses),
});
const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return isDomainError(error) ? error.code : error;
  }
};

describe('an order moves', () => {
  test.each<[string, OrderState, Partial<OrderState>]>([
    ['from waiting to placed', placed({ status: 'pending_payment' }), { status: 'placed' }],
    ['from waiting to expired', placed({ status: 'pending_payment' }), { status: 'expired' }],
    ['from placed to cancelled', placed(), { status: 'cancelled' }],
    ['on several axes at once', placed(), { paymentStatus: 'paid', fulfilmentStatus: 'fulfilled' }],
    ['back from refunded, when the refund failed', placed({ paymentStatus: 'refunded' }), { paymentStatus: 'paid' }],
    ['back from sent, when the parcel came back', placed({ fulfilmentStatus: 'fulfilled' }), { fulfilmentStatus: 'unfulfilled' }],
    ['back from paid, when something was added', placed({ paymentStatus: 'paid' }), { paymentStatus: 'partially_paid' }],
    [
      'back from done, when something else is sent for what came back',
      placed({ status: 'completed', fulfilmentStatus: 'returned' }),
      { status: 'placed', fulfilmentStatus: 'partially_fulfilled' },
    ],
    ['nowhere, which is no move', placed({ status: 'cancelled' }), { status: 'cancelled' }],
  ])('%s', (_name, before, change) => {
    expect(moveOrder(before, change)).toEqual({ ...before, ...change });
  });

  test.each<[string, OrderState, Partial<OrderState>]>([
    ['out of cancelled', placed({ status: 'cancelled' }), { status: 'placed' }],
    ['out of expired', placed({ status: 'expired' }), { status: 'placed' }],
    ['out of completed', placed({ status: 'completed' }), { status: 'cancelled' }],
    ['from waiting to completed', placed({ status: 'pending_payment' }), { status: 'completed' }],
    ['from unpaid to refunded', placed(), { paymentStatus: 'refunded' }],
    ['from delivered to sent', placed({ fulfilmentStatus: 'delivered' }), { fulfilmentStatus: 'fulfilled' }],
    ['out of returned', placed({ fulfilmentStatus: 'returned' }), { fulfilmentStatus: 'delivered' }],
  ])('never %s', (_name, before, change) => {
    expect(refusal(() => moveOrder(before, change))).toBe('ORDER_ILLEGAL_TRANSITION');
  });
});

describe('what may be done', () => {
  test.each<[string, OrderState, string[]]>([
    ['with a new order', placed(), ['cancel', 'cancel_pieces', 'confirm_payment', 'ship']],
    ['with one that waits for its payment', placed({ status: 'pending_payment' }), ['cancel']],
    ['with one whose payment is authorised', placed({ paymentStatus: 'authorized' }), ['cancel', 'cancel_pieces', 'capture', 'ship']],
    ['with one that is paid', placed({ paymentStatus: 'paid' }), ['cancel', 'cancel_pieces', 'ship', 'refund']],
    [
      'with one that was sent in part',
      placed({ paymentStatus: 'paid', fulfilmentStatus: 'partially_fulfilled' }),
      ['cancel_pieces', 'ship', 'deliver', 'refund', 'request_return'],
    ],
    [
      'with one that is done',
      placed({ status: 'completed', paymentStatus: 'paid', fulfilmentStatus: 'delivered' }),
      ['refund', 'request_return'],
    ],
    ['with one that came back whole', placed({ status: 'completed', paymentStatus: 'refunded', fulfilmentStatus: 'returned' }), []],
    ['with one that was cancelled', placed({ status: 'cancelled' }), []],
    ['with one that is disputed: nothing leaves the house', placed({ paymentStatus: 'disputed' }), ['cancel', 'cancel_pieces']],
  ])('%s', (_name, order, expected) => {
    expect(allowedActions(order)).toEqual(expected);
  });

  test('is refused exactly where it is not offered', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...orderActions), (order, action) => {
        const isRefused = refusal(() => assertAction(order, action)) === 'ORDER_ILLEGAL_TRANSITION';
        expect(isRefused).toBe(!allowedActions(order).includes(action));
      }),
    );
  });

  test('never touches an order that came to nothing, but for money of it that is still with the shop', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom('cancelled' as const, 'expired' as const), (order, status) => {
        const isPaidFor = ['paid', 'partially_paid', 'partially_refunded'].includes(order.paymentStatus);
        expect(allowedActions({ ...order, status })).toEqual(isPaidFor ? ['refund'] : []);
      }),
    );
  });
});

test('an order is complete once it is handed over and paid for', () => {
  expect(isComplete(placed({ paymentStatus: 'paid', fulfilmentStatus: 'delivered' }))).toBe(true);
  expect(isComplete(placed({ paymentStatus: 'refunded', fulfilmentStatus: 'returned' }))).toBe(true);
  expect(isComplete(placed({ paymentStatus: 'paid', fulfilmentStatus: 'fulfilled' }))).toBe(false);
  expect(isComplete(placed({ paymentStatus: 'unpaid', fulfilmentStatus: 'delivered' }))).toBe(false);
  expect(isComplete(placed({ paymentStatus: 'disputed', fulfilmentStatus: 'delivered' }))).toBe(false);
  expect(isComplete(placed({ status: 'cancelled', paymentStatus: 'paid', fulfilmentStatus: 'delivered' }))).toBe(false);
});

import { assertSamePrice, mayCorrect } from './correct-order';
import type { OrderState } from './order-state';

const state = (over: Partial<OrderState>): OrderState => ({
  status: 'placed',
  paymentStatus: 'paid',
  fulfilmentStatus: 'unfulfilled',
  ...over,
});

test.each([
  [{}, true],
  [{ status: 'pending_payment' }, true],
  [{ fulfilmentStatus: 'partially_fulfilled' }, true],
  [{ fulfilmentStatus: 'fulfilled' }, false],
  [{ status: 'cancelled' }, false],
  [{ status: 'expired' }, false],
  [{ status: 'completed', fulfilmentStatus: 'unfulfilled' }, false],
] as const)('an order that is %j: %s', (over, expected) => {
  expect(mayCorrect(state(over))).toBe(expected);
});

test('the country and its region stay', () => {
  const code = (after: { country: string; region?: string }) => {
    try {
      assertSamePrice({ country: 'US', region: 'CA' }, after);
      return null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(code({ country: 'US', region: ' ca ' })).toBeNull();
  expect(code({ country: 'US', region: 'NY' })).toBe('ADDRESS_CHANGES_PRICE');
  expect(code({ country: 'US' })).toBe('ADDRESS_CHANGES_PRICE');
  expect(code({ country: 'UA', region: 'CA' })).toBe('ADDRESS_CHANGES_PRICE');
});

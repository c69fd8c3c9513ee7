import { isFullyPaid, owedOf } from './owed';

it('what is owed is what the payment lacks, or less once pieces will not be sent', () => {
  expect(owedOf({ amount: 1000, captured: 300 }, 1000)).toBe(700);
  expect(owedOf({ amount: 1000, captured: 300 }, 800)).toBe(500);
  expect(owedOf({ amount: 1000, captured: 300 }, 200)).toBe(0);
  expect(owedOf({ amount: 400, captured: 0 }, 1000)).toBe(400);
});

it('a payment is all there with what is owed, and never with nothing', () => {
  expect(isFullyPaid({ amount: 1000, captured: 1000 }, 1000)).toBe(true);
  expect(isFullyPaid({ amount: 1000, captured: 800 }, 800)).toBe(true);
  expect(isFullyPaid({ amount: 1000, captured: 799 }, 800)).toBe(false);
  expect(isFullyPaid({ amount: 1000, captured: 0 }, 0)).toBe(false);
});

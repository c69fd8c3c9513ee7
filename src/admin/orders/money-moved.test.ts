import { capturedSince, refundedSince } from './money-moved';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

test('what came in is the difference', () => {
  expect(capturedSince([{ captured: eur(300) }, { captured: eur(0) }], [{ captured: eur(300) }, { captured: eur(1200) }])).toBe(1200);
});

test.each([
  ['succeeded', 'done'],
  ['pending', 'pending'],
  ['failed', 'failed'],
] as const)('a new refund that is %s is told as %s, and old ones are not counted', (status, outcome) => {
  const old = { id: 'a', status: 'succeeded', amount: eur(200) } as const;
  expect(refundedSince([old], [old, { id: 'b', status, amount: eur(100) }])).toEqual({ amount: 100, outcome });
});

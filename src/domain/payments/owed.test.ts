import { isFullyPaid, openRequests, outstandingOf, owedBy } from './owed';

const owed = (payments: readonly { amount: number; captured: number }[], outstanding: number) =>
  owedBy(payments, outstanding).map((one) => one.owed);

it('what is outstanding is what is owed without what came, by whichever payment, and never below nothing', () => {
  expect(outstandingOf(1000, [])).toBe(1000);
  expect(outstandingOf(1000, [{ captured: 300 }, { captured: 200 }])).toBe(500);
  expect(outstandingOf(1000, [{ captured: 1200 }])).toBe(0);
});

it('what is owed by a payment is what it lacks, or less once pieces will not be sent', () => {
  expect(owed([{ amount: 1000, captured: 300 }], 700)).toEqual([700]);
  expect(owed([{ amount: 1000, captured: 300 }], 500)).toEqual([500]);
  expect(owed([{ amount: 1000, captured: 300 }], 0)).toEqual([0]);
  expect(owed([{ amount: 400, captured: 0 }], 1000)).toEqual([400]);
});

it('of several, the one that was asked for first is owed first, and together no more than is lacking', () => {
  const payments = [
    { amount: 1000, captured: 1000 },
    { amount: 300, captured: 100 },
    { amount: 500, captured: 0 },
  ];
  expect(owed(payments, 700)).toEqual([0, 200, 500]);
  expect(owed(payments, 250)).toEqual([0, 200, 50]);
});

it('a payment is all there with what is owed, and never with nothing', () => {
  expect(isFullyPaid({ amount: 1000, captured: 1000 }, 500)).toBe(true);
  expect(isFullyPaid({ amount: 1000, captured: 800 }, 0)).toBe(true);
  expect(isFullyPaid({ amount: 1000, captured: 799 }, 1)).toBe(false);
  expect(isFullyPaid({ amount: 1000, captured: 0 }, 0)).toBe(false);
});

it('a request is open while nothing came of it, nothing is promised, and it can be paid', () => {
  const request = { status: 'pending', authorized: 0, captured: 0 } as const;
  expect(openRequests([request, { ...request, status: 'requires_action' }, { ...request, status: 'processing' }])).toHaveLength(3);
  expect(
    openRequests([
      { ...request, captured: 1 },
      { ...request, authorized: 1 },
    ]),
  ).toEqual([]);
  expect(
    openRequests([
      { ...request, status: 'paid' },
      { ...request, status: 'failed' },
      { ...request, status: 'cancelled' },
    ]),
  ).toEqual([]);
});

import { alertFacts } from './alert-facts';

const stored = { kind: 'payment_differs', state: 'open', amountMinor: '1200', currency: 'EUR', orderNumber: null };

test('an alert tells amounts as money, whatever they are stored as', () => {
  const details = { provider: 'stripe', expected: { amount: 1300, currency: 'EUR' } };

  expect(alertFacts({ ...stored, details })).toMatchObject({
    isOpen: true,
    amount: '12.00 EUR',
    expected: '13.00 EUR',
    provider: 'stripe',
    orderNumber: null,
  });
});

test.each([
  ['no details', { details: null }],
  ['a list for details', { details: ['stripe'] }],
  ['no amount', { amountMinor: null }],
  ['an unknown currency', { currency: 'XXY' }],
])('an alert with %s tells what is left', (_name, missing) => {
  const facts = alertFacts({ ...stored, ...missing });

  expect(facts.kind).toBe('payment_differs');
  expect(facts.expected).toBeNull();
});

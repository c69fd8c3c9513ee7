import { isOutage } from './event-facts';

test.each([
  'stripe: StripeConnectionError ECONNREFUSED',
  'stripe: StripeAPIError 503 (req_1)',
  'stripe: StripeRateLimitError 429',
  'wayforpay: fetch failed: connect ECONNREFUSED 127.0.0.1:1',
  'fake: The operation was aborted due to timeout',
])('takes “%s” for a payment service that was not there', (failure) => {
  expect(isOutage(failure)).toBe(true);
});

test.each([
  'Payment abc is not one of order def',
  'stripe: pi_500 is in a state we have not heard of: new',
  "Cannot read properties of undefined (reading 'id')",
])('takes “%s” for something else', (failure) => {
  expect(isOutage(failure)).toBe(false);
});

import { eventFacts } from './event-facts';

const stored = { provider: 'stripe', type: 'payment_intent.succeeded', state: 'failed', attempts: 2, failure: 'stripe: 503' };

test('an event that failed says why, and whether the payment service was just not there', () => {
  expect(eventFacts({ ...stored, failureKind: 'outage' })).toMatchObject({ state: 'failed', failure: 'stripe: 503', isOutage: true });
  expect(eventFacts({ ...stored, failureKind: 'fault' })).toMatchObject({ isOutage: false });
  expect(eventFacts(stored)).toMatchObject({ isOutage: false });
});

test('an event is received until it says otherwise, and has no failure of no words', () => {
  expect(eventFacts({ ...stored, state: 'nobody knows', failure: '' })).toMatchObject({ state: 'received', failure: null });
});

test('an event may be about no payment', () => {
  expect(eventFacts({ ...stored, paymentReference: 'pi_1' }).isAboutPayment).toBe(true);
  expect(eventFacts({ ...stored, paymentReference: null }).isAboutPayment).toBe(false);
});

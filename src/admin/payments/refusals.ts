import type { Refusals } from '../kit/refusal';
import { failureWords } from './failure-words';
import { reasonIn } from './use-reason';

export const paymentRefusals: Refusals = new Map([
  ['PAYMENT_EXCEEDS_DUE', (text) => text('storekeeper.refusal.payment_exceeds_due')],
  ['CAPTURE_EXCEEDS_PAYMENT', (text) => text('storekeeper.refusal.capture_exceeds')],
  ['CAPTURE_UNDECIDED', (text) => text('storekeeper.refusal.capture_undecided')],
  [
    'CAPTURE_FAILED',
    (text, { reason }) =>
      text('storekeeper.refusal.capture_failed', {
        reason: typeof reason === 'string' ? reasonIn(text)(failureWords, reason) : text('storekeeper.failure.unsaid'),
      }),
  ],
  ['PAYMENT_PROVIDER_UNAVAILABLE', (text) => text('storekeeper.refusal.provider_unavailable')],
]);

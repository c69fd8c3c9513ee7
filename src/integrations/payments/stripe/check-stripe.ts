import type { Connected } from '../../adapter';
import { createStripeClient, isLiveKey, type StripeSettings } from './stripe-client';
import { asking } from './stripe-errors';

/** Whether Stripe knows the secret key, and lets it do what the shop needs first: look at payments. */
export async function checkStripe(settings: StripeSettings): Promise<Connected> {
  const stripe = createStripeClient(settings);
  await asking(() => stripe.paymentIntents.list({ limit: 1 }));
  return { account: isLiveKey(settings.secretKey) ? 'live' : 'test' };
}

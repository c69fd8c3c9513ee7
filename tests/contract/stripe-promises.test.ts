import { paymentProviderPromises, type ProviderWorld } from '../../src/integrations/payments/payment-provider.promises';
import { secrets, useStripe } from './stripe/given-stripe';

const stripe = useStripe();

const world = (): ProviderWorld => {
  const { double } = stripe;
  return {
    provider: stripe.provider(),
    currency: 'EUR',
    customer: {
      pays: async (reference) => double.customer.pays(reference),
      isDeclined: async (reference) => double.customer.declined(reference),
      paysSlowly: async (reference) => double.customer.paysSlowly(reference),
      slowPaymentFails: async (reference) => double.customer.slowFails(reference),
    },
    refundOutside: async (reference, { amount }) => void double.refundOutside(reference, amount),
    loseNextAnswer: () => double.fault({ kind: 'answer_lost' }),
    setDown: (isDown) => double.setDown(isDown),
    webhooks: async () => double.takeWebhooks(),
    secrets,
  };
};

describe('Stripe', () => {
  test.each(Object.entries(paymentProviderPromises))('%s', async (_promise, isKept) => {
    await expect(isKept(world())).resolves.toBeUndefined();
  });
});

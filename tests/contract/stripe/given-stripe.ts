import type { CreatePayment, MoveMoney, PaymentProvider, ProviderPayment } from '../../../src/integrations/payments/payment-provider';
import type { StripeSettings } from '../../../src/integrations/payments/stripe/stripe-client';
import { stripePayments } from '../../../src/integrations/payments/stripe/stripe-payments';
import { startStripeDouble, type DoubleSettings, type StripeDouble } from '../../support/stripe-double/stripe-double';

export const secretKey = 'sk_test_keepthissecret';
export const webhookSecret = 'whsec_keepthissecrettoo';
/** Parts of keys, of secrets for the app, of the card, and of who holds it. */
export const secrets = [
  'keepthissecret',
  '_secret_',
  '4242',
  'fingerprintofcard',
  'Jenny Rosen',
  'holder@example.com',
  'buyer@example.com',
];

export const settingsFor = ({ api }: Pick<StripeDouble, 'api'>, more: Partial<StripeSettings> = {}): StripeSettings => ({
  secretKey,
  publishableKey: 'pk_test_shown',
  webhookSecrets: [webhookSecret],
  merchantCountry: 'UA',
  returnUrl: null,
  merchantName: null,
  api,
  timeoutMs: 20_000,
  ...more,
});

let asked = 0;
export const newPayment = (more: Partial<CreatePayment> = {}): CreatePayment => {
  asked += 1;
  return {
    idempotencyKey: `payment-${asked}`,
    amount: { amount: 12_300, currency: 'EUR' },
    orderId: `order-${asked}`,
    customer: { userId: null, email: 'buyer@example.com', reference: null },
    capture: 'automatic',
    ...more,
  };
};

export const moveOf = ({ reference, amount }: ProviderPayment, part: number, more: Partial<MoveMoney> = {}): MoveMoney => {
  asked += 1;
  return {
    idempotencyKey: `move-${asked}`,
    reference,
    amount: { ...amount, amount: part },
    movedBefore: 0,
    isRetry: false,
    ...more,
  };
};

/** Waits until something has become true, which it does within milliseconds. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

// The SDK pauses for half a second and more before it tries again. Twenty times shorter, nothing is another.
function shortenPauses(): void {
  const realTimeout = setTimeout;
  const shortened = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => realTimeout(work, ms / 20, ...args);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(shortened as typeof setTimeout);
}

/**
 * One double for a test file; what it knows is gone before each test, and nothing may have been asked that Stripe would
 * refuse, unless that is what is tested.
 */
export function useStripe(doubleSettings: DoubleSettings = {}, { isContractKept = true } = {}) {
  let started: StripeDouble | undefined;
  const stripe = {
    get double(): StripeDouble {
      if (!started) throw new Error('The double runs within tests only');
      return started;
    },
    provider: (more: Partial<StripeSettings> = {}): PaymentProvider => stripePayments(settingsFor(stripe.double, more)),
    async created(more: Partial<CreatePayment> = {}): Promise<ProviderPayment> {
      return stripe.provider().createPayment(newPayment(more));
    },
    async paid(more: Partial<CreatePayment> = {}, method?: string): Promise<ProviderPayment> {
      const { reference } = await stripe.created(more);
      stripe.double.customer.pays(reference, { method });
      return stripe.truth(reference);
    },
    async truth(reference: string): Promise<ProviderPayment> {
      const payment = await stripe.provider().fetchPayment(reference);
      if (!payment) throw new Error(`Nothing is known of ${reference}`);
      return payment;
    },
    /** The requests so far that begin like this, such as `POST /v1/refunds`. */
    asked: (on: string) => stripe.double.asked.filter(({ method, path }) => `${method} ${path}`.startsWith(on)),
  };
  beforeAll(async () => {
    shortenPauses();
    started = await startStripeDouble({ secretKey, webhooks: { secrets: [webhookSecret] }, ...doubleSettings });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await started?.stop();
  });
  beforeEach(() => started?.reset());
  afterEach(() => expect(isContractKept ? started?.violations : []).toEqual([]));
  return stripe;
}

import Stripe from 'stripe';

export type StripeSettings = Readonly<{
  secretKey: string;
  publishableKey: string;
  /** The secrets of our webhook endpoint: two while one is being replaced. */
  webhookSecrets: readonly string[];
  /** ISO 3166 code of the country the Stripe account is in: Apple Pay and Google Pay ask for it. */
  merchantCountry: string;
  /** Where the app comes back to from the customer's bank, such as `shop://paid`. */
  returnUrl: string | null;
  /** The name customers see in the payment sheet. */
  merchantName: string | null;
  /** Somewhere else than api.stripe.com, for tests. */
  api?: Readonly<{ host: string; port: number; protocol: 'http' | 'https' }>;
  timeoutMs?: number;
}>;

/**
 * The version of Stripe's API that this adapter was written for. Its type is the SDK's own version, so that an update of
 * the SDK does not compile until somebody has read what changed.
 */
export const stripeApiVersion: Stripe.LatestApiVersion = '2026-10-28.endive';

// A customer waits for it: three tries and the pauses between them have to end before proxies give up, which many do after
// 60 seconds. The SDK's own 80 seconds for each try would not.
const defaultTimeoutMs = 10_000;

// Safe, because every request that moves money has a key; more would only keep the customer waiting.
const retries = 2;

export const createStripeClient = ({ secretKey, api, timeoutMs = defaultTimeoutMs }: StripeSettings): Stripe =>
  new Stripe(secretKey, {
    ...api,
    apiVersion: stripeApiVersion,
    maxNetworkRetries: retries,
    timeout: timeoutMs,
    telemetry: false,
    appInfo: { name: 'Storekeeper' },
  });

/** Whether a key moves real money. Secret and restricted keys say so in their names. */
export const isLiveKey = (secretKey: string): boolean => /^(sk|rk)_live_/.test(secretKey);

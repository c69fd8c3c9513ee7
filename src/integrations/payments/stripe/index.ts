import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { returnUrl } from '../return-url';
import type * as payments from './stripe-payments';

const secrets = z
  .string()
  .transform((value) => value.split(',').map((secret) => secret.trim()))
  .transform((all) => all.filter((secret) => secret !== ''))
  .pipe(z.array(z.string().regex(/^whsec_\w+$/, 'must be signing secrets of Stripe, which begin with whsec_')));

/** `live` or `test`. */
const modeOf = (key: string): string | undefined => key.split('_')[1];

const apiOf = (url: string) => {
  const { hostname: host, port, protocol } = new URL(url);
  const isHttp = protocol === 'http:';
  return { host, port: port === '' ? (isHttp ? 80 : 443) : Number(port), protocol: isHttp ? ('http' as const) : ('https' as const) };
};

export const stripe = defineAdapter({
  name: 'stripe',
  variables: {
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^(sk|rk)_(test|live)_\w+$/, 'must be a secret or restricted key of Stripe')
      .optional(),
    STRIPE_PUBLISHABLE_KEY: z
      .string()
      .regex(/^pk_(test|live)_\w+$/, 'must be a publishable key of Stripe')
      .optional(),
    STRIPE_WEBHOOK_SECRETS: secrets.optional(),
    STRIPE_MERCHANT_COUNTRY: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be two capital letters')
      .optional(),
    STRIPE_MERCHANT_NAME: z.string().min(1).optional(),
    STRIPE_API_URL: z.url().optional(),
    PAYMENT_RETURN_URL: returnUrl,
  },
  together: { first: 'STRIPE_SECRET_KEY', others: ['STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRETS', 'STRIPE_MERCHANT_COUNTRY'] },
  fault: ({ STRIPE_SECRET_KEY: secret, STRIPE_PUBLISHABLE_KEY: publishable }) =>
    secret && publishable && modeOf(secret) !== modeOf(publishable)
      ? { variable: 'STRIPE_PUBLISHABLE_KEY', message: 'is of another mode than STRIPE_SECRET_KEY: both are test, or both are live' }
      : null,
  settings: (env) =>
    env.STRIPE_SECRET_KEY && env.STRIPE_PUBLISHABLE_KEY && env.STRIPE_WEBHOOK_SECRETS && env.STRIPE_MERCHANT_COUNTRY
      ? {
          secretKey: env.STRIPE_SECRET_KEY,
          publishableKey: env.STRIPE_PUBLISHABLE_KEY,
          webhookSecrets: env.STRIPE_WEBHOOK_SECRETS,
          merchantCountry: env.STRIPE_MERCHANT_COUNTRY,
          merchantName: env.STRIPE_MERCHANT_NAME ?? null,
          returnUrl: env.PAYMENT_RETURN_URL ?? null,
          ...(env.STRIPE_API_URL ? { api: apiOf(env.STRIPE_API_URL) } : {}),
        }
      : null,
  // Their library is large, and only a shop that has a key needs it.
  create: (settings) => (require('./stripe-payments') as typeof payments).stripePayments(settings),
});

import { z } from 'zod';

const text = z.string().min(1);
const webhookSecrets = z.array(z.string().regex(/^whsec_\w+$/, 'must be signing secrets of Stripe, which begin with whsec_'));
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

/** What payment providers need. A provider is offered once its secret is there. */
export const paymentVariables = {
  PAYMENT_RETURN_URL: z.url().optional(),

  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'must be a secret or restricted key of Stripe')
    .optional(),
  STRIPE_PUBLISHABLE_KEY: z
    .string()
    .regex(/^pk_(test|live)_\w+$/, 'must be a publishable key of Stripe')
    .optional(),
  STRIPE_WEBHOOK_SECRETS: list.pipe(webhookSecrets).default([]),
  STRIPE_MERCHANT_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters')
    .optional(),
  STRIPE_MERCHANT_NAME: text.optional(),
  STRIPE_API_URL: z.url().optional(),

  WAYFORPAY_MERCHANT_ACCOUNT: text.optional(),
  WAYFORPAY_SECRET_KEY: text.optional(),
  WAYFORPAY_MERCHANT_DOMAIN: text.optional(),
  WAYFORPAY_API_URL: z.url().optional(),

  FAKE_PAYMENTS_URL: z.url().optional(),
  FAKE_PAYMENTS_SECRET_KEY: text.optional(),
  FAKE_PAYMENTS_WEBHOOK_SECRET: text.optional(),
};

type Variables = z.output<z.ZodObject<typeof paymentVariables>>;
type Name = keyof typeof paymentVariables;

/** Which variables come together: a provider that is half set up would fail at the first customer. */
const needs: readonly (readonly [present: Name, needed: readonly Name[]])[] = [
  ['STRIPE_SECRET_KEY', ['STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRETS', 'STRIPE_MERCHANT_COUNTRY']],
  ['WAYFORPAY_MERCHANT_ACCOUNT', ['WAYFORPAY_SECRET_KEY', 'WAYFORPAY_MERCHANT_DOMAIN']],
  ['FAKE_PAYMENTS_URL', ['FAKE_PAYMENTS_SECRET_KEY', 'FAKE_PAYMENTS_WEBHOOK_SECRET']],
];

/** `live` or `test`. */
const modeOf = (key: string): string | undefined => key.split('_')[1];

/** What is missing beside what is there, as [variable, what is wrong with it]. */
export function missingPaymentVariables(env: Variables, mode: string): [Name, string][] {
  const isSet = (name: Name) => env[name] !== undefined && (!Array.isArray(env[name]) || env[name].length > 0);
  const missing = needs.flatMap(([present, needed]) =>
    isSet(present) ? needed.filter((name) => !isSet(name)).map((name): [Name, string] => [name, `is needed beside ${present}`]) : [],
  );
  const { STRIPE_SECRET_KEY: secret, STRIPE_PUBLISHABLE_KEY: publishable } = env;
  if (secret && publishable && modeOf(secret) !== modeOf(publishable))
    missing.push(['STRIPE_PUBLISHABLE_KEY', 'is of another mode than STRIPE_SECRET_KEY: both are test, or both are live']);
  if (mode === 'shop' && isSet('FAKE_PAYMENTS_URL'))
    missing.push(['FAKE_PAYMENTS_URL', 'takes payments that are none, and is for the demo shop only']);
  return missing;
}

const apiOf = (url: string) => {
  const { hostname: host, port, protocol } = new URL(url);
  const isHttp = protocol === 'http:';
  return { host, port: port === '' ? (isHttp ? 80 : 443) : Number(port), protocol: isHttp ? ('http' as const) : ('https' as const) };
};

/** The settings of each provider; null for one that is not set up. `publicUrl` is where providers reach the shop. */
export function toPaymentSettings(env: Variables, publicUrl: string | undefined) {
  const returnUrl = env.PAYMENT_RETURN_URL ?? null;
  return {
    stripe:
      env.STRIPE_SECRET_KEY && env.STRIPE_PUBLISHABLE_KEY && env.STRIPE_MERCHANT_COUNTRY
        ? {
            secretKey: env.STRIPE_SECRET_KEY,
            publishableKey: env.STRIPE_PUBLISHABLE_KEY,
            webhookSecrets: env.STRIPE_WEBHOOK_SECRETS,
            merchantCountry: env.STRIPE_MERCHANT_COUNTRY,
            merchantName: env.STRIPE_MERCHANT_NAME ?? null,
            returnUrl,
            ...(env.STRIPE_API_URL ? { api: apiOf(env.STRIPE_API_URL) } : {}),
          }
        : null,
    wayforpay:
      env.WAYFORPAY_MERCHANT_ACCOUNT && env.WAYFORPAY_SECRET_KEY && env.WAYFORPAY_MERCHANT_DOMAIN
        ? {
            merchantAccount: env.WAYFORPAY_MERCHANT_ACCOUNT,
            secretKey: env.WAYFORPAY_SECRET_KEY,
            merchantDomain: env.WAYFORPAY_MERCHANT_DOMAIN,
            serviceUrl: publicUrl ? new URL('/api/webhooks/wayforpay', publicUrl).href : null,
            returnUrl,
            timeoutMs: 15_000,
            ...(env.WAYFORPAY_API_URL ? { apiUrl: env.WAYFORPAY_API_URL } : {}),
          }
        : null,
    fake:
      env.FAKE_PAYMENTS_URL && env.FAKE_PAYMENTS_SECRET_KEY && env.FAKE_PAYMENTS_WEBHOOK_SECRET
        ? {
            url: env.FAKE_PAYMENTS_URL,
            secretKey: env.FAKE_PAYMENTS_SECRET_KEY,
            webhookSecret: env.FAKE_PAYMENTS_WEBHOOK_SECRET,
          }
        : null,
  } as const;
}

export type PaymentSettings = ReturnType<typeof toPaymentSettings>;

import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { returnUrl } from '../return-url';
import type * as checking from './check-stripe';
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
  title: 'Stripe',
  about: {
    en: 'Takes cards, Apple Pay and Google Pay. The keys stand in the Stripe Dashboard under Developers → API keys.',
    uk: 'Приймає картки, Apple Pay і Google Pay. Ключі стоять у Stripe Dashboard у розділі Developers → API keys.',
  },
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
  parameters: {
    STRIPE_SECRET_KEY: {
      label: { en: 'Secret key', uk: 'Секретний ключ' },
      hint: {
        en: 'Begins with sk_ or rk_. A restricted key needs to write payments and refunds, and to read events.',
        uk: 'Починається з sk_ або rk_. Обмежений ключ має право створювати платежі й повернення та читати події.',
      },
      isSecret: true,
    },
    STRIPE_PUBLISHABLE_KEY: {
      label: { en: 'Publishable key', uk: 'Публічний ключ' },
      hint: {
        en: 'Begins with pk_. Of the same mode as the secret key: both are test, or both are live.',
        uk: 'Починається з pk_. Того самого режиму, що й секретний: обидва тестові або обидва робочі.',
      },
    },
    STRIPE_WEBHOOK_SECRETS: {
      label: { en: 'Webhook signing secrets', uk: 'Секрети підпису вебхука' },
      hint: {
        en: 'Each begins with whsec_; two with a comma between them while one is being replaced. The webhook points to /api/webhooks/stripe of the shop.',
        uk: 'Кожен починається з whsec_; два через кому, поки один замінюють. Вебхук вказує на /api/webhooks/stripe магазину.',
      },
      isSecret: true,
    },
    STRIPE_MERCHANT_COUNTRY: {
      label: { en: 'Country of the account', uk: 'Країна облікового запису' },
      hint: { en: 'Two capital letters, such as PL.', uk: 'Дві великі літери, наприклад PL.' },
    },
    STRIPE_MERCHANT_NAME: {
      label: { en: 'Name customers see', uk: 'Назва для покупців' },
      hint: { en: 'In the payment sheet of the app.', uk: 'У вікні оплати в застосунку.' },
    },
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
  check: (settings) => (require('./check-stripe') as typeof checking).checkStripe(settings),
});

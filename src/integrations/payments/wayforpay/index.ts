import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { returnUrl } from '../return-url';
import { checkWayForPay } from './check-wayforpay';
import { wayForPayPayments } from './wayforpay-payments';

const text = z.string().min(1).optional();

export const wayforpay = defineAdapter({
  name: 'wayforpay',
  title: 'WayForPay',
  about: {
    en: 'Takes cards of Ukrainian banks on its own page. Login and key stand in the merchant cabinet under the details of the store.',
    uk: 'Приймає картки українських банків на своїй сторінці. Логін і ключ стоять у кабінеті мерчанта в реквізитах магазину.',
  },
  variables: {
    WAYFORPAY_MERCHANT_ACCOUNT: text,
    WAYFORPAY_SECRET_KEY: text,
    WAYFORPAY_MERCHANT_DOMAIN: text,
    WAYFORPAY_API_URL: z.url().optional(),
    PAYMENT_RETURN_URL: returnUrl,
    PUBLIC_URL: z.url().optional(),
  },
  parameters: {
    WAYFORPAY_MERCHANT_ACCOUNT: { label: { en: 'Merchant login', uk: 'Логін мерчанта' } },
    WAYFORPAY_SECRET_KEY: { label: { en: 'Secret key', uk: 'Секретний ключ' }, isSecret: true },
    WAYFORPAY_MERCHANT_DOMAIN: {
      label: { en: 'Domain', uk: 'Домен' },
      hint: { en: 'As it is registered there, such as shop.example.com.', uk: 'Як його там зареєстровано, наприклад shop.example.com.' },
    },
  },
  together: { first: 'WAYFORPAY_MERCHANT_ACCOUNT', others: ['WAYFORPAY_SECRET_KEY', 'WAYFORPAY_MERCHANT_DOMAIN'] },
  settings: (env) =>
    env.WAYFORPAY_MERCHANT_ACCOUNT && env.WAYFORPAY_SECRET_KEY && env.WAYFORPAY_MERCHANT_DOMAIN
      ? {
          merchantAccount: env.WAYFORPAY_MERCHANT_ACCOUNT,
          secretKey: env.WAYFORPAY_SECRET_KEY,
          merchantDomain: env.WAYFORPAY_MERCHANT_DOMAIN,
          serviceUrl: env.PUBLIC_URL ? new URL('/api/webhooks/wayforpay', env.PUBLIC_URL).href : null,
          returnUrl: env.PAYMENT_RETURN_URL ?? null,
          timeoutMs: 15_000,
          ...(env.WAYFORPAY_API_URL ? { apiUrl: env.WAYFORPAY_API_URL } : {}),
        }
      : null,
  create: wayForPayPayments,
  check: checkWayForPay,
});

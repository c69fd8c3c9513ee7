import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import type * as api from './woo-api';
import type * as website from './woo-website';

const isAddress = (address: string): boolean => {
  const { protocol, username, password } = new URL(address);
  return ['https:', 'http:'].includes(protocol) && username === '' && password === '';
};

export const woocommerce = defineAdapter({
  name: 'woocommerce',
  title: 'WooCommerce',
  about: {
    en: 'Orders go to the WooCommerce shop, which is asked whether their goods are there, by SKU. The key is made in WooCommerce → Settings → Advanced → REST API, with read and write access.',
    uk: 'Замовлення надходять до магазину WooCommerce, який питають, чи є товар, за артикулом. Ключ створюють у WooCommerce → Settings → Advanced → REST API з доступом на читання й запис.',
  },
  variables: {
    WOOCOMMERCE_URL: z.url().max(2_000).refine(isAddress, 'must begin with https://, without a name and a password').optional(),
    WOOCOMMERCE_KEY: z
      .string()
      .regex(/^ck_[0-9a-f]{40}$/, 'must be ck_ and 40 digits')
      .optional(),
    WOOCOMMERCE_SECRET: z
      .string()
      .regex(/^cs_[0-9a-f]{40}$/, 'must be cs_ and 40 digits')
      .optional(),
    WOOCOMMERCE_WEBHOOK_SECRET: z.string().min(16, 'must have 16 characters at least').max(200).optional(),
  },
  parameters: {
    WOOCOMMERCE_URL: {
      label: { en: 'Address of the shop', uk: 'Адреса магазину' },
      hint: { en: 'Its first page, such as https://shop.example.', uk: 'Головна сторінка, наприклад https://shop.example.' },
      isAddress: true,
    },
    WOOCOMMERCE_KEY: { label: { en: 'Consumer key', uk: 'Consumer key' }, hint: { en: 'Begins with ck_.', uk: 'Починається з ck_.' } },
    WOOCOMMERCE_SECRET: {
      label: { en: 'Consumer secret', uk: 'Consumer secret' },
      hint: { en: 'Begins with cs_.', uk: 'Починається з cs_.' },
      isSecret: true,
    },
    WOOCOMMERCE_WEBHOOK_SECRET: {
      label: { en: 'Secret of the webhooks', uk: 'Секрет вебхуків' },
      hint: {
        en: 'The same for “Order created”, “Order updated” and “Product updated”, which are sent to …/api/integrations/website/webhooks/woocommerce. 16 characters at least.',
        uk: 'Однаковий для «Order created», «Order updated» і «Product updated», які надсилають на …/api/integrations/website/webhooks/woocommerce. Щонайменше 16 символів.',
      },
      isSecret: true,
    },
  },
  together: { first: 'WOOCOMMERCE_URL', others: ['WOOCOMMERCE_KEY', 'WOOCOMMERCE_SECRET'] },
  settings: ({
    WOOCOMMERCE_URL: url,
    WOOCOMMERCE_KEY: key,
    WOOCOMMERCE_SECRET: secret,
    WOOCOMMERCE_WEBHOOK_SECRET: webhookSecret = null,
  }) => (url && key && secret ? { url: url.replace(/\/+$/, ''), key, secret, webhookSecret } : null),
  // Loaded where it is used.
  create: (settings) => (require('./woo-website') as typeof website).wooWebsite(settings),
  check: (settings, signal) => (require('./woo-api') as typeof api).checkWoo(settings, signal),
});

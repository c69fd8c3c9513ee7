import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { fakePayments } from './fake-payments';

const text = z.string().min(1).optional();
const isSecret = (secret: string): boolean => secret !== '' && (!secret.startsWith('whsec_') || isBase64(secret.slice('whsec_'.length)));
const isBase64 = (value: string): boolean => z.base64().min(1).safeParse(value).success;
const secrets = z.string().refine((all) => all.split(',').every((secret) => isSecret(secret.trim())), 'must be whsec_ and base64');

export const fake = defineAdapter({
  name: 'fake',
  title: 'Demo payments',
  about: { en: 'Pays nothing: cards of the demo shop.', uk: 'Нічого не списує: картки демомагазину.' },
  variables: {
    FAKE_PAYMENTS_URL: z.url().optional(),
    FAKE_PAYMENTS_SECRET_KEY: text,
    FAKE_PAYMENTS_WEBHOOK_SECRET: secrets.optional(),
    STOREKEEPER_MODE: z.string().default('shop'),
  },
  together: { first: 'FAKE_PAYMENTS_URL', others: ['FAKE_PAYMENTS_SECRET_KEY', 'FAKE_PAYMENTS_WEBHOOK_SECRET'] },
  fault: ({ FAKE_PAYMENTS_URL: url, STOREKEEPER_MODE: mode }) =>
    url && mode === 'shop'
      ? { variable: 'FAKE_PAYMENTS_URL', message: 'takes payments that are none, and is for the demo shop only' }
      : null,
  settings: (env) =>
    env.FAKE_PAYMENTS_URL && env.FAKE_PAYMENTS_SECRET_KEY && env.FAKE_PAYMENTS_WEBHOOK_SECRET
      ? { url: env.FAKE_PAYMENTS_URL, secretKey: env.FAKE_PAYMENTS_SECRET_KEY, webhookSecret: env.FAKE_PAYMENTS_WEBHOOK_SECRET }
      : null,
  create: fakePayments,
});

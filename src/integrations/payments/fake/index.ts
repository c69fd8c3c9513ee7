import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { fakePayments } from './fake-payments';

const text = z.string().min(1).optional();

export const fake = defineAdapter({
  name: 'fake',
  variables: {
    FAKE_PAYMENTS_URL: z.url().optional(),
    FAKE_PAYMENTS_SECRET_KEY: text,
    FAKE_PAYMENTS_WEBHOOK_SECRET: text,
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

import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { appIds, companyUrl, doubleFault } from '../company-address';
import { appleIdentity } from './apple-identity';
import { checkApple } from './check-apple';

/** As Apple's file holds it; its lines may be written with `\n` on one. */
const privateKey = z
  .string()
  .transform((text) => text.replace(/\\n/g, '\n'))
  .refine(isSigningKey, 'must be the key of the .p8 file that Apple gave')
  .optional();

export const apple = defineAdapter({
  name: 'apple',
  title: 'Apple',
  about: {
    en: 'Customers sign in with Apple, which the App Store asks for beside other companies. Team and key stand in the Apple Developer account.',
    uk: 'Покупці входять через Apple: App Store вимагає цього поруч з іншими компаніями. Команда й ключ стоять в обліковому записі Apple Developer.',
  },
  variables: {
    APPLE_CLIENT_IDS: appIds,
    APPLE_TEAM_ID: z.string().min(1).optional(),
    APPLE_KEY_ID: z.string().min(1).optional(),
    APPLE_PRIVATE_KEY: privateKey,
    APPLE_ID_URL: companyUrl,
    STOREKEEPER_MODE: z.string().default('shop'),
  },
  parameters: {
    APPLE_CLIENT_IDS: {
      label: { en: 'Bundle and service ids', uk: 'Ідентифікатори застосунків і сервісів' },
      hint: { en: 'Such as com.example.shop, with commas between them.', uk: 'Наприклад com.example.shop, через кому.' },
    },
    APPLE_TEAM_ID: { label: { en: 'Team id', uk: 'Ідентифікатор команди' } },
    APPLE_KEY_ID: { label: { en: 'Key id', uk: 'Ідентифікатор ключа' } },
    APPLE_PRIVATE_KEY: {
      label: { en: 'Private key', uk: 'Приватний ключ' },
      hint: { en: 'The whole text of the .p8 file.', uk: 'Увесь текст файлу .p8.' },
      isSecret: true,
      isLong: true,
    },
  },
  // Whoever makes accounts with Apple has to take its tokens back when they go.
  together: { first: 'APPLE_CLIENT_IDS', others: ['APPLE_TEAM_ID', 'APPLE_KEY_ID', 'APPLE_PRIVATE_KEY'] },
  fault: ({ APPLE_ID_URL: url, STOREKEEPER_MODE: mode }) => doubleFault('APPLE_ID_URL', url, mode),
  settings: (env) =>
    env.APPLE_CLIENT_IDS.length > 0 && env.APPLE_TEAM_ID && env.APPLE_KEY_ID && env.APPLE_PRIVATE_KEY
      ? {
          audiences: env.APPLE_CLIENT_IDS,
          teamId: env.APPLE_TEAM_ID,
          keyId: env.APPLE_KEY_ID,
          privateKey: env.APPLE_PRIVATE_KEY,
          ...(env.APPLE_ID_URL && { url: env.APPLE_ID_URL }),
        }
      : null,
  create: appleIdentity,
  check: checkApple,
});

function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}

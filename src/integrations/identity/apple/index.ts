import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { appIds, companyUrl, doubleFault } from '../company-address';
import { appleIdentity } from './apple-identity';

/** As Apple's file holds it; its lines may be written with `\n` on one. */
const privateKey = z
  .string()
  .transform((text) => text.replace(/\\n/g, '\n'))
  .refine(isSigningKey, 'must be the key of the .p8 file that Apple gave')
  .optional();

export const apple = defineAdapter({
  name: 'apple',
  variables: {
    APPLE_CLIENT_IDS: appIds,
    APPLE_TEAM_ID: z.string().min(1).optional(),
    APPLE_KEY_ID: z.string().min(1).optional(),
    APPLE_PRIVATE_KEY: privateKey,
    APPLE_ID_URL: companyUrl,
    STOREKEEPER_MODE: z.string().default('shop'),
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
});

function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}

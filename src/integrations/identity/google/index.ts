import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { appIds, companyUrl, doubleFault } from '../company-address';
import { googleIdentity } from './google-identity';

export const google = defineAdapter({
  name: 'google',
  variables: { GOOGLE_CLIENT_IDS: appIds, GOOGLE_KEYS_URL: companyUrl, STOREKEEPER_MODE: z.string().default('shop') },
  fault: ({ GOOGLE_KEYS_URL: url, STOREKEEPER_MODE: mode }) => doubleFault('GOOGLE_KEYS_URL', url, mode),
  settings: ({ GOOGLE_CLIENT_IDS: audiences, GOOGLE_KEYS_URL: keysUrl }) =>
    audiences.length > 0 ? { audiences, ...(keysUrl && { keysUrl }) } : null,
  create: googleIdentity,
});

import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { appIds, companyUrl, doubleFault } from '../company-address';
import { checkGoogle } from './check-google';
import { googleIdentity, googleKeysUrl } from './google-identity';

export const google = defineAdapter({
  name: 'google',
  title: 'Google',
  about: {
    en: 'Customers sign in with their Google account. The ids stand in Google Cloud under Clients.',
    uk: 'Покупці входять обліковим записом Google. Ідентифікатори стоять у Google Cloud у розділі Clients.',
  },
  variables: { GOOGLE_CLIENT_IDS: appIds, GOOGLE_KEYS_URL: companyUrl, STOREKEEPER_MODE: z.string().default('shop') },
  parameters: {
    GOOGLE_CLIENT_IDS: {
      label: { en: 'Client ids', uk: 'Ідентифікатори клієнтів' },
      hint: {
        en: 'Of each app, with commas between them: they end with .apps.googleusercontent.com.',
        uk: 'Кожного застосунку, через кому: вони закінчуються на .apps.googleusercontent.com.',
      },
    },
  },
  fault: ({ GOOGLE_KEYS_URL: url, STOREKEEPER_MODE: mode }) => doubleFault('GOOGLE_KEYS_URL', url, mode),
  settings: ({ GOOGLE_CLIENT_IDS: audiences, GOOGLE_KEYS_URL: keysUrl }) =>
    audiences.length > 0 ? { audiences, ...(keysUrl && { keysUrl }) } : null,
  create: googleIdentity,
  check: ({ keysUrl = googleKeysUrl }, signal) => checkGoogle(keysUrl, signal),
});

import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { openIdProvider } from '../open-id-provider';

/** The company of the demo shop (`scripts/fake-identity`), which gives everybody a token for whoever they say they are. */
export const fake = defineAdapter({
  name: 'fake',
  title: 'Demo sign-in',
  about: { en: 'Signs in anybody, in the demo shop.', uk: 'Впускає будь-кого, у демомагазині.' },
  variables: { FAKE_IDENTITY_URL: z.url().optional(), STOREKEEPER_MODE: z.string().default('shop') },
  fault: ({ FAKE_IDENTITY_URL: url, STOREKEEPER_MODE: mode }) =>
    url && mode === 'shop'
      ? { variable: 'FAKE_IDENTITY_URL', message: 'signs in anybody as anybody, and is for the demo shop only' }
      : null,
  settings: ({ FAKE_IDENTITY_URL: url }) => (url ? { issuer: url.replace(/\/+$/, '') } : null),
  create: ({ issuer }) =>
    openIdProvider({ name: 'fake', issuers: [issuer], audiences: ['demo-app'], keysUrl: `${issuer}/keys`, algorithms: ['ES256'] }),
});

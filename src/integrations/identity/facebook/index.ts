import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { companyUrl, doubleFault } from '../company-address';
import { facebookIdentity } from './facebook-identity';

export const facebook = defineAdapter({
  name: 'facebook',
  title: 'Facebook',
  about: {
    en: 'Customers sign in with Facebook. Number and secret stand in Meta for Developers under App settings → Basic.',
    uk: 'Покупці входять через Facebook. Номер і секрет стоять у Meta for Developers у розділі App settings → Basic.',
  },
  variables: {
    FACEBOOK_APP_ID: z
      .string()
      .regex(/^\d{1,30}$/, 'must be the number of the app')
      .optional(),
    FACEBOOK_APP_SECRET: z.string().min(1).optional(),
    FACEBOOK_KEYS_URL: companyUrl,
    FACEBOOK_GRAPH_URL: companyUrl,
    STOREKEEPER_MODE: z.string().default('shop'),
  },
  parameters: {
    FACEBOOK_APP_ID: { label: { en: 'App id', uk: 'Номер застосунку' }, hint: { en: 'Digits alone.', uk: 'Лише цифри.' } },
    FACEBOOK_APP_SECRET: { label: { en: 'App secret', uk: 'Секрет застосунку' }, isSecret: true },
  },
  together: { first: 'FACEBOOK_APP_ID', others: ['FACEBOOK_APP_SECRET'] },
  fault: ({ FACEBOOK_KEYS_URL: keys, FACEBOOK_GRAPH_URL: graph, STOREKEEPER_MODE: mode }) =>
    doubleFault('FACEBOOK_KEYS_URL', keys, mode) ?? doubleFault('FACEBOOK_GRAPH_URL', graph, mode),
  settings: (env) =>
    env.FACEBOOK_APP_ID && env.FACEBOOK_APP_SECRET
      ? {
          appId: env.FACEBOOK_APP_ID,
          appSecret: env.FACEBOOK_APP_SECRET,
          ...(env.FACEBOOK_KEYS_URL && { keysUrl: env.FACEBOOK_KEYS_URL }),
          ...(env.FACEBOOK_GRAPH_URL && { graphUrl: env.FACEBOOK_GRAPH_URL }),
        }
      : null,
  create: facebookIdentity,
});

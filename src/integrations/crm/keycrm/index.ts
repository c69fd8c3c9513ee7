import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { keyText } from '../../key-text';
import type * as checks from './check-keycrm';
import type * as crm from './keycrm-crm';

export const keycrm = defineAdapter({
  name: 'keycrm',
  title: 'KeyCRM',
  about: {
    en: 'Keeps orders with their buyers. The key stands in KeyCRM under Settings → General → API key; the source is made under Settings → Sources, and its number stands in the address of its page.',
    uk: 'Веде замовлення разом із покупцями. Ключ стоїть у KeyCRM у розділі Налаштування → Загальні → API-ключ; джерело створюють у розділі Налаштування → Джерела, а його номер видно в адресі сторінки.',
  },
  variables: {
    KEYCRM_API_KEY: keyText.optional(),
    KEYCRM_SOURCE_ID: z
      .string()
      .regex(/^\d{1,9}$/, 'must be a number')
      .optional(),
    KEYCRM_API_URL: z.url().optional(),
  },
  parameters: {
    KEYCRM_API_KEY: { label: { en: 'API key', uk: 'API-ключ' }, isSecret: true },
    KEYCRM_SOURCE_ID: {
      label: { en: 'Number of the source', uk: 'Номер джерела' },
      hint: { en: 'Orders of the shop stand there under this source.', uk: 'Замовлення магазину стоятимуть там під цим джерелом.' },
    },
  },
  together: { first: 'KEYCRM_API_KEY', others: ['KEYCRM_SOURCE_ID'] },
  settings: ({ KEYCRM_API_KEY: apiKey, KEYCRM_SOURCE_ID: sourceId, KEYCRM_API_URL: apiUrl }) =>
    apiKey && sourceId ? { apiKey, sourceId: Number(sourceId), ...(apiUrl && { apiUrl: apiUrl.replace(/\/+$/, '') }) } : null,
  // Loaded where it is used.
  create: (settings) => (require('./keycrm-crm') as typeof crm).keycrmCrm(settings),
  check: (settings, signal) => (require('./check-keycrm') as typeof checks).checkKeycrm(settings, signal),
});

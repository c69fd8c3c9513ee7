import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { fakeCarrier } from './fake-carrier';

export const fake = defineAdapter({
  name: 'fake',
  title: 'Demo carrier',
  about: { en: 'Brings the parcels of the demo shop.', uk: 'Доставляє посилки демомагазину.' },
  variables: { FAKE_CARRIER_URL: z.url().optional(), STOREKEEPER_MODE: z.string().default('shop') },
  fault: ({ FAKE_CARRIER_URL: url, STOREKEEPER_MODE: mode }) =>
    url && mode === 'shop' ? { variable: 'FAKE_CARRIER_URL', message: 'brings no parcels, and is for the demo shop only' } : null,
  settings: ({ FAKE_CARRIER_URL: url }) => (url ? { url: url.replace(/\/+$/, '') } : null),
  create: fakeCarrier,
});

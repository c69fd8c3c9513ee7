import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import type * as checks from './check-google-maps';
import type * as made from './google-maps';

export const googleMaps = defineAdapter({
  name: 'google-maps',
  title: 'Google Maps',
  about: {
    en: 'Suggests addresses, finds where they are, and plans routes. In the Google Cloud Console, switch on four APIs in the project (APIs & Services → Library): Places API (New), Geocoding API, Time Zone API and Routes API. Then make a key under Credentials. It has to be a server key: restrict it to these four APIs and to the IP addresses of the shop, and use another one in the app. The project needs a billing account.',
    uk: 'Підказує адреси, знаходить, де вони, і прокладає маршрути. У Google Cloud Console увімкніть у проєкті чотири API (APIs & Services → Library): Places API (New), Geocoding API, Time Zone API та Routes API. Потім створіть ключ у розділі Credentials. Це має бути серверний ключ: обмежте його цими чотирма API та IP-адресами магазину, а в застосунку використовуйте інший. Проєкт потребує платіжного облікового запису.',
  },
  variables: {
    GOOGLE_MAPS_API_KEY: z
      .string()
      .regex(/^[\w-]{10,200}$/, 'must be letters, digits, hyphens and underscores')
      .optional(),
    GOOGLE_MAPS_REGION: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be the code of a country, such as UA')
      .optional(),
    GOOGLE_MAPS_API_URL: z.url().optional(),
  },
  parameters: {
    GOOGLE_MAPS_API_KEY: {
      label: { en: 'API key', uk: 'API-ключ' },
      hint: { en: 'A server key: never the one that is in the app.', uk: 'Серверний ключ: ніколи не той, що стоїть у застосунку.' },
      isSecret: true,
    },
    GOOGLE_MAPS_REGION: {
      label: { en: 'Country that comes first', uk: 'Країна, яка має перевагу' },
      hint: {
        en: 'Such as UA: where a street has the same name in several countries. Empty: none.',
        uk: 'Наприклад UA: якщо вулиця з такою назвою є в кількох країнах. Порожньо: жодна.',
      },
    },
  },
  settings: ({ GOOGLE_MAPS_API_KEY: apiKey, GOOGLE_MAPS_REGION: region, GOOGLE_MAPS_API_URL: apiUrl }) =>
    apiKey ? { apiKey, ...(region && { region }), ...(apiUrl && { apiUrl: apiUrl.replace(/\/+$/, '') }) } : null,
  // Its library is loaded where it is used.
  create: (settings) => (require('./google-maps') as typeof made).googleMapsMaps(settings),
  check: (settings, signal) => (require('./check-google-maps') as typeof checks).checkGoogleMaps(settings, signal),
});

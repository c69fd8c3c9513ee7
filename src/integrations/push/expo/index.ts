import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import type * as push from './expo-push';

export const expo = defineAdapter({
  name: 'expo',
  title: 'Expo Push',
  about: {
    en: 'Messages to telephones of apps made with Expo. The token is made on expo.dev under Access tokens.',
    uk: 'Повідомлення на телефони для застосунків на Expo. Токен створюють на expo.dev у розділі Access tokens.',
  },
  variables: { EXPO_ACCESS_TOKEN: z.string().min(1).optional(), EXPO_API_URL: z.url().optional() },
  parameters: { EXPO_ACCESS_TOKEN: { label: { en: 'Access token', uk: 'Токен доступу' }, isSecret: true } },
  settings: ({ EXPO_ACCESS_TOKEN: accessToken, EXPO_API_URL: apiUrl }) =>
    accessToken ? { accessToken, ...(apiUrl && { apiUrl: apiUrl.replace(/\/+$/, '') }) } : null,
  // Its SDK is loaded where it is used.
  create: (settings) => (require('./expo-push') as typeof push).expoPush(settings),
  // Receipts of nothing are asked for with the same token as everything else.
  async check(settings) {
    await (require('./expo-push') as typeof push).expoPush(settings).receipts?.read(['00000000-0000-0000-0000-000000000000']);
    return { account: null };
  },
});

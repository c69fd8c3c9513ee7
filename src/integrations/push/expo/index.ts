import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import type * as push from './expo-push';

export const expo = defineAdapter({
  name: 'expo',
  variables: { EXPO_ACCESS_TOKEN: z.string().min(1).optional(), EXPO_API_URL: z.url().optional() },
  settings: ({ EXPO_ACCESS_TOKEN: accessToken, EXPO_API_URL: apiUrl }) =>
    accessToken ? { accessToken, ...(apiUrl && { apiUrl: apiUrl.replace(/\/+$/, '') }) } : null,
  // Its SDK is loaded where it is used.
  create: (settings) => (require('./expo-push') as typeof push).expoPush(settings),
});

import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { accessTokens } from './access-tokens';
import { fcmPush } from './fcm-push';

const isLoopback = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
const isGoogles = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && (hostname === 'accounts.google.com' || hostname.endsWith('.googleapis.com'));
};
const account = z.object({
  project_id: z.string().regex(/^[a-z0-9:.-]{4,63}$/),
  client_email: z.email(),
  private_key: z.string().refine(isKey),
  token_uri: z.url().refine((url) => isGoogles(url) || isLoopback(url)),
});

/** As Google's console gives it, on one line. */
const serviceAccount = z
  .string()
  .transform((text, check) => {
    const { data } = account.safeParse(parsed(text));
    if (!data) {
      check.addIssue({ code: 'custom', message: 'must be the JSON of a service account, on one line' });
      return z.NEVER;
    }
    return { projectId: data.project_id, email: data.client_email, privateKey: data.private_key, tokenUrl: data.token_uri };
  })
  .optional();

export const fcm = defineAdapter({
  name: 'fcm',
  title: 'Firebase Cloud Messaging',
  about: {
    en: 'Messages to telephones, straight from Google. The file is made in the Firebase console under Project settings → Service accounts.',
    uk: 'Повідомлення на телефони напряму від Google. Файл створюють у консолі Firebase в розділі Project settings → Service accounts.',
  },
  variables: { FCM_SERVICE_ACCOUNT: serviceAccount, FCM_API_URL: z.url().optional() },
  parameters: {
    FCM_SERVICE_ACCOUNT: {
      label: { en: 'Service account', uk: 'Сервісний обліковий запис' },
      hint: { en: 'The whole JSON file.', uk: 'Увесь файл JSON.' },
      isSecret: true,
      isLong: true,
    },
  },
  // Staff bring the file, and a double is the operator's to say.
  fault: ({ FCM_SERVICE_ACCOUNT: given, FCM_API_URL: apiUrl }) =>
    given && isLoopback(given.tokenUrl) && !apiUrl
      ? { variable: 'FCM_SERVICE_ACCOUNT', message: 'has a token_uri that leads to this machine: only where FCM_API_URL does, too' }
      : null,
  settings: ({ FCM_SERVICE_ACCOUNT: given, FCM_API_URL: apiUrl }) =>
    given ? { ...given, ...(apiUrl && { apiUrl: apiUrl.replace(/\/+$/, '') }) } : null,
  create: fcmPush,
  async check(settings) {
    await accessTokens(settings).current();
    return { account: settings.projectId };
  },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

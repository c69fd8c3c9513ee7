import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { IntegrationError } from '../../integration-error';
import type { SmsSender } from '../sms-sender';

/** The outbox of the demo shop (`scripts/fake-mail`), which shows messages among the mails. */
export const fake = defineAdapter({
  name: 'fake',
  title: 'Demo SMS',
  about: { en: 'Shows messages on the page of the demo shop’s mails.', uk: 'Показує повідомлення на сторінці пошти демомагазину.' },
  variables: { FAKE_SMS_URL: z.url().optional(), STOREKEEPER_MODE: z.string().default('shop') },
  fault: ({ FAKE_SMS_URL: url, STOREKEEPER_MODE: mode }) =>
    url && mode === 'shop' ? { variable: 'FAKE_SMS_URL', message: 'reaches no telephone, and is for the demo shop only' } : null,
  settings: ({ FAKE_SMS_URL: url }) => (url ? { url: url.replace(/\/+$/, '') } : null),
  create: ({ url }): SmsSender => ({
    partPrice: { amount: '0.90', currency: 'UAH' },
    async send(sms) {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sms) };
      const response = await fetch(`${url}/sms`, { ...sent, signal: AbortSignal.timeout(10_000) }).catch((error: unknown) => {
        throw new IntegrationError('fake', 'it does not answer', true, error);
      });
      if (!response.ok) throw new IntegrationError('fake', `it answered ${response.status}`, response.status >= 500);
      return { parts: 1 };
    },
  }),
});

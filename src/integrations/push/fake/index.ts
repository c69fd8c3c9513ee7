import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { IntegrationError } from '../../integration-error';
import type { PushSender } from '../push-sender';

/** The outbox of the demo shop (`scripts/fake-mail`), which shows what is pushed among the mails. */
export const fake = defineAdapter({
  name: 'fake',
  title: 'Demo push',
  about: { en: 'Shows messages on the page of the demo shop’s mails.', uk: 'Показує повідомлення на сторінці пошти демомагазину.' },
  variables: { FAKE_PUSH_URL: z.url().optional(), STOREKEEPER_MODE: z.string().default('shop') },
  fault: ({ FAKE_PUSH_URL: url, STOREKEEPER_MODE: mode }) =>
    url && mode === 'shop' ? { variable: 'FAKE_PUSH_URL', message: 'reaches no telephone, and is for the demo shop only' } : null,
  settings: ({ FAKE_PUSH_URL: url }) => (url ? { url: url.replace(/\/+$/, '') } : null),
  create: ({ url }): PushSender => ({
    mostAtOnce: 50,
    async send(pushes) {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ pushes }) };
      const response = await fetch(`${url}/pushes`, { ...sent, signal: AbortSignal.timeout(10_000) }).catch((error: unknown) => {
        throw new IntegrationError('fake', 'it does not answer', true, error);
      });
      if (!response.ok) throw new IntegrationError('fake', `it answered ${response.status}`, response.status >= 500);
      return pushes.map(() => ({ is: 'delivered' }));
    },
  }),
});

import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { isCrmBusy } from '../crm';
import { IntegrationError } from '../../integration-error';
import { send, signedHttpCrm } from './signed-http-crm';

export const signedHttp = defineAdapter({
  name: 'signed-http',
  title: 'Zapier, Make, n8n …',
  about: {
    en: 'Sends customers and orders to an address of yours as signed messages, for whatever keeps them then. docs/machines.md says what they hold.',
    uk: 'Надсилає покупців і замовлення на вашу адресу підписаними повідомленнями, а далі їх веде те, що там працює. Що в них, сказано в docs/machines.md.',
  },
  variables: {
    CRM_URL: z.url({ protocol: /^https?$/ }).optional(),
    CRM_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'must be whsec_ and 24 to 64 bytes in base64')
      .optional(),
  },
  parameters: {
    CRM_URL: {
      label: { en: 'Address', uk: 'Адреса' },
      hint: { en: 'Such as https://hooks.zapier.com/hooks/catch/…', uk: 'Наприклад https://hooks.zapier.com/hooks/catch/…' },
      isAddress: true,
    },
    CRM_SECRET: {
      label: { en: 'Secret', uk: 'Секрет' },
      hint: {
        en: 'whsec_ and 24 to 64 bytes in base64: whoever receives knows by it that the shop has sent this.',
        uk: 'whsec_ і від 24 до 64 байтів у base64: за ним отримувач знає, що надіслав саме магазин.',
      },
      isSecret: true,
    },
  },
  together: { first: 'CRM_URL', others: ['CRM_SECRET'] },
  settings: ({ CRM_URL: url, CRM_SECRET: secret }) => (url && secret ? { url, secret } : null),
  create: signedHttpCrm,
  async check(settings, signal) {
    const { status } = await send(settings, 'test.ping', { message: 'It works' }, { signal, turn: async () => {} }).catch(
      (error: unknown) => {
        throw isCrmBusy(error) ? new IntegrationError('signed-http', error.because, true) : error;
      },
    );
    if (status >= 300) throw new IntegrationError('signed-http', `it answered ${status}`, false);
    return { account: new URL(settings.url).host };
  },
});

import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { secrets } from './signatures';
import { checkWebsite, signedWebsite } from './signed-website';

/** Whether it may be asked at all, outgoing/address.ts says when it is. */
const isAddress = (address: string): boolean => {
  const { protocol, username, password } = new URL(address);
  return ['https:', 'http:'].includes(protocol) && username === '' && password === '';
};

export const signedHttp = defineAdapter({
  name: 'signed-http',
  title: 'Website or back office of your own',
  about: {
    en: 'Accepts orders, is told of every change, and sends back stock, prices and orders of its own, in signed messages. docs/machines.md shows how.',
    uk: 'Приймає замовлення, дізнається про кожну зміну й надсилає назад залишки, ціни та власні замовлення підписаними повідомленнями. Як саме, показано в docs/machines.md.',
  },
  variables: {
    WEBSITE_URL: z.url().max(2_000).refine(isAddress, 'must begin with https://, without a name and a password').optional(),
    WEBSITE_SECRET: secrets.optional(),
  },
  parameters: {
    WEBSITE_URL: {
      label: { en: 'Address', uk: 'Адреса' },
      hint: {
        en: 'Where it takes messages, such as https://shop.example/storekeeper.',
        uk: 'Куди надсилати повідомлення, наприклад https://shop.example/storekeeper.',
      },
      isAddress: true,
    },
    WEBSITE_SECRET: {
      label: { en: 'Secret', uk: 'Секрет' },
      hint: {
        en: 'whsec_ and 24 to 64 bytes in base64, the same on both sides. Two, separated by a comma, while one replaces the other.',
        uk: 'whsec_ і від 24 до 64 байтів у base64, однаковий з обох боків. На час заміни можна вказати два через кому.',
      },
      isSecret: true,
    },
  },
  together: { first: 'WEBSITE_URL', others: ['WEBSITE_SECRET'] },
  settings: ({ WEBSITE_URL: url, WEBSITE_SECRET: keys }) => (url && keys ? { url, secrets: keys } : null),
  create: signedWebsite,
  check: checkWebsite,
});

import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import type * as transport from './transport';

const text = z.string().min(1).optional();
const sender = z
  .string()
  .max(320)
  .regex(/^([^\p{Cc}<>]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/u, 'must be an e-mail address, such as Shop <shop@example.com>')
  .optional();

export const smtp = defineAdapter({
  name: 'smtp',
  title: 'SMTP',
  about: {
    en: 'Sends all mails of the shop through a mail server. Its address stands in the help of your mail provider.',
    uk: 'Надсилає всі листи магазину через поштовий сервер. Його адреса стоїть у довідці вашого поштового провайдера.',
  },
  variables: {
    SMTP_HOST: z
      .string()
      .max(253)
      .regex(/^[^\s/@]+$/, 'must be the name of a server, such as smtp.example.com')
      .optional(),
    SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
    SMTP_SECURE: z
      .enum(['true', 'false'])
      .default('false')
      .transform((value) => value === 'true'),
    SMTP_USERNAME: text,
    SMTP_PASSWORD: text,
    MAIL_FROM: sender,
    MAIL_REPLY_TO: sender,
  },
  parameters: {
    SMTP_HOST: {
      label: { en: 'Server', uk: 'Сервер' },
      hint: { en: 'Such as smtp.example.com.', uk: 'Наприклад smtp.example.com.' },
      isAddress: true,
    },
    SMTP_PORT: {
      label: { en: 'Port', uk: 'Порт' },
      hint: {
        en: '587 where nothing is said; 465 where it is secure from the start.',
        uk: '587, якщо не вказано; 465, якщо захищено з початку.',
      },
      isAddress: true,
    },
    SMTP_SECURE: {
      label: { en: 'Secure from the start', uk: 'Захищено з початку' },
      hint: {
        en: 'true for port 465. Else the connection is secured once it stands.',
        uk: 'true для порту 465. Інакше з’єднання захищається після встановлення.',
      },
    },
    SMTP_USERNAME: { label: { en: 'User name', uk: 'Ім’я користувача' } },
    SMTP_PASSWORD: {
      label: { en: 'Password', uk: 'Пароль' },
      hint: {
        en: 'Typed anew with another server or port.',
        uk: 'Для іншого сервера або порту його вводять заново.',
      },
      isSecret: true,
    },
    MAIL_FROM: {
      label: { en: 'Sender', uk: 'Відправник' },
      hint: { en: 'Such as Polonyna <shop@polonyna.example>.', uk: 'Наприклад Полонина <shop@polonyna.example>.' },
    },
    MAIL_REPLY_TO: {
      label: { en: 'Answers go to', uk: 'Відповіді надходять на' },
      hint: { en: 'The sender where nothing is said.', uk: 'На відправника, якщо не вказано.' },
    },
  },
  together: { first: 'SMTP_HOST', others: ['MAIL_FROM'] },
  settings: (env) =>
    env.SMTP_HOST && env.MAIL_FROM
      ? {
          host: env.SMTP_HOST,
          port: env.SMTP_PORT,
          secure: env.SMTP_SECURE,
          auth: env.SMTP_USERNAME ? { user: env.SMTP_USERNAME, pass: env.SMTP_PASSWORD ?? '' } : null,
          from: env.MAIL_FROM,
          replyTo: env.MAIL_REPLY_TO ?? env.MAIL_FROM,
        }
      : null,
  // Loaded where a server is set.
  create: (settings) => (require('./transport') as typeof transport).smtpTransport(settings),
  check: (settings, signal) => (require('./transport') as typeof transport).checkSmtp(settings, signal),
});

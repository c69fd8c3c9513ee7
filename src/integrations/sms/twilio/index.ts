import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import type { PartPrice } from '../sms-sender';
import { checkTwilio } from './check-twilio';
import { twilioSms } from './twilio-sms';

export const twilio = defineAdapter({
  name: 'twilio',
  title: 'Twilio',
  about: {
    en: 'Sends codes to telephones by SMS. Account and token stand on the first page of the Twilio Console.',
    uk: 'Надсилає коди на телефони через SMS. Обліковий запис і токен стоять на першій сторінці Twilio Console.',
  },
  variables: {
    TWILIO_ACCOUNT_SID: z
      .string()
      .regex(/^AC[0-9a-f]{32}$/, 'must be AC and 32 digits')
      .optional(),
    TWILIO_AUTH_TOKEN: z.string().min(1).optional(),
    TWILIO_FROM: z
      .string()
      .regex(
        /^(\+\d{5,15}|MG[0-9a-f]{32}|[A-Za-z0-9 ]{1,11})$/,
        'must be a number with +, a name of 11 letters at most, or MG and 32 digits',
      )
      .optional(),
    TWILIO_PART_PRICE: z
      .string()
      .regex(/^\d{1,4}(\.\d{1,6})? [A-Z]{3}$/, 'must be an amount and a currency, such as 0.0553 USD')
      .optional(),
    TWILIO_API_URL: z.url().optional(),
  },
  parameters: {
    TWILIO_ACCOUNT_SID: {
      label: { en: 'Account SID', uk: 'Account SID' },
      hint: { en: 'AC and 32 digits.', uk: 'AC і 32 знаки.' },
    },
    TWILIO_AUTH_TOKEN: { label: { en: 'Auth token', uk: 'Токен доступу' }, isSecret: true },
    TWILIO_FROM: {
      label: { en: 'Sender', uk: 'Відправник' },
      hint: {
        en: 'A number with +, a name of 11 letters at most, or a messaging service (MG and 32 digits).',
        uk: 'Номер із +, назва до 11 літер або сервіс повідомлень (MG і 32 знаки).',
      },
    },
    TWILIO_PART_PRICE: {
      label: { en: 'Price of a part', uk: 'Ціна частини' },
      hint: {
        en: 'Such as 0.0553 USD: what Twilio takes for one part of a message, to show what was spent.',
        uk: 'Наприклад 0.0553 USD: скільки Twilio бере за частину повідомлення, щоб показати витрати.',
      },
    },
  },
  together: { first: 'TWILIO_ACCOUNT_SID', others: ['TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] },
  settings: (env) =>
    env.TWILIO_ACCOUNT_SID && env.TWILIO_AUTH_TOKEN && env.TWILIO_FROM
      ? {
          accountSid: env.TWILIO_ACCOUNT_SID,
          authToken: env.TWILIO_AUTH_TOKEN,
          from: env.TWILIO_FROM,
          partPrice: partPriceOf(env.TWILIO_PART_PRICE),
          ...(env.TWILIO_API_URL && { apiUrl: env.TWILIO_API_URL.replace(/\/+$/, '') }),
        }
      : null,
  create: twilioSms,
  check: checkTwilio,
});

function partPriceOf(text: string | undefined): PartPrice | null {
  const [amount, currency] = text?.split(' ') ?? [];
  return amount && currency ? { amount, currency } : null;
}

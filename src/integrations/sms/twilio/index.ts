import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { twilioSms } from './twilio-sms';

export const twilio = defineAdapter({
  name: 'twilio',
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
    TWILIO_API_URL: z.url().optional(),
  },
  together: { first: 'TWILIO_ACCOUNT_SID', others: ['TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] },
  settings: (env) =>
    env.TWILIO_ACCOUNT_SID && env.TWILIO_AUTH_TOKEN && env.TWILIO_FROM
      ? {
          accountSid: env.TWILIO_ACCOUNT_SID,
          authToken: env.TWILIO_AUTH_TOKEN,
          from: env.TWILIO_FROM,
          ...(env.TWILIO_API_URL && { apiUrl: env.TWILIO_API_URL.replace(/\/+$/, '') }),
        }
      : null,
  create: twilioSms,
});

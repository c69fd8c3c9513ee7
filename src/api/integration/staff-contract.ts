import { z } from 'zod';
import { instant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { automationEndpoints } from './automations-contract';
import { crmEndpoints } from './crm-contract';
import { deliveryEndpoints } from './deliveries-contract';
import { mapsEndpoints } from './maps-contract';
import { webhookEndpoints } from './webhooks-contract';

const words = z.object({ en: z.string(), uk: z.string() });
const named = z.object({
  port: z.string().max(40).meta({ example: 'payments', description: 'What the neighbour is for' }),
  name: z.string().max(40).meta({ example: 'smtp', description: 'As the shop calls it' }),
});
const parameters = z
  .record(z.string().max(60), z.string().max(10_000).nullable())
  .refine((typed) => Object.keys(typed).length <= 40, 'has more than 40')
  .default({})
  .meta({
    description: 'By their names; null or an empty text takes one away, what is left out stays',
    example: { MAIL_FROM: 'Polonyna <shop@polonyna.example>' },
  });

const integration = z
  .object({
    ...named.shape,
    title: z.string().meta({ description: 'What it calls itself' }),
    about: words.nullable(),
    setBy: z.enum(['operator', 'staff', 'nobody']).meta({ description: '`operator`: in the environment, where alone it is changed' }),
    isOn: z.boolean().meta({ description: 'Payments that were begun go on when it is switched off' }),
    isLocked: z.boolean().meta({ description: 'Its secrets were sealed with another key: they have to be typed anew' }),
    revision: z.string().meta({ description: 'Sent back with what is saved' }),
    parameters: z.array(
      z.object({
        name: z.string(),
        label: words,
        hint: words.nullable(),
        isSecret: z.boolean(),
        isLong: z.boolean().meta({ description: 'Has several lines' }),
        isSet: z.boolean(),
        value: z.string().nullable().meta({ description: 'Never of what is secret' }),
      }),
    ),
    variables: z.array(z.object({ name: z.string().meta({ example: 'S3_BUCKET' }), isSet: z.boolean() })).meta({
      description: 'What whoever runs the shop sets it by, where nobody else may; else none',
    }),
    canBeChecked: z.boolean(),
    health: z
      .object({
        isResting: z.boolean().meta({ description: 'So much failed that it is left alone for a moment' }),
        failure: z.object({ at: instant, said: z.string() }).nullable(),
        answeredAt: instant.nullable(),
      })
      .nullable()
      .meta({ description: 'As the process that answers has seen it since its start; null where it is not in use' }),
    changedAt: instant.nullable(),
    changedBy: z.string().nullable(),
  })
  .meta({ id: 'Integration' });

const tag = 'Integrations';
const action = 'api::integrations.edit';

/** The companies the shop works with, as staff set them up. */
export const staffIntegrations = staffEndpoints({
  ...webhookEndpoints,
  ...deliveryEndpoints,
  ...automationEndpoints,
  ...crmEndpoints,
  ...mapsEndpoints,
  list: {
    method: 'GET',
    path: '/integrations',
    tag,
    action,
    summary: 'The companies the shop can work with, as they are set up',
    response: z.object({ integrations: z.array(integration) }),
  },
  save: {
    method: 'PUT',
    path: '/integrations/:port/:name',
    tag,
    action,
    summary: 'Sets up a company the shop works with',
    description: 'Every process works with it within seconds. Secrets are kept sealed, and are answered to nobody.',
    params: named,
    body: z.strictObject({
      revision: z.string().max(64).meta({ description: 'As it was read. Another one was saved since: `EDIT_CONFLICT`' }),
      isOn: z.boolean(),
      parameters,
    }),
    response: integration,
    refusals: ['INTEGRATION_NOT_FOUND', 'INTEGRATION_SET_BY_OPERATOR', 'INTEGRATION_INVALID', 'EDIT_CONFLICT'],
  },
  check: {
    method: 'POST',
    path: '/integrations/:port/:name/check',
    tag,
    action,
    safe: true,
    summary: 'Asks a company whether it knows what is set up',
    description: 'With what is sent in place of what is saved. Nothing changes, here or there.',
    params: named,
    body: z.strictObject({ parameters }),
    response: z.object({
      is: z.enum(['connected', 'refused', 'unreachable']).meta({
        description: '`refused`: it does not want these parameters; `unreachable`: it could not be asked, or has no time',
      }),
      account: z.string().nullable().meta({ description: 'Whom they belong to, as the company calls it' }),
      said: z.string().nullable().meta({ description: 'What it said, or what is known of why it did not' }),
    }),
    refusals: ['INTEGRATION_NOT_FOUND', 'INTEGRATION_INVALID', 'INTEGRATION_NOT_CHECKED'],
  },
  readChanges: {
    method: 'GET',
    path: '/integrations/:port/:name/changes',
    tag,
    action,
    summary: 'Who changed what of a company the shop works with',
    params: named,
    response: z.object({
      changes: z
        .array(
          z.object({
            at: instant,
            by: z.string().nullable(),
            changes: z.array(
              z.object({
                parameter: z.string().meta({ description: '`isOn`: it was switched on or off' }),
                before: z.string().nullable(),
                after: z.string().nullable().meta({ description: 'Both null of what is secret' }),
              }),
            ),
          }),
        )
        .meta({ description: 'The newest fifty' }),
    }),
    refusals: ['INTEGRATION_NOT_FOUND'],
  },
  readSms: {
    method: 'GET',
    path: '/sms-usage',
    tag,
    action,
    summary: 'How many SMS were sent on each of the last thirty days, and what they cost',
    response: z.object({
      days: z.array(
        z.object({
          day: z.iso.date(),
          messages: z.number().int(),
          parts: z.number().int().meta({ description: 'What is paid for: a long message has several' }),
        }),
      ),
      partPrice: z
        .object({ amount: z.string().meta({ example: '0.0553' }), currency: z.string() })
        .nullable()
        .meta({ description: 'What staff said a part costs' }),
      alertAbove: z.number().int().meta({ description: 'Above so many a day staff are alerted' }),
      mostADay: z.number().int(),
      countries: z.array(z.string()).meta({ description: 'Where messages are sent to; none: nowhere' }),
    }),
  },
});

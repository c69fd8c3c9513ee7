import { z } from 'zod';
import { instant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id, openedAt } from '../../http/staff-schemas';

const tag = 'Webhooks';
const action = 'api::integrations.edit';
const count = z.number().int();

const fields = {
  url: z.string().trim().min(1).max(2_000).meta({ example: 'https://example.com/hooks', description: 'Public, and https' }),
  description: z.string().trim().max(200).nullable().default(null).meta({ example: 'Accounting' }),
  events: z
    .array(z.string().max(80))
    .min(1)
    .max(200)
    .meta({
      description: 'Types of docs/events.md; `*`: everything, also what is yet to come',
      example: ['order.placed', 'order.shipped'],
    }),
  isOn: z.boolean().default(true),
};

const webhook = z
  .object({
    id,
    url: z.string(),
    description: z.string().nullable(),
    events: z.array(z.string()),
    isOn: z.boolean(),
    offBecause: z
      .string()
      .nullable()
      .meta({ description: 'Why the shop switched it off: `gone`, it answered 410; `failing`, nothing was taken for five days' }),
    offAt: instant.nullable(),
    secretBeforeUntil: instant.nullable().meta({ description: 'Until when the secret before signs too' }),
    changedBy: z.string().nullable(),
    changedAt: instant,
    waiting: count.meta({ description: 'Counted up to 10,000' }),
    parked: count.meta({ description: 'Given up after the last try, counted up to 10,000' }),
    failures: count.meta({ description: 'How often in a row nothing was taken' }),
    failingSince: instant.nullable(),
    restsUntil: instant.nullable().meta({ description: 'Nothing is sent until then: it failed too often, or asked for it' }),
  })
  .meta({ id: 'Webhook' });

const withSecret = z.object({
  webhook,
  secret: z
    .string()
    .meta({ description: 'Answered this once. Receivers check signatures with it', example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }),
});

/** Where the shop sends what happens, after Standard Webhooks. */
export const webhookEndpoints = staffEndpoints({
  listWebhooks: {
    method: 'GET',
    path: '/webhooks',
    tag,
    action,
    summary: 'Where the shop sends what happens, and how each stands',
    response: z.object({
      webhooks: z.array(webhook),
      events: z.array(z.string()).meta({ description: 'Types there are to choose from' }),
    }),
  },
  addWebhook: {
    method: 'POST',
    path: '/webhooks',
    tag,
    action,
    summary: 'Sends what happens to another place, from now on',
    body: z.strictObject(fields),
    response: withSecret,
    refusals: ['WEBHOOK_INVALID', 'WEBHOOK_TOO_MANY'],
  },
  saveWebhook: {
    method: 'PUT',
    path: '/webhooks/:id',
    tag,
    action,
    summary: 'Changes a webhook, or switches it on or off',
    description: 'What waited while it was off is sent once it is on again; what happened meanwhile is not.',
    params: byId,
    body: z.strictObject({ ...fields, openedAt }),
    response: webhook,
    refusals: ['WEBHOOK_NOT_FOUND', 'WEBHOOK_INVALID', 'EDIT_CONFLICT'],
  },
  renewWebhookSecret: {
    method: 'POST',
    path: '/webhooks/:id/renew-secret',
    tag,
    action,
    summary: 'Gives a webhook a new secret',
    description: 'The one before signs beside it for `overlapHours`, so that nothing is refused while the receiver is changed over.',
    params: byId,
    body: z.strictObject({ overlapHours: z.number().int().min(0).max(168).default(24) }),
    response: withSecret,
    refusals: ['WEBHOOK_NOT_FOUND'],
  },
  tryWebhook: {
    method: 'POST',
    path: '/webhooks/:id/test',
    tag,
    action,
    safe: true,
    summary: 'Sends a test message to a webhook, and answers what became of it',
    description: 'Of the type `test.ping`. It says nothing, and is not kept.',
    params: byId,
    body: z.strictObject({}),
    response: z.object({
      isTaken: z.boolean(),
      status: count.nullable(),
      answer: z.string().nullable().meta({ description: 'How what was answered begins' }),
      reason: z.string().nullable(),
      tookMs: count,
    }),
    refusals: ['WEBHOOK_NOT_FOUND'],
  },
  deleteWebhook: {
    method: 'POST',
    path: '/webhooks/:id/delete',
    tag,
    action,
    summary: 'Deletes a webhook: what waits for it is sent to nobody',
    params: byId,
    body: z.strictObject({}),
    response: z.null(),
    refusals: ['WEBHOOK_NOT_FOUND'],
  },
});

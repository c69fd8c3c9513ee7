import { z } from 'zod';
import { oldestHours } from '../../domain/analytics/app-events';
import { endpoints } from '../../http/endpoint';
import { appEvent, sentAt } from './event-schemas';

const count = z.number().int().min(0);

export const analytics = endpoints({
  tellEvents: {
    method: 'POST',
    path: '/events',
    tag: 'Analytics',
    summary: 'Tells what customers do in the app',
    description: [
      'Many together, once in a while, named as in Google Analytics 4. Send what was not answered again, as it was: each `id` is kept once.',
      'Nothing is kept without consent: of customers who are signed in what they said of `analytics` counts, and of guests the `consent` sent along.',
      `What happened more than ${oldestHours} hours ago, or after \`sentAt\`, is dropped.`,
      'Orders and refunds are not told by apps: the shop knows them.',
    ].join(' '),
    body: z.strictObject({
      sentAt,
      anonymousId: z.guid().meta({
        description:
          'A UUID, made by the app when it is installed, or 32 hex digits an SDK made, written as one. What a guest did in the last 30 days becomes the customer’s once they sign in',
      }),
      consent: z.boolean().optional().meta({ description: 'Whether who uses the app agreed to this. `false` holds for customers too' }),
      events: z.array(appEvent).min(1).max(50),
    }),
    example: {
      sentAt: '2026-11-27T10:00:05.000Z',
      anonymousId: '5f0c3b5e-8c1d-4d0a-9a53-0f8f7c2b6a11',
      consent: true,
      events: [
        {
          id: 'a3e1c7d2-4b5f-4c6a-8d7e-9f0a1b2c3d4e',
          name: 'view_item',
          at: '2026-11-27T10:00:00.000Z',
          params: { product: 'd4f7g0h3j6k9l2z5x8c1v4b7', value: { amount: 1999, currency: 'EUR' } },
        },
        {
          id: 'b4f2d8e3-5c6a-4d7b-9e8f-0a1b2c3d4e5f',
          name: 'search',
          at: '2026-11-27T09:59:30.000Z',
          params: { term: 'cup', results: 12 },
        },
      ],
    },
    bodyBytes: 64 * 1_024,
    response: z.object({
      kept: count.meta({ description: 'Kept by this request, and on disk' }),
      known: count.meta({ description: 'Kept before: they were sent already' }),
      dropped: z
        .array(z.object({ id: z.uuid(), reason: z.enum(['too_old', 'in_the_future']) }))
        .meta({ description: 'Never to be kept: do not send them again' }),
      reason: z.literal('no_consent').nullable().meta({ description: 'Why nothing was kept at all' }),
    }),
    limited: true,
  },
});

import { z } from 'zod';
import { endpoints } from '../../http/endpoint';
import { documentId, instant } from '../../http/schemas';

const shared = { tag: 'Account', signedIn: true } as const;
const hour = z.number().int().min(0).max(23);
const settings = z
  .object({
    orders: z.object({ push: z.boolean(), mail: z.boolean() }).meta({ description: 'The inbox holds them in any case' }),
    marketing: z
      .object({ push: z.boolean(), mail: z.boolean() })
      .meta({ description: 'As the customer agreed: changed by `POST /me/consents`' }),
    quietHours: z
      .object({ from: hour, to: hour })
      .nullable()
      .meta({ description: 'When no phone rings, by the clock where it is; null: it may ring at any hour' }),
    topics: z
      .array(z.object({ id: documentId, name: z.string(), isSubscribed: z.boolean() }))
      .meta({ description: 'What they can subscribe to. Messages come only to who agreed to them as well' }),
  })
  .meta({ id: 'NotificationSettings' });

export const notificationEndpoints = endpoints({
  listNotifications: {
    ...shared,
    method: 'GET',
    path: '/me/notifications',
    summary: 'What the customer was told',
    description: 'The inbox of the app, the newest first. `data` holds ids of what a notification leads to, as the push does.',
    query: z.strictObject({
      cursor: z.string().min(1).max(64).optional().meta({ description: '`meta.nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.array(
      z
        .object({
          id: documentId,
          kind: z.string().meta({ description: 'Such as `parcel_sent`; plugins bring others' }),
          title: z.string(),
          body: z.string(),
          data: z.record(z.string(), z.string()).meta({ description: 'Such as `{"order": "…"}`' }),
          at: instant,
          isRead: z.boolean(),
        })
        .meta({ id: 'Notification' }),
    ),
    meta: z.object({ unread: z.number().int(), nextCursor: z.string().nullable() }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  readNotifications: {
    ...shared,
    method: 'POST',
    path: '/me/notifications/read',
    summary: 'Marks notifications as read',
    description: 'Those that are named, or all. What is not yours is left alone. `opened`: the customer tapped on what was pushed.',
    body: z.strictObject({
      ids: z
        .union([z.array(documentId).min(1).max(100), z.literal('all')])
        .meta({ description: '`all`, or the ids; of a push, `data.notification`' }),
      opened: z.boolean().default(false),
    }),
    example: { ids: ['d4f7g0h3j6k9l2z5x8c1v4b7'], opened: true },
    response: z.object({ unread: z.number().int() }),
  },
  readNotificationSettings: {
    ...shared,
    method: 'GET',
    path: '/me/notification-settings',
    summary: 'How the customer wants to be told',
    description: 'By push and by mail, and when.',
    response: settings,
  },
  saveNotificationSettings: {
    ...shared,
    method: 'PATCH',
    path: '/me/notification-settings',
    summary: 'Changes how the customer is told',
    description: 'What is left out stays. A push that comes due in quiet hours waits until they end.',
    body: z
      .strictObject({
        orders: z.strictObject({ push: z.boolean().optional(), mail: z.boolean().optional() }).optional(),
        quietHours: z.strictObject({ from: hour, to: hour }).nullable().optional(),
        topics: z
          .array(z.strictObject({ id: documentId, isSubscribed: z.boolean() }))
          .max(50)
          .optional()
          .meta({ description: 'Those that change' }),
      })
      .refine((body) => Object.values(body).some((value) => value !== undefined), 'must say what is to change'),
    example: { orders: { mail: false }, quietHours: { from: 21, to: 9 } },
    response: settings,
    refusals: ['MESSAGE_TOPIC_NOT_FOUND'],
  },
});

import { z } from 'zod';
import { isTimeZoneName } from '../../domain/places/time-zones';
import { endpoints } from '../../http/endpoint';
import { instant, localeCode } from '../../http/schemas';
import { shared } from './shared';

const pushProvider = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the name of a provider')
  .meta({ description: '`expo`, `fcm`, or one a plugin brings' });
const deviceId = z.string().min(1).max(64).meta({ description: 'Yours for this phone, as at sign-in' });
const platform = z.enum(['ios', 'android', 'web']);
const device = z
  .object({
    deviceId: z.string(),
    platform,
    name: z.string().nullable(),
    appVersion: z.string().nullable(),
    language: z.string().nullable(),
    timeZone: z.string().nullable(),
    push: z.boolean().meta({ description: 'Whether messages are pushed to it' }),
    seenAt: instant,
  })
  .meta({ id: 'Device' });

const session = z
  .object({
    id: z.string(),
    deviceId: z.string().nullable(),
    deviceName: z.string().nullable(),
    platform: platform.nullable(),
    appVersion: z.string().nullable(),
    isCurrent: z.boolean(),
    signedInAt: instant,
    usedAt: instant.meta({ description: 'When it was refreshed last' }),
    expiresAt: instant,
  })
  .meta({ id: 'Session' });

/** Phones, and where somebody is signed in. */
export const devices = endpoints({
  listDevices: {
    ...shared,
    method: 'GET',
    path: '/me/devices',
    summary: 'The phones of the customer',
    description: 'As their apps told of them; those used last first.',
    response: z.array(device),
  },
  tellDevice: {
    ...shared,
    method: 'POST',
    path: '/me/devices',
    summary: 'Tells of this phone',
    description: 'Each time the app starts, so that messages find it. A push token belongs to whoever told it last.',
    body: z.strictObject({
      deviceId,
      platform,
      name: z.string().trim().min(1).max(120).optional().meta({ description: 'Such as iPhone of Olena' }),
      appVersion: z.string().trim().min(1).max(40).optional(),
      language: localeCode.optional(),
      timeZone: z.string().max(60).refine(isTimeZoneName, 'must be a time zone, such as Europe/Kyiv').optional(),
      push: z
        .strictObject({ provider: pushProvider, token: z.string().trim().min(1).max(1_024) })
        .nullable()
        .optional()
        .meta({ description: 'null: push nothing more; left out: as before' }),
    }),
    example: {
      deviceId: 'olenas-phone',
      platform: 'ios',
      name: 'iPhone of Olena',
      appVersion: '2.4.0',
      language: 'uk',
      timeZone: 'Europe/Kyiv',
      push: { provider: 'expo', token: 'ExponentPushToken[8fKx2mQ0v5]' },
    },
    response: device,
    refusals: ['ACCOUNT_LIMIT_REACHED'],
  },
  removeDevice: {
    ...shared,
    method: 'DELETE',
    path: '/me/devices/:deviceId',
    summary: 'Forgets a phone',
    description: 'Nothing is pushed to it any more. Its session is ended on its own.',
    params: z.object({ deviceId }),
    response: z.null(),
    refusals: ['DEVICE_NOT_FOUND'],
  },
  listSessions: {
    ...shared,
    method: 'GET',
    path: '/me/sessions',
    summary: 'Where the customer is signed in',
    description: 'One for each sign-in that can still be refreshed; the current one first.',
    response: z.array(session),
  },
  endSession: {
    ...shared,
    method: 'DELETE',
    path: '/me/sessions/:id',
    summary: 'Signs one device out',
    description: 'Its access token ends within a minute. All of them end by `POST /auth/logout` with `scope: all`.',
    params: z.object({ id: z.string().min(1).max(64) }),
    response: z.null(),
    refusals: ['SESSION_NOT_FOUND'],
  },
});

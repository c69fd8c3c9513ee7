import { z } from 'zod';
import type { oas31 } from 'zod-openapi';
import { appPlatforms } from '../domain/store/app-versions';

/** Of answers. */
export const answerHeaders = {
  'X-Request-Id': {
    description: 'Under what the log of the shop has this request: yours, where you sent one, or one of its own',
    required: true,
    schema: { type: 'string' },
  },
  'Retry-After': { description: 'Seconds to wait before the next try', required: true, schema: { type: 'integer', minimum: 1 } },
  'Idempotent-Replayed': {
    description: 'There when this is the answer of an earlier request with the same `Idempotency-Key`',
    schema: { type: 'string', enum: ['true'] },
  },
  ETag: { description: 'The revision of the cart, in quotes, for `If-Match`', required: true, schema: { type: 'string' } },
  SharedETag: {
    description: 'What was answered, in quotes: sent back as `If-None-Match`, an answer that is still the same is 304 without a body',
    required: true,
    schema: { type: 'string' },
  },
  'Cache-Control': {
    description: 'How long caches on the way may keep it for guests; `private, no-cache` for customers who are signed in',
    required: true,
    schema: { type: 'string' },
  },
  GuestETag: {
    description: 'There for guests: what was answered, in quotes, for `If-None-Match`',
    schema: { type: 'string' },
  },
  GuestCacheControl: {
    description: 'There for guests: how long caches on the way may keep it',
    schema: { type: 'string' },
  },
  'WWW-Authenticate': {
    description: 'There when the access token is wrong or has ended: this is the answer to a guest. Refresh the token',
    schema: { type: 'string', enum: ['Bearer error="invalid_token"'] },
  },
} as const satisfies Record<string, oas31.HeaderObject>;

const header = (name: keyof typeof answerHeaders) => ({ [name]: { $ref: `#/components/headers/${name}` } });
export const requestId = header('X-Request-Id');
export const retryAfter = header('Retry-After');
export const replayed = header('Idempotent-Replayed');
export const revision = header('ETag');
/** Of what everybody may be answered alike. */
export const sharedTag = { ETag: { $ref: '#/components/headers/SharedETag' }, ...header('Cache-Control') };
/** Of what guests alone are answered alike. */
export const guestTag = {
  ETag: { $ref: '#/components/headers/GuestETag' },
  'Cache-Control': { $ref: '#/components/headers/GuestCacheControl' },
};
export const tokenEnded = header('WWW-Authenticate');

/** Of requests. */
export const sent = {
  idempotencyKey: z.object({
    'Idempotency-Key': z.string().max(255).optional().meta({
      description: 'Any text of your own; the same request with the same key is done once and answered the same, for 24 hours',
      example: '3f9d6c5e-8a41-4f0a-9d0e-6f1f6f3f8a11',
    }),
  }),
  deviceSecret: z.object({
    'X-Device-Secret': z.string().min(22).max(200).optional().meta({
      description: 'Random, made by the app once and kept: with it a guest without a cart may send an `Idempotency-Key`',
      example: 'pT4cV0yq2mJ8wZr6sXn1Kb',
    }),
  }),
  ifNoneMatch: z.object({
    'If-None-Match': z
      .string()
      .max(1_000)
      .optional()
      .meta({ description: 'The `ETag` of the answer you have', example: '"k3Jd9s0f2LQxw1Zt8aVYbg7uE5c"' }),
  }),
  app: z.object({
    'X-App-Platform': z
      .enum(appPlatforms)
      .optional()
      .meta({ description: 'What the app runs on. With `X-App-Version`, an app that is too old is told so', param: { id: 'AppPlatform' } }),
    'X-App-Version': z
      .string()
      .optional()
      .meta({ description: 'The version of the app', example: '2.4.0', param: { id: 'AppVersion' } }),
  }),
  ifMatch: z.object({
    'If-Match': z.string().optional().meta({ description: 'The revision you know; 409 when the cart has another', example: '"3"' }),
  }),
};

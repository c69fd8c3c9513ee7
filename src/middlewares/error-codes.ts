import type { Core } from '@strapi/strapi';
import { codeOfStatus } from '../http/problem';

type Answer = { error?: { name?: string; details?: unknown } | null };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Strapi answers some refusals itself, without a code. Clients switch on codes, so every answer gets one. */
const errorCodes: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  const body: unknown = ctx.body;
  if (ctx.status < 400 || !isRecord(body)) return;
  const { error } = body as Answer;
  if (!error) return;
  const details = isRecord(error.details) ? error.details : {};
  if (typeof details.code === 'string') return;
  const code = error.name === 'ValidationError' ? 'VALIDATION_FAILED' : (codeOfStatus[ctx.status] ?? 'REFUSED');
  const kept = isRecord(error.details)
    ? error.details
    : Array.isArray(error.details) && error.details.length > 0
      ? { issues: error.details }
      : {};
  error.details = { code, ...kept };
};
export default errorCodes;

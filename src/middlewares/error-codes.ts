import type { Core } from '@strapi/strapi';
import { codeOfStatus, problem } from '../http/problem';

type Answer = { error?: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Strapi answers some refusals itself, without a code or as bare text. Clients switch on codes, so every answer gets one. */
const errorCodes: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  const { body } = ctx;
  // A method HTTP has and no door of ours takes is the client's mistake, and not ours.
  const status = ctx.status === 501 ? 405 : ctx.status;
  if (status < 400) return;
  // Strapi's own limit on signing in to the panel says nothing of when; it counts by five minutes.
  if (status === 429 && !ctx.response.get('Retry-After')) ctx.set('Retry-After', '300');
  // A page of ours for browsers says what is wrong in words.
  if (ctx.response.get('Content-Type').startsWith('text/html')) return;
  const code = codeOfStatus[status] ?? 'REFUSED';
  if (isText(body) || (isRecord(body) && typeof body.error === 'string')) {
    const { headers } = ctx.response;
    const message = isRecord(body) ? String(body.error) : String(body ?? ctx.message);
    ctx.body = problem(status, names[status] ?? 'Error', message.slice(0, 200), { code }).body;
    // Setting a body keeps no status of its own.
    ctx.status = status;
    if (headers.allow) ctx.set('Allow', String(headers.allow));
    return;
  }
  if (!isRecord(body) || !isRecord((body as Answer).error)) return;
  const error = body.error as { name?: string; details?: unknown };
  const details = isRecord(error.details) ? error.details : {};
  if (typeof details.code === 'string') return;
  const kept = isRecord(error.details)
    ? error.details
    : Array.isArray(error.details) && error.details.length > 0
      ? { issues: error.details }
      : {};
  error.details = { code: error.name === 'ValidationError' ? 'VALIDATION_FAILED' : code, ...kept };
};
export default errorCodes;

const names: Readonly<Record<number, string>> = { 404: 'NotFoundError', 405: 'MethodNotAllowedError', 501: 'NotImplementedError' };

/** Koa writes the status as text where nobody gave a body. */
const isText = (body: unknown) => body === null || body === undefined || typeof body === 'string';

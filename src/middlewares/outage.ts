import type { Core } from '@strapi/strapi';
import { metOutage } from '../http/database-outage';
import { problem } from '../http/problem';

/** Answers 503 where the database was away, whatever the layers in between made of that: 401, 404, 500, 501. */
const outage: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  if (ctx.status < 400 || ctx.status === 503 || !metOutage(ctx)) return;
  ctx.status = 503;
  ctx.set('Retry-After', '2');
  ctx.body = problem(503, 'Unavailable', 'The database does not answer. Try again in a moment', { code: 'UNAVAILABLE' }).body;
};
export default outage;

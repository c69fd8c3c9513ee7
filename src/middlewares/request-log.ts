import type { Core } from '@strapi/strapi';
import { withoutFeedToken } from '../domain/feeds/feed-address';

/** One line per request. The path only: a query string carries e-mails and tokens, and so does the address of a feed. */
const requestLog: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const startedAt = performance.now();
    await next();
    const ms = Math.round(performance.now() - startedAt);
    const path = withoutFeedToken(ctx.path);
    strapi.log.http(`${ctx.method} ${path} ${ctx.status} ${ms} ms`, { method: ctx.method, path, status: ctx.status, ms });
  };
export default requestLog;

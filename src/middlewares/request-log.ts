import type { Core } from '@strapi/strapi';

/** One line per request. The path only: a query string carries e-mails and tokens. */
const requestLog: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const startedAt = performance.now();
    await next();
    const ms = Math.round(performance.now() - startedAt);
    strapi.log.http(`${ctx.method} ${ctx.path} ${ctx.status} ${ms} ms`, { method: ctx.method, path: ctx.path, status: ctx.status, ms });
  };
export default requestLog;

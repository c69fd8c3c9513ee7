import type { Context } from 'koa';

/** The headers of a request, each as one text. */
export const sentHeaders = (ctx: Context): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(ctx.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));

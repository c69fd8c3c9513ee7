import type { Context } from 'koa';

/** What was sent, byte for byte: Strapi's body parser keeps it beside what it made of it (config/middlewares.ts). */
export function rawBodyOf(ctx: Context): string {
  const { body } = ctx.request as { body?: unknown };
  if (typeof body === 'string') return body;
  const raw = (body as Record<symbol, unknown> | undefined)?.[Symbol.for('unparsedBody')];
  return typeof raw === 'string' ? raw : '';
}

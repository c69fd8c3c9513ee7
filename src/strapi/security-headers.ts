import type { Core } from '@strapi/strapi';
import { tilesHost } from '../domain/store/map-tiles';
import { storeSettings } from '../shop/store/store-settings';

type Middleware = (ctx: Ctx, next: () => Promise<unknown>) => Promise<unknown>;
type Factory = (config: unknown, context: { strapi: Core.Strapi }) => Middleware;
type Ctx = Readonly<{
  path: string;
  res: { getHeaders(): Record<string, number | string | string[] | undefined>; setHeader(name: string, value: string): void };
}>;

/**
 * Strapi merges the security settings and builds their headers anew for every request. Under `/api` they are the same for all, so
 * there the headers of the first are kept. The panel may show map tiles from where staff say, at once and without a restart. What plugins
 * serve beside it goes on as before.
 */
export function keepSecurityHeaders(strapi: Core.Strapi): void {
  const api = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  const panel = strapi.config.get<string>('admin.path', '/admin');
  strapi.get('middlewares').extend('strapi::security', (original: Factory): Factory => (config, context) => {
    const build = original(config, context);
    let kept: readonly (readonly [name: string, value: string])[] | undefined;
    return async (ctx, next) => {
      if (ctx.path.startsWith(panel)) {
        await build(ctx, next);
        return letTilesIn(ctx, tilesHost((await storeSettings(strapi)).mapTilesUrl));
      }
      if (!ctx.path.startsWith(api)) return build(ctx, next);
      if (kept) {
        for (const [name, value] of kept) ctx.res.setHeader(name, value);
        return next();
      }
      const before = ctx.res.getHeaders();
      return build(ctx, () => {
        kept = Object.entries(ctx.res.getHeaders()).flatMap(([name, value]) => (name in before ? [] : [[name, String(value)] as const]));
        return next();
      });
    };
  });
}

const policyHeader = 'content-security-policy';

function letTilesIn({ res }: Ctx, host: string | null): void {
  const policy = res.getHeaders()[policyHeader];
  if (host !== null && typeof policy === 'string')
    res.setHeader(
      policyHeader,
      policy.replace(/img-src [^;]*/, (pictures) => `${pictures} ${host}`),
    );
}

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentPath } from '../http/content-read';
import { bearerOf, readAccessToken, tellTokenEnded } from '../http/customer-auth';
import type { Doors } from '../http/doors';

// A JSON Web Token has three parts; the API tokens of machines have one.
const isJwt = (token: string) => token.split('.').length === 3;

/**
 * For Strapi's own doors, which take an access token for good until it expires: one whose session was ended is refused, or, where
 * everybody may read, not there. Ours ask themselves (src/http/customer-auth.ts).
 */
const endedSessions: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const token = ctx.path.startsWith('/api/') && !strapi.get<Doors>('doors').hasContract(ctx.path) ? bearerOf(ctx) : null;
    if (token && isJwt(token) && !(await readAccessToken(strapi, token))) {
      if (ctx.method !== 'GET' || !contentPath.test(ctx.path)) throw new errors.UnauthorizedError('The access token is wrong or has ended');
      delete ctx.req.headers.authorization;
      tellTokenEnded(ctx);
    }
    await next();
  };
export default endedSessions;

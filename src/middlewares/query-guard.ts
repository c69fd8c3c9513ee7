import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Doors } from '../http/doors';
import { checkQuery, publicBudget, staffBudget } from '../http/check-query';

/** In front of everything that reads Strapi's query parameters; staff may ask for more than strangers. */
const queryGuard: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    if (ctx.querystring !== '' && !strapi.get<Doors>('doors').hasContract(ctx.path)) {
      const issue = checkQuery(ctx.query, ctx.path.startsWith('/api/') ? publicBudget : staffBudget);
      if (issue)
        throw new errors.ValidationError(`Invalid request. ${issue.path.join('.')}: ${issue.message}`, {
          code: 'QUERY_INVALID',
          issues: [issue],
        });
    }
    await next();
  };
export default queryGuard;

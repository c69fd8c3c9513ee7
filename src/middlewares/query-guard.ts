import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Doors } from '../http/doors';
import type { Issue } from '../http/parse-input';
import { checkQuery, publicBudget, staffBudget, type ContentFields } from '../http/check-query';

/** In front of everything that reads Strapi's query parameters; staff may ask for more than strangers. */
const queryGuard: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    if (ctx.querystring !== '' && !strapi.get<Doors>('doors').hasContract(ctx.path)) {
      const issue = checkQuery(ctx.query, ctx.path.startsWith('/api/') ? publicBudget : staffBudget, uploadsOf(strapi, ctx.path));
      if (issue) throw invalidQuery(issue);
      return fitting(next);
    }
    await next();
  };
export default queryGuard;

const invalidQuery = (issue: Issue) =>
  new errors.ValidationError(`Invalid request. ${issue.path.join('.')}: ${issue.message}`, { code: 'QUERY_INVALID', issues: [issue] });

// Whether an operator fits a field only the database says: `$contains` of a number, of a relation, of a list.
const noSuchOperator = '42883';

async function fitting(next: () => Promise<unknown>): Promise<void> {
  try {
    await next();
  } catch (error) {
    if ((error as { code?: unknown }).code !== noSuchOperator) throw error;
    throw invalidQuery({ path: ['filters'], message: 'has an operator that does not fit its field' });
  }
}

/** The media library hands names of fields on to the database as they come. */
function uploadsOf(strapi: Core.Strapi, path: string): ContentFields | undefined {
  const [, kind] = /^(?:\/api)?\/upload\/(file|folder)s\b/.exec(path) ?? [];
  if (!kind) return undefined;
  const attributes = Object.entries(strapi.contentType(kind === 'file' ? 'plugin::upload.file' : 'plugin::upload.folder').attributes);
  const own = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];
  const plain = attributes.filter(([, { type }]) => type !== 'relation').map(([name]) => name);
  return { plain: new Set([...own, ...plain]), all: new Set([...own, ...attributes.map(([name]) => name)]) };
}

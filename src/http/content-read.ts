import { errors } from '@strapi/utils';
import type { Middleware } from 'koa';
import { machineOf } from './machine';

/** The content everybody reads by Strapi's generated endpoints, by the names in their paths. */
export const publicContent = ['products', 'categories', 'brands', 'home-sections'] as const;

/** Where content and the documentation are answered to everybody. */
export const contentPath = new RegExp(`^/api/(?:${publicContent.join('|')}|docs|openapi(?:-machines)?\\.json)(?:/|$)`);

// A product with its brand and its categories' parents. Deeper is a question for the storefront endpoints.
const deepestPopulate = 2;

const refuse = (code: string, field: string, message: string): never => {
  throw new errors.ValidationError(message, { code, issues: [{ path: [field], message }] });
};

/** How many relations deep `populate` reaches; Infinity for a wildcard, which Strapi would follow everywhere. */
function depthOf(populate: unknown): number {
  if (populate === undefined || populate === null || populate === '' || populate === 'true' || populate === true) return 0;
  if (typeof populate === 'string')
    return populate.split(',').reduce((deepest, path) => Math.max(deepest, path.includes('*') ? Infinity : path.split('.').length), 0);
  if (Array.isArray(populate)) return Math.max(0, ...populate.map(depthOf));
  if (typeof populate !== 'object') return Infinity;
  return Math.max(0, ...Object.entries(populate).map(([name, inner]) => (name === '*' ? Infinity : 1 + depthInside(inner))));
}

function depthInside(inner: unknown): number {
  if (inner === '*') return Infinity;
  if (typeof inner !== 'object' || inner === null) return 0;
  const { populate, on } = inner as { populate?: unknown; on?: unknown };
  return Math.max(depthOf(populate), on && typeof on === 'object' ? Math.max(0, ...Object.values(on).map(depthInside)) : 0);
}

/** Strapi would show drafts to anybody who asks for them, and follow `populate=*` through the whole shop. */
export const limitedQuery: Middleware = async (ctx, next) => {
  const { status, populate } = ctx.query as { status?: unknown; populate?: unknown };
  const mayBeDraft = machineOf(ctx) !== null && status === 'draft';
  if (status !== undefined && status !== 'published' && !mayBeDraft)
    refuse('STATUS_NOT_ALLOWED', 'status', 'Only published content can be read here, or by an API token `draft`');
  if (depthOf(populate) > deepestPopulate)
    refuse(
      'POPULATE_TOO_DEEP',
      'populate',
      `Name the relations you need, at most ${deepestPopulate} levels deep; wildcards are not offered`,
    );
  await next();
};

import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { customerOf } from '../../../http/customer-auth';
import { limited, payersOf } from '../../../http/rate-limits';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { browseProducts, showProduct } from '../../../shop/storefront/browse-products';
import type { Position } from '../../../shop/storefront/product-queries';
import { quote } from '../../../shop/pricing/quote';
import { viewerOf } from '../../../shop/storefront/viewer';
import { storefront } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async browse(ctx: Context) {
    const { query } = inputOf(ctx, storefront.browse);
    const { cards, nextCursor, facets } = await browseProducts(strapi, {
      ...query,
      viewer: await viewerOf(strapi, { ...query, customer: customerOf(ctx) }),
      attributes: Object.fromEntries(Object.entries(query.attributes ?? {}).map(([name, values]) => [name, values.split(',')])),
      cursor: query.cursor === undefined ? null : readCursor(query.cursor),
    });
    reply(ctx, storefront.browse, cards, { nextCursor: nextCursor && writeCursor(nextCursor), facets });
  },

  async show(ctx: Context) {
    const { params, query } = inputOf(ctx, storefront.show);
    const viewer = await viewerOf(strapi, { ...query, customer: customerOf(ctx) });
    reply(ctx, storefront.show, await showProduct(strapi, { idOrSlug: params.idOrSlug, viewer }));
  },

  async quote(ctx: Context) {
    const { body } = inputOf(ctx, storefront.quote);
    const { address, payment, ...request } = body;
    const quoted = () =>
      quote(strapi, {
        ...request,
        country: address?.country ?? body.country,
        region: address?.region,
        customer: customerOf(ctx),
        paymentProvider: payment?.provider,
      });
    // Codes could be guessed here ten at a time.
    const wrong = (outcome: { error: unknown } | { result: Awaited<ReturnType<typeof quoted>> }) =>
      'result' in outcome ? outcome.result.notApplied.filter(({ reason }) => reason === 'CODE_UNKNOWN').length : 0;
    reply(ctx, storefront.quote, await limited(payersOf(ctx, 'code', null), { points: request.codes.length, wrong }, quoted));
  },
});

// Clients hand it back as it is; that it is readable is nobody's business but ours.
const writeCursor = ({ key, id }: Position): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

function readCursor(cursor: string): Position {
  const parts = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (Array.isArray(parts) && parts.length === 2 && parts.every((part) => typeof part === 'string'))
    return { key: String(parts[0]), id: String(parts[1]) };
  throw new errors.ValidationError('Invalid request. cursor: is not one of ours', {
    code: 'VALIDATION_FAILED',
    issues: [{ path: ['cursor'], message: 'is not one of ours' }],
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

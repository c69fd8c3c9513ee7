import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { replyShared } from '../../../http/cached-answers/shared-reads';
import { customerOf } from '../../../http/customer-auth';
import { limited, payersOf } from '../../../http/rate-limits';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { quote } from '../../../shop/pricing/quote';
import { storefront } from '../contract';
import { reads } from '../reads';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  bootstrap: (ctx: Context) => replyShared(ctx, storefront.bootstrap, reads.bootstrap),
  browse: (ctx: Context) => replyShared(ctx, storefront.browse, reads.browse),
  search: (ctx: Context) => replyShared(ctx, storefront.search, reads.search),
  suggest: (ctx: Context) => replyShared(ctx, storefront.suggest, reads.suggest),
  show: (ctx: Context) => replyShared(ctx, storefront.show, reads.show),
  categories: (ctx: Context) => replyShared(ctx, storefront.categories, reads.categories),
  legalText: (ctx: Context) => replyShared(ctx, storefront.legalText, reads.legalText),

  async quote(ctx: Context) {
    const { body } = inputOf(ctx, storefront.quote);
    const { address, payment, ...request } = body;
    const quoted = () =>
      quote(strapi, {
        ...request,
        country: address?.country ?? body.country,
        region: address?.region,
        address,
        customer: customerOf(ctx),
        paymentProvider: payment?.provider,
      });
    // Codes could be guessed here ten at a time.
    const wrong = (outcome: { error: unknown } | { result: Awaited<ReturnType<typeof quoted>> }) =>
      'result' in outcome ? outcome.result.notApplied.filter(({ reason }) => reason === 'CODE_UNKNOWN').length : 0;
    reply(ctx, storefront.quote, await limited(payersOf(ctx, 'code', null), { points: request.codes.length, wrong }, quoted));
  },
});

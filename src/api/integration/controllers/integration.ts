import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { rawBodyOf } from '../../../http/raw-body';
import { inputOf } from '../../../http/validate-request';
import { receiveNotice } from '../../../shop/crm/notices/receive-notice';
import { integrationEndpoints } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async crmNotice(ctx: Context) {
    const { params, query } = inputOf(ctx, integrationEndpoints.crmNotice);
    // As whoever sends it knows the shop: behind a proxy it is another one here.
    const origin = strapi.config.get<string | undefined>('server.url') || ctx.request.origin;
    const headers = Object.fromEntries(
      Object.entries(ctx.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    );
    const notice = { method: ctx.method, url: `${origin}${ctx.originalUrl}`, body: rawBodyOf(ctx), headers, now: new Date() };
    ctx.body = await receiveNotice(strapi, { name: params.name, key: query.key, notice });
  },
});

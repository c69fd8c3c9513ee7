import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { cartTokenOf, customerOf } from '../../../http/customer-auth';
import { inputOf } from '../../../http/validate-request';
import { readMyOrders, readOrder } from '../../../shop/orders/read-order';
import { orders } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const { query } = inputOf(ctx, orders.list);
    const customer = customerOf(ctx);
    if (!customer) throw new errors.UnauthorizedError('Sign in to see your orders');
    const { orders: found, total } = await readMyOrders(strapi, { userId: customer.userId, ...query });
    ctx.body = { data: found, meta: { pagination: { ...query, pageCount: Math.ceil(total / query.pageSize), total } } };
  },

  async read(ctx: Context) {
    const { params } = inputOf(ctx, orders.read);
    ctx.body = {
      data: await readOrder(strapi, { id: params.id, caller: { customer: customerOf(ctx), token: cartTokenOf(ctx) } }),
      meta: {},
    };
  },
});

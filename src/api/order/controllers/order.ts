import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { cartTokenOf, customerOf } from '../../../http/customer-auth';
import { inputOf } from '../../../http/validate-request';
import { actorOfCart, type Actor } from '../../../shop/actor';
import type { CartCaller } from '../../../shop/cart/stored-cart';
import { cancelOrder } from '../../../shop/orders/cancel-order';
import { readMyOrders, readOrder } from '../../../shop/orders/read-order';
import { reorder } from '../../../shop/orders/reorder';
import { requestReturn } from '../../../shop/orders/return-goods';
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
    await answer(ctx, params.id);
  },

  async cancel(ctx: Context) {
    const { params, body } = inputOf(ctx, orders.cancel);
    const caller = callerOf(ctx);
    await cancelOrder(strapi, { id: params.id, actor: actorOf(caller), caller, reason: body?.reason ?? null });
    await answer(ctx, params.id);
  },

  async requestReturn(ctx: Context) {
    const { params, body } = inputOf(ctx, orders.requestReturn);
    const caller = callerOf(ctx);
    await requestReturn(strapi, { orderId: params.id, actor: actorOf(caller), caller, lines: body.lines, reason: body.reason ?? null });
    await answer(ctx, params.id, 201);
  },

  async reorder(ctx: Context) {
    const { params } = inputOf(ctx, orders.reorder);
    const { cart, leftOut } = await reorder(strapi, { id: params.id, caller: callerOf(ctx) });
    ctx.status = 201;
    ctx.set('ETag', `"${cart.revision}"`);
    ctx.body = { data: cart, meta: { leftOut } };
  },
});

const callerOf = (ctx: Context): CartCaller => ({ customer: customerOf(ctx), token: cartTokenOf(ctx) });
const actorOf = ({ customer }: CartCaller): Actor => actorOfCart(customer?.userId ?? null);

async function answer(ctx: Context, id: string, status: 200 | 201 = 200): Promise<void> {
  ctx.body = { data: await readOrder(strapi, { id, caller: callerOf(ctx) }), meta: {} };
  ctx.status = status;
}

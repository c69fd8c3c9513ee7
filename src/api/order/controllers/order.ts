import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { customerOf } from '../../../http/customer-auth';
import { limitedWithdrawal } from '../../../http/limited-withdrawal';
import { orderCallerOf } from '../../../http/order-caller';
import { accountKey, addressOf, always, limited, type Use } from '../../../http/rate-limits';
import { reply, replyFile } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { actorOfCart, type Actor } from '../../../shop/actor';
import type { CartCaller } from '../../../shop/cart/stored-cart';
import { moveOrderSlot, slotsOfOrder } from '../../../shop/delivery/slots/move-order-slot';
import { cancelOrder } from '../../../shop/orders/cancel-order';
import { hashForOrderToken, openGuestOrder, requestOrderCode } from '../../../shop/orders/find-guest-order';
import { readMyOrders, readOrder } from '../../../shop/orders/read-order';
import { reorder } from '../../../shop/orders/reorder';
import { requestReturn } from '../../../shop/orders/request-return';
import { beginWithdrawal, confirmWithdrawal } from '../../../shop/orders/withdraw';
import { openPaper } from '../../../shop/papers/open-paper';
import { orders } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const { query } = inputOf(ctx, orders.list);
    const customer = customerOf(ctx);
    if (!customer) throw new errors.UnauthorizedError('Sign in to see your orders');
    const { orders: found, total } = await readMyOrders(strapi, { userId: customer.userId, ...query });
    reply(ctx, orders.list, found, { pagination: { ...query, pageCount: Math.ceil(total / query.pageSize), total } });
  },

  async read(ctx: Context) {
    const { params } = inputOf(ctx, orders.read);
    reply(ctx, orders.read, await readOrder(strapi, { orderId: params.id, caller: await orderCallerOf(strapi, ctx) }));
  },

  async lookUp(ctx: Context) {
    const { body } = inputOf(ctx, orders.lookUp);
    const uses: Use[] = [
      { limit: 'mail_account', key: accountKey(body.email) },
      { limit: 'mail_address', key: addressOf(ctx) },
    ];
    await limited(uses, { wrong: always }, () => requestOrderCode(strapi, body));
    reply(ctx, orders.lookUp, null);
  },

  async openFound(ctx: Context) {
    const { body } = inputOf(ctx, orders.openFound);
    const wrong = (outcome: object) => ('error' in outcome ? 1 : 0);
    const { orderId, token } = await limited([{ limit: 'mail_code_address', key: addressOf(ctx) }], { wrong }, () =>
      openGuestOrder(strapi, body),
    );
    const caller = { customer: null, token, tokenHash: await hashForOrderToken(strapi.db.connection, token) };
    reply(ctx, orders.openFound, { order: await readOrder(strapi, { orderId, caller }), token });
  },

  async beginWithdrawal(ctx: Context) {
    const { body } = inputOf(ctx, orders.beginWithdrawal);
    reply(ctx, orders.beginWithdrawal, await limitedWithdrawal(ctx, body.number, () => beginWithdrawal(strapi, body)));
  },

  async confirmWithdrawal(ctx: Context) {
    reply(ctx, orders.confirmWithdrawal, await confirmWithdrawal(strapi, inputOf(ctx, orders.confirmWithdrawal).params));
  },

  async invoice(ctx: Context) {
    const { params } = inputOf(ctx, orders.invoice);
    const asked = { orderId: params.id, paperId: params.invoice, caller: await orderCallerOf(strapi, ctx) };
    const reading: Use[] = [{ limit: 'invoice_address', key: `${params.invoice}:${addressOf(ctx)}` }];
    replyFile(ctx, orders.invoice.file, await limited(reading, { wrong: always }, () => openPaper(strapi, asked)));
  },

  async cancel(ctx: Context) {
    const { params, body } = inputOf(ctx, orders.cancel);
    const caller = await orderCallerOf(strapi, ctx);
    await cancelOrder(strapi, { orderId: params.id, actor: actorOf(caller), caller, reason: body?.reason ?? null });
    reply(ctx, orders.cancel, await readOrder(strapi, { orderId: params.id, caller }));
  },

  async slots(ctx: Context) {
    const { params, query } = inputOf(ctx, orders.slots);
    const asked = { orderId: params.id, caller: await orderCallerOf(strapi, ctx), from: query.from ?? null, days: query.days };
    reply(ctx, orders.slots, await slotsOfOrder(strapi, asked));
  },

  async moveSlot(ctx: Context) {
    const { params, body } = inputOf(ctx, orders.moveSlot);
    const caller = await orderCallerOf(strapi, ctx);
    await moveOrderSlot(strapi, { orderId: params.id, caller, actor: actorOf(caller), slotId: body.slot });
    reply(ctx, orders.moveSlot, await readOrder(strapi, { orderId: params.id, caller }));
  },

  async requestReturn(ctx: Context) {
    const { params, body } = inputOf(ctx, orders.requestReturn);
    const caller = await orderCallerOf(strapi, ctx);
    await requestReturn(strapi, { orderId: params.id, actor: actorOf(caller), caller, lines: body.lines, reason: body.reason ?? null });
    reply(ctx, orders.requestReturn, await readOrder(strapi, { orderId: params.id, caller }));
  },

  async reorder(ctx: Context) {
    const { params } = inputOf(ctx, orders.reorder);
    const { cart, leftOut } = await reorder(strapi, { orderId: params.id, caller: await orderCallerOf(strapi, ctx) });
    ctx.set('ETag', `"${cart.revision}"`);
    reply(ctx, orders.reorder, cart, { leftOut });
  },
});

const actorOf = ({ customer }: CartCaller): Actor => actorOfCart(customer?.userId ?? null);

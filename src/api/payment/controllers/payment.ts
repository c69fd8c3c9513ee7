import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { customerOf } from '../../../http/customer-auth';
import { orderCallerOf } from '../../../http/order-caller';
import { reply } from '../../../http/reply';
import { rawBodyOf } from '../../../http/raw-body';
import { sentHeaders } from '../../../http/sent-headers';
import { inputOf } from '../../../http/validate-request';
import { listPaymentMethods, removePaymentMethod } from '../../../shop/payments/payment-methods';
import { receiveWebhook } from '../../../shop/payments/provider-events';
import { syncPayment } from '../../../shop/payments/sync-payment';
import { payments } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async sync(ctx: Context) {
    const { params } = inputOf(ctx, payments.sync);
    const caller = await orderCallerOf(strapi, ctx);
    const { order, clientData } = await syncPayment(strapi, { paymentId: params.id, caller });
    const payment = order.payments.find(({ id }) => id === params.id);
    if (!payment) throw new Error(`Payment ${params.id} is not one of its own order`);
    reply(ctx, payments.sync, { order, payment: { ...clientData, ...payment } });
  },

  async listMethods(ctx: Context) {
    reply(ctx, payments.listMethods, await listPaymentMethods(strapi, signedIn(ctx)));
  },

  async removeMethod(ctx: Context) {
    const { params } = inputOf(ctx, payments.removeMethod);
    await removePaymentMethod(strapi, { userId: signedIn(ctx), id: params.id });
    reply(ctx, payments.removeMethod, null);
  },

  async webhook(ctx: Context) {
    const { params } = inputOf(ctx, payments.webhook);
    ctx.body = await receiveWebhook(strapi, {
      provider: params.provider,
      request: { body: rawBodyOf(ctx), headers: sentHeaders(ctx), now: new Date() },
    });
  },
});

function signedIn(ctx: Context): number {
  const customer = customerOf(ctx);
  if (!customer) throw new errors.UnauthorizedError('Sign in to see your payment methods');
  return customer.userId;
}

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { orderCallerOf } from '../../../http/order-caller';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { leaveAtDoor } from '../../../shop/delivery/tracking/leave-at-door';
import { trackOrder } from '../../../shop/delivery/tracking/track-order';
import { tracking } from '../tracking-contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async track(ctx: Context) {
    const { params } = inputOf(ctx, tracking.track);
    reply(ctx, tracking.track, await trackOrder(strapi, { orderId: params.id, caller: await orderCallerOf(strapi, ctx) }));
  },

  async leaveAtDoor(ctx: Context) {
    const { params, body } = inputOf(ctx, tracking.leaveAtDoor);
    const caller = await orderCallerOf(strapi, ctx);
    await leaveAtDoor(strapi, { orderId: params.id, caller, ...body });
    reply(ctx, tracking.leaveAtDoor, await trackOrder(strapi, { orderId: params.id, caller }));
  },
});

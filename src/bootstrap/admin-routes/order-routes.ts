import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor } from '../../shop/actor';
import { cancelOrder } from '../../shop/orders/cancel-order';
import { cancelPieces } from '../../shop/orders/cancel-pieces';
import { readOrderForStaff } from '../../shop/orders/read-order';
import { decideReturn, receiveReturn, requestReturn } from '../../shop/orders/return-goods';
import { deliverShipment, failShipment, shipOrder } from '../../shop/orders/ship-order';
import { capturePayment } from '../../shop/payments/capture-payment';
import { confirmPayment } from '../../shop/payments/confirm-payment';
import { refundOrder } from '../../shop/payments/refund-order';
import { amount, bodyOf, id, staffOf, text, type AdminAction, type AdminRoute } from './admin-route';

const lines = z.array(z.strictObject({ line: z.string().min(1).max(100), quantity: z.number().int().min(1).max(9_999) })).max(100);
const cancellation = z.strictObject({ reason: text.optional() });
const confirmation = z.strictObject({ amount: amount.min(1).optional(), note: text.optional() });
const refund = z.strictObject({
  lines: lines.default([]),
  delivery: amount.default(0),
  goodwill: amount.default(0),
  reason: text.optional(),
});
const capture = z
  .strictObject({ lines: lines.min(1).optional(), delivery: z.boolean().optional(), amount: amount.min(1).optional() })
  .refine(({ lines: pieces, amount: sum }) => !pieces || sum === undefined, { path: ['amount'], message: 'is not given beside lines' })
  // Alone it would mean all that was authorised, as an empty request does.
  .refine(({ lines: pieces, delivery }) => pieces !== undefined || delivery === undefined, {
    path: ['delivery'],
    message: 'is given beside lines',
  });
const parcel = z.strictObject({
  location: id.optional(),
  lines: lines.min(1).optional(),
  carrier: z.string().trim().max(120).optional(),
  trackingNumber: z.string().trim().max(120).optional(),
  trackingUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});
const wish = z.strictObject({ lines: lines.min(1), reason: text.optional() });
const lettingGo = wish.extend({ refund: z.boolean().default(true) });
const decision = z.strictObject({ accept: z.boolean(), note: text.optional() });
const arrival = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        line: z.string().min(1).max(100),
        quantity: z.number().int().min(1).max(9_999),
        restock: z.boolean(),
        location: id.optional(),
      }),
    )
    .min(1)
    .max(100),
});

/** Each answers the order as it is then. */
export function orderRoutes(strapi: Core.Strapi): AdminRoute[] {
  const doing = (path: string, action: AdminAction, work: (ctx: Context, orderId: string, actor: Actor) => Promise<void>): AdminRoute => ({
    method: 'POST',
    path: `/orders/:id${path}`,
    action,
    async handle(ctx) {
      await work(ctx, ctx.params.id, staffOf(ctx));
      return readOrderForStaff(strapi, ctx.params.id);
    },
  });
  const handling = 'api::orders.handle';
  const money = 'api::orders.money';
  return [
    { method: 'GET', path: '/orders/:id', action: 'api::orders.read', handle: (ctx) => readOrderForStaff(strapi, ctx.params.id) },
    doing('/cancel', handling, (ctx, orderId, actor) =>
      cancelOrder(strapi, { id: orderId, actor, caller: null, ...bodyOf(cancellation, ctx) }),
    ),
    doing('/cancel-pieces', handling, (ctx, orderId, actor) => cancelPieces(strapi, { orderId, actor, ...bodyOf(lettingGo, ctx) })),
    doing('/confirm-payment', money, (ctx, orderId, actor) => confirmPayment(strapi, { orderId, actor, ...bodyOf(confirmation, ctx) })),
    doing('/capture', money, (ctx, orderId, actor) => capturePayment(strapi, { orderId, actor, request: bodyOf(capture, ctx) })),
    doing('/refund', money, (ctx, orderId, actor) => {
      const { reason, ...request } = bodyOf(refund, ctx);
      return refundOrder(strapi, { orderId, actor, request, reason: reason ?? null });
    }),
    doing('/ship', handling, (ctx, orderId, actor) => {
      const { location, ...rest } = bodyOf(parcel, ctx);
      return shipOrder(strapi, { orderId, actor, locationId: location, ...rest });
    }),
    doing('/shipments/:shipment/deliver', handling, (ctx, orderId, actor) =>
      deliverShipment(strapi, { orderId, actor, shipmentId: ctx.params.shipment }),
    ),
    doing('/shipments/:shipment/fail', handling, (ctx, orderId, actor) =>
      failShipment(strapi, { orderId, actor, shipmentId: ctx.params.shipment }),
    ),
    doing('/return-requests', handling, (ctx, orderId, actor) =>
      requestReturn(strapi, { orderId, actor, caller: null, ...bodyOf(wish, ctx) }),
    ),
    doing('/return-requests/:request/decide', handling, (ctx, orderId, actor) =>
      decideReturn(strapi, { orderId, actor, returnRequestId: ctx.params.request, ...bodyOf(decision, ctx) }),
    ),
    doing('/return-requests/:request/receive', handling, (ctx, orderId, actor) =>
      receiveReturn(strapi, { orderId, actor, returnRequestId: ctx.params.request, ...bodyOf(arrival, ctx) }),
    ),
  ];
}

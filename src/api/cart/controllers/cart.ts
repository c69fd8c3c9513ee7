import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isDomainError } from '../../../domain/domain-error';
import { hasLeft, limited, mapsPayerOf, payersOf } from '../../../http/rate-limits';
import { cartTokenOf, customerOf } from '../../../http/customer-auth';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { applyOperations } from '../../../shop/cart/apply-operations';
import type { CartView } from '../../../shop/cart/cart-view';
import { claimCart } from '../../../shop/cart/claim-cart';
import { openCart } from '../../../shop/cart/my-cart';
import { readCart, readDeliveryOffers } from '../../../shop/cart/read-cart';
import { checkOut } from '../../../shop/checkout/check-out';
import { toldOptions } from '../../../shop/delivery/told-options';
import { carts } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: Context) {
    const { body } = inputOf(ctx, carts.create);
    answer(ctx, carts.create, await openCart(strapi, { ...body, customer: customerOf(ctx) }));
  },

  async read(ctx: Context) {
    const { params } = inputOf(ctx, carts.read);
    answer(ctx, carts.read, await readCart(strapi, { cartId: params.id, caller: callerOf(ctx) }));
  },

  async operate(ctx: Context) {
    const { params, body } = inputOf(ctx, carts.operate);
    const mayAskMap = () => hasLeft([mapsPayerOf(ctx)]);
    const request = { cartId: params.id, caller: callerOf(ctx), ifRevision: revisionOf(ctx), operations: body.operations, mayAskMap };
    // Each code is paid for before, and given back unless nobody knows it.
    const points = body.operations.filter(({ op }) => op === 'apply_code').length;
    const wrong = (outcome: object) =>
      'error' in outcome && isDomainError(outcome.error) && outcome.error.code === 'CODE_UNKNOWN' ? 1 : 0;
    const cart = await limited(payersOf(ctx, 'code', params.id), { points, wrong }, () => applyOperations(strapi, request));
    answer(ctx, carts.operate, cart);
  },

  async deliveryOptions(ctx: Context) {
    const { params } = inputOf(ctx, carts.deliveryOptions);
    const offers = await readDeliveryOffers(strapi, { cartId: params.id, caller: callerOf(ctx) });
    const { options, notOffered } = toldOptions(offers);
    reply(ctx, carts.deliveryOptions, options, { notOffered });
  },

  async checkOut(ctx: Context) {
    const { params, body } = inputOf(ctx, carts.checkOut);
    // Whose cart it is not, has tried nothing out.
    const wrong = (outcome: object) =>
      'error' in outcome && isDomainError(outcome.error) && outcome.error.code === 'CART_NOT_FOUND' ? 0 : 1;
    const { order, clientData } = await limited(payersOf(ctx, 'checkout', params.id), { wrong }, () =>
      checkOut(strapi, { cartId: params.id, caller: callerOf(ctx), ...body }),
    );
    const payment = order.payments.at(-1);
    reply(ctx, carts.checkOut, { order, payment: payment ? { ...clientData, ...payment } : null });
  },

  async claim(ctx: Context) {
    const { params } = inputOf(ctx, carts.claim);
    const customer = customerOf(ctx);
    if (!customer) throw new errors.UnauthorizedError('Sign in to take over a cart');
    answer(ctx, carts.claim, await claimCart(strapi, { cartId: params.id, customer, token: cartTokenOf(ctx) }));
  },
});

const callerOf = (ctx: Context) => ({ customer: customerOf(ctx), token: cartTokenOf(ctx) });

type WithCart = (typeof carts)['create' | 'read' | 'operate' | 'claim'];

function answer(ctx: Context, endpoint: WithCart, cart: CartView): void {
  ctx.set('ETag', `"${cart.revision}"`);
  reply(ctx, endpoint, cart);
}

function revisionOf(ctx: Context): number | null {
  const header = ctx.get('If-Match');
  if (header === '' || header === '*') return null;
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
  if (revision === undefined)
    throw new errors.ValidationError('Invalid request. If-Match: must be the revision of a cart', {
      code: 'VALIDATION_FAILED',
      issues: [{ path: ['If-Match'], message: 'must be the revision of a cart' }],
    });
  return Number(revision);
}

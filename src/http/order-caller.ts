import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CartCaller } from '../shop/cart/stored-cart';
import { hashForOrderToken } from '../shop/orders/find-guest-order';
import { cartTokenOf, customerOf } from './customer-auth';

/** Who asks for an order: its customer, or a guest with the token of its cart, or with one they got by its number and a code. */
export async function orderCallerOf(strapi: Core.Strapi, ctx: Context): Promise<CartCaller> {
  const token = cartTokenOf(ctx);
  return { customer: customerOf(ctx), token, tokenHash: await hashForOrderToken(strapi.db.connection, token) };
}

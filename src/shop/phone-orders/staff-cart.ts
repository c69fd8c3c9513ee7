import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { CartContents, CartOperation } from '../../domain/cart/cart';
import { actorText, type Actor } from '../actor';
import { applyOperations } from '../cart/apply-operations';
import type { CartView } from '../cart/cart-view';
import { createCart } from '../cart/create-cart';
import { readDeliveryOffers } from '../cart/read-cart';
import { findCart, theShopItself, type Address } from '../cart/stored-cart';

type Market = Readonly<{ currency?: string | undefined; country?: string | undefined; locale?: string | undefined }>;

type Made = Readonly<{ actor: Actor; contents?: CartContents<Address> }>;

/** A cart staff put together for somebody on the phone; nobody else can open it. Refuses `CURRENCY_NOT_OFFERED`. */
export async function createStaffCart(strapi: Core.Strapi, { actor, ...given }: Market & Made): Promise<CartView> {
  const { token: _, ...cart } = await createCart(strapi, { ...given, channel: 'web', customer: null });
  // A cart that is written down and not marked can be opened by nobody, and is swept like any that was left.
  await strapi.db.connection('staff_carts').insert({ cart_document_id: cart.id, made_by: actorText(actor) });
  return cart;
}

/**
 * What a customer left in a cart, in one of staff's, to order it on the phone. Theirs stays as it is. Refuses `CART_NOT_FOUND`,
 * `CURRENCY_NOT_OFFERED`.
 */
export async function takeOverCart(strapi: Core.Strapi, { cartId, actor }: Readonly<{ cartId: string; actor: Actor }>): Promise<CartView> {
  const { currency, country, language, contents } = await findCart(strapi.db.connection, cartId, theShopItself);
  return createStaffCart(strapi, { actor, currency, locale: language, contents, ...(country === null ? {} : { country }) });
}

/** Carts of customers are their own. Refuses `CART_NOT_FOUND` for any that staff did not make. */
export async function assertStaffCart(strapi: Core.Strapi, cartId: string): Promise<void> {
  const made = await strapi.db.connection('staff_carts').where({ cart_document_id: cartId }).first('made_by');
  if (!made) throw new DomainError('CART_NOT_FOUND', 'There is no such cart, or a customer made it');
}

/** Refuses `CART_NOT_FOUND`, and what `applyOperations` refuses. */
export async function changeStaffCart(
  strapi: Core.Strapi,
  { cartId, operations }: Readonly<{ cartId: string; operations: readonly CartOperation<Address>[] }>,
): Promise<CartView> {
  await assertStaffCart(strapi, cartId);
  return applyOperations(strapi, { cartId, caller: theShopItself, ifRevision: null, operations });
}

/** How it can be delivered, and why not in other ways. Refuses `CART_NOT_FOUND`. */
export async function offersOfStaffCart(strapi: Core.Strapi, cartId: string): ReturnType<typeof readDeliveryOffers> {
  await assertStaffCart(strapi, cartId);
  return readDeliveryOffers(strapi, { cartId, caller: theShopItself });
}

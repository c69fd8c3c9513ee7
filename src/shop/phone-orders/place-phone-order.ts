import type { Core } from '@strapi/strapi';
import type { Money } from '../../domain/money/money';
import { commerce } from '../../integrations/commerce';
import type { Actor } from '../actor';
import { theShopItself } from '../cart/stored-cart';
import { checkOut } from '../checkout/check-out';
import { makePaymentLink, type PaymentLink } from './payment-link';
import { assertStaffCart } from './staff-cart';

type PlacePhoneOrder = Readonly<{
  cartId: string;
  expectedTotal: Money;
  /** Not needed for what costs nothing. */
  provider?: string | undefined;
  /** How long the page to pay on stays open, and the goods are kept. */
  linkHours: number;
  actor: Actor;
  now?: Date;
}>;

/**
 * Turns the cart into an order, by the code that checks out for apps. Of a provider customers pay with themselves, it waits, and the
 * link opens the page to pay on. Asked for again, it is the same order and another link. Refuses what `checkOut` refuses.
 */
export async function placePhoneOrder(
  strapi: Core.Strapi,
  { cartId, expectedTotal, provider, linkHours, actor, now = new Date() }: PlacePhoneOrder,
): Promise<Readonly<{ orderId: string; link: PaymentLink | null }>> {
  await assertStaffCart(strapi, cartId);
  const payUntil = new Date(now.getTime() + linkHours * 3_600_000);
  const payment = provider === undefined ? undefined : { provider };
  const isByLink = provider !== undefined && commerce(strapi).payments.get(provider)?.paysLater === false;
  const request = { cartId, caller: theShopItself, expectedTotal, payment, now, ...(isByLink ? { payUntil } : {}) };
  const { order } = await checkOut(strapi, request);
  const link =
    order.status === 'pending_payment' ? await makePaymentLink(strapi, { orderId: order.id, hours: linkHours, actor, now }) : null;
  return { orderId: order.id, link };
}

import type { Core } from '@strapi/strapi';
import { readPlace, writePlace } from '../../http/page-place';
import { staffArea } from '../../http/staff-endpoint';
import type { Actor } from '../../shop/actor';
import { findLeftCarts, readLeftCart } from '../../shop/cart/left-carts';
import { readCartForStaff } from '../../shop/cart/read-cart';
import { mailPaymentLink } from '../../shop/mails/mails-of-order';
import { findVariants } from '../../shop/phone-orders/find-variants';
import { makePaymentLink, type PaymentLink } from '../../shop/phone-orders/payment-link';
import { phoneOrderForm } from '../../shop/phone-orders/phone-order-form';
import { placePhoneOrder } from '../../shop/phone-orders/place-phone-order';
import { changeStaffCart, createStaffCart, offersOfStaffCart, takeOverCart } from '../../shop/phone-orders/staff-cart';
import { staffCarts } from './staff-contract';

type Made = Readonly<{ orderId: string; link: PaymentLink; mailLink: boolean; actor: Actor }>;

/**
 * Where nobody said how the shop is found, the path alone: whoever reads it knows how they came here. A mail says the whole address, which is
 * then that of the panel. It is sent now or never, as nobody keeps the link.
 */
async function withAddress(strapi: Core.Strapi, { orderId, link: { path, expiresAt }, mailLink, actor }: Made) {
  const publicUrl = strapi.config.get<string | undefined>('server.url');
  const url = publicUrl ? new URL(path, publicUrl).href : path;
  const whole = { url: new URL(path, publicUrl || (strapi.get('panelAddress') as string)).href, expiresAt };
  return { url, expiresAt, mailed: mailLink ? await mailPaymentLink(strapi, { orderId, link: whole, actor }) : null };
}

export const staffCartArea = staffArea(staffCarts, {
  read: (strapi, { params: { id } }) => readCartForStaff(strapi, id),
  async findLeft(strapi, { query: { hours = null, who, cursor, limit } }) {
    const after = cursor === undefined ? null : readPlace(cursor);
    const { carts, next } = await findLeftCarts(strapi, { hours, onlyKnown: who === 'known', after, limit });
    return { carts, nextCursor: next && writePlace(next) };
  },
  readLeft: (strapi, { params: { id } }) => readLeftCart(strapi, id),
  takeOver: (strapi, { params: { id }, actor }) => takeOverCart(strapi, { cartId: id, actor }),
  form: (strapi) => phoneOrderForm(strapi),
  findVariants: (strapi, { query: { q } }) => findVariants(strapi, q),
  create: (strapi, { body, actor }) => createStaffCart(strapi, { ...body, actor }),
  operate: (strapi, { params: { id }, body: { operations } }) => changeStaffCart(strapi, { cartId: id, operations }),
  deliveryOptions: async (strapi, { params: { id } }) =>
    (await offersOfStaffCart(strapi, id)).map(({ id: method, name, price, currency, withheld, slots }) => ({
      id: method,
      name,
      price: { amount: price, currency },
      reason: withheld,
      slots: slots && [...slots],
    })),
  checkOut: async (strapi, { params: { id }, body: { mailLink, ...body }, actor }) => {
    const { orderId, link } = await placePhoneOrder(strapi, { cartId: id, ...body, actor });
    return { order: orderId, link: link && (await withAddress(strapi, { orderId, link, mailLink, actor })) };
  },
  makeLink: async (strapi, { params: { id }, body: { linkHours, mailLink, provider }, actor }) => {
    const link = await makePaymentLink(strapi, { orderId: id, provider, hours: linkHours, actor });
    return withAddress(strapi, { orderId: id, link, mailLink, actor });
  },
});

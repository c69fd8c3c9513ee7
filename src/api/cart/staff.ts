import type { Core } from '@strapi/strapi';
import { staffArea } from '../../http/staff-endpoint';
import { readCartForStaff } from '../../shop/cart/read-cart';
import { findVariants } from '../../shop/phone-orders/find-variants';
import { makePaymentLink, type PaymentLink } from '../../shop/phone-orders/payment-link';
import { phoneOrderForm } from '../../shop/phone-orders/phone-order-form';
import { placePhoneOrder } from '../../shop/phone-orders/place-phone-order';
import { changeStaffCart, createStaffCart, offersOfStaffCart } from '../../shop/phone-orders/staff-cart';
import { staffCarts } from './staff-contract';

/** Where nobody said how the shop is found, the path alone: whoever reads it knows how they came here. */
const withAddress = (strapi: Core.Strapi, { path, expiresAt }: PaymentLink) => {
  const publicUrl = strapi.config.get<string | undefined>('server.url');
  return { url: publicUrl ? new URL(path, publicUrl).href : path, expiresAt };
};

export const staffCartArea = staffArea(staffCarts, {
  read: (strapi, { params: { id } }) => readCartForStaff(strapi, id),
  form: (strapi) => phoneOrderForm(strapi),
  findVariants: (strapi, { query: { q } }) => findVariants(strapi, q),
  create: (strapi, { body, actor }) => createStaffCart(strapi, { ...body, actor }),
  operate: (strapi, { params: { id }, body: { operations } }) => changeStaffCart(strapi, { cartId: id, operations }),
  deliveryOptions: async (strapi, { params: { id } }) =>
    (await offersOfStaffCart(strapi, id)).map(({ id: method, name, price, currency, withheld }) => ({
      id: method,
      name,
      price: { amount: price, currency },
      reason: withheld,
    })),
  checkOut: async (strapi, { params: { id }, body, actor }) => {
    const { orderId, link } = await placePhoneOrder(strapi, { cartId: id, ...body, actor });
    return { order: orderId, link: link && withAddress(strapi, link) };
  },
  makeLink: async (strapi, { params: { id }, body: { linkHours }, actor }) =>
    withAddress(strapi, await makePaymentLink(strapi, { orderId: id, hours: linkHours, actor })),
});

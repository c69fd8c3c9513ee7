import { staffArea } from '../../http/staff-endpoint';
import { readCartForStaff } from '../../shop/cart/read-cart';
import { staffCarts } from './staff-contract';

export const staffCartArea = staffArea(staffCarts, {
  read: (strapi, { params: { id } }) => readCartForStaff(strapi, id),
});

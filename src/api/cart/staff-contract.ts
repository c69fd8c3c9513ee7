import { cart } from '../../http/cart-schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId } from '../../http/staff-schemas';

export const staffCarts = staffEndpoints({
  read: {
    method: 'GET',
    path: '/carts/:id',
    tag: 'Carts',
    action: 'api::carts.read',
    summary: 'What is in a cart',
    params: byId,
    response: cart,
    refusals: ['CART_NOT_FOUND'],
  },
});

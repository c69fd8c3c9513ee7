import type { Core } from '@strapi/strapi';
import { readCartForStaff } from '../../shop/cart/read-cart';
import type { AdminRoute } from './admin-route';

export const cartRoutes = (strapi: Core.Strapi): AdminRoute[] => [
  { method: 'GET', path: '/carts/:id', action: 'api::carts.read', handle: (ctx) => readCartForStaff(strapi, ctx.params.id) },
];

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { idempotency } from '../../http/idempotency';
import { actions } from './actions';
import type { AdminRoute } from './admin-route';
import { cartRoutes } from './cart-routes';
import { catalogueRoutes } from './catalogue-routes';
import { orderRoutes } from './order-routes';
import { paymentRoutes } from './payment-routes';
import { promotionRoutes } from './promotion-routes';
import { stockRoutes } from './stock-routes';

/** The endpoints of our own pages in the admin panel, each with the action a role needs for it. */
export function registerAdminRoutes(strapi: Core.Strapi): void {
  strapi
    .service('admin::permission')
    .actionProvider.registerMany(actions.map((action) => ({ ...action, section: 'settings', category: 'Storekeeper' })));
  const routes = [catalogueRoutes, stockRoutes, promotionRoutes, cartRoutes, orderRoutes, paymentRoutes].flatMap((routesOf) =>
    routesOf(strapi),
  );
  strapi.server.routes({ type: 'admin', prefix: '/storekeeper', routes: routes.map(toStrapiRoute) });
}

const toStrapiRoute = ({ method, path, action, handle }: AdminRoute) => ({
  method,
  path,
  handler: async (ctx: Context) => {
    ctx.body = { data: await handle(ctx) };
  },
  info: { type: 'admin' as const },
  // Without the second policy an admin route is open to every member of staff.
  config: {
    // A member of staff whose connection broke presses again, and money goes back once.
    middlewares: method === 'POST' ? [idempotency({ method, path: `/storekeeper${path}` })] : [],
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
  },
});

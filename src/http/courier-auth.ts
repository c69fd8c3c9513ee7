import type { Context } from 'koa';
import { courierOfSession, type SignedInCourier } from '../shop/delivery/courier/sessions';
import { bearerOf } from './customer-auth';

/** Couriers have no account: what they send is the session their link was exchanged for. Without one that is open: 401. */
export const courierAuth = {
  name: 'courier',
  async authenticate(ctx: Context) {
    const courier = await courierOfSession(strapi.db.connection, bearerOf(ctx) ?? '');
    if (courier) ctx.state.courier = courier;
    return { authenticated: courier !== null, credentials: null };
  },
  // The endpoints decide themselves whose a run is.
  verify: () => undefined,
} satisfies Record<string, unknown>;

/** The courier of this request; null for everybody else. */
export const courierOf = (ctx: { state: Record<string, unknown> }): SignedInCourier | null =>
  (ctx.state.courier as SignedInCourier | undefined) ?? null;

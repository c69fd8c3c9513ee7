import type { Context } from 'koa';

export type Customer = Readonly<{ userId: number }>;

/**
 * Guests and customers use the same endpoints. No token: a guest. A valid access token: that customer, without a
 * single query, because the token itself is proof. A token that is wrong or has expired: 401, so that the app refreshes it.
 */
export const customerAuth = {
  name: 'customer',
  authenticate(ctx: Context) {
    const header = ctx.get('Authorization');
    if (header === '') return { authenticated: true, credentials: null };
    const token = /^Bearer (\S+)$/i.exec(header)?.[1];
    const session = token ? strapi.sessionManager('users-permissions').validateAccessToken(token) : null;
    if (!session?.isValid) return { authenticated: false };
    ctx.state.customer = { userId: Number(session.payload.userId) } satisfies Customer;
    return { authenticated: true, credentials: null };
  },
  // The endpoints decide themselves who may see what: a cart and an order belong to somebody.
  verify: () => undefined,
} satisfies Record<string, unknown>;

/** The signed-in customer of this request; null for guests. */
export const customerOf = (ctx: { state: Record<string, unknown> }): Customer | null =>
  (ctx.state.customer as Customer | undefined) ?? null;

/** What the guest showed as `X-Cart-Token`. */
export const cartTokenOf = (ctx: Context): string | null => ctx.get('X-Cart-Token') || null;

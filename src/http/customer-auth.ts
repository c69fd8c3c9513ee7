import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Middleware } from 'koa';
import { isSessionLive } from '../shop/customers/sessions';

export type Customer = Readonly<{ userId: number }>;
type SignedIn = Customer & Readonly<{ sessionId: string }>;

// Signing out, blocking and a new password count on every instance within this time; the token itself needs no query.
const rememberedMs = 30_000;
const mostRemembered = 10_000;
const remembered = new Map<string, { isLive: boolean; until: number }>();

/** Who a bearer token speaks for; null when it is wrong, has expired, or its session was ended. */
export async function readAccessToken(strapi: Core.Strapi, token: string): Promise<SignedIn | null> {
  const { isValid, payload } = strapi.sessionManager('users-permissions').validateAccessToken(token);
  if (!isValid) return null;
  const signedIn = { userId: Number(payload.userId), sessionId: String(payload.sessionId) };
  const known = remembered.get(signedIn.sessionId);
  if (known && known.until > Date.now()) return known.isLive ? signedIn : null;
  const isLive = await isSessionLive(strapi.db.connection, signedIn);
  remembered.delete(signedIn.sessionId);
  const [oldest] = remembered.keys();
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
  remembered.set(signedIn.sessionId, { isLive, until: Date.now() + rememberedMs });
  return isLive ? signedIn : null;
}

/** Asks the database again about every session, because some have just been ended here. */
export const forgetSessions = (): void => remembered.clear();

/** The token of `Authorization: Bearer …`; null without the header, and '' when it is of another form. */
export function bearerOf(ctx: Context): string | null {
  const header = ctx.get('Authorization');
  return header === '' ? null : (/^Bearer (\S+)$/i.exec(header)?.[1] ?? '');
}

/** What a client reads to know that its token has ended, though it was answered as a guest. */
export const tellTokenEnded = (ctx: Context): void => ctx.set('WWW-Authenticate', 'Bearer error="invalid_token"');

/**
 * Guests and customers use the same endpoints. No token: a guest. A valid access token: that customer. A token that is wrong,
 * has expired or was ended: 401, so that the app refreshes it; where everybody may look, the answer for a guest, which says so.
 */
const authenticate = async (ctx: Context, isOpen: boolean) => {
  const token = bearerOf(ctx);
  if (token === null) return { authenticated: true, credentials: null };
  const customer = token === '' ? null : await readAccessToken(strapi, token);
  if (customer) ctx.state.customer = customer;
  else if (!isOpen) return { authenticated: false };
  else tellTokenEnded(ctx);
  return { authenticated: true, credentials: null };
};

const strategy = (isOpen: boolean) =>
  ({
    name: 'customer',
    authenticate: (ctx: Context) => authenticate(ctx, isOpen),
    // The endpoints decide themselves who may see what: a cart and an order belong to somebody.
    verify: () => undefined,
  }) satisfies Record<string, unknown>;

export const customerAuth = strategy(false);
export const openAuth = strategy(true);

/** The signed-in customer of this request; null for guests. */
export const customerOf = (ctx: { state: Record<string, unknown> }): Customer | null => {
  const customer = ctx.state.customer as SignedIn | undefined;
  return customer ? { userId: customer.userId } : null;
};

/** The session of the signed-in customer. */
export const sessionOf = (ctx: { state: Record<string, unknown> }): SignedIn | null => (ctx.state.customer as SignedIn | undefined) ?? null;

/** Who is not signed in learns that, and not what else is wrong with the request. */
export const signedInOnly: Middleware = (ctx, next) => {
  if (!sessionOf(ctx)) throw new errors.UnauthorizedError('Sign in first');
  return next();
};

/** What the guest showed as `X-Cart-Token`. */
export const cartTokenOf = (ctx: Context): string | null => ctx.get('X-Cart-Token') || null;

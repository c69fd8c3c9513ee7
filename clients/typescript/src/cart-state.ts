import { codeOf, isOk, type Middleware, type ShopRequest, type ShopResponse } from './http.ts';

/** `order`: what it was checked out as, while that waits for its payment. */
type Slot = Readonly<{ id: string; token?: string; order?: string }>;
/** The cart there is, and the tokens that open orders and payments of a guest, the newest last. */
export type Kept = Readonly<{ cart: Slot | null; tokens: readonly (readonly [id: string, token: string])[] }>;
export type CartState = Readonly<{
  kept: Readonly<{ read: () => Promise<Kept | null>; write: (kept: Kept | null) => Promise<void> }>;
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}>;

// Those of eight orders, each with its payment: the keychain of some phones takes 2 kB.
const mostTokens = 16;
const nothing: Kept = { cart: null, tokens: [] };

/** Shows the token with what it opens, and reads in the answers what has become of the cart. */
export const cartMiddleware =
  ({ kept, inTurn }: CartState): Middleware =>
  (next) =>
  async (request) => {
    const id = idIn(request);
    if (id === null && request.template !== '/carts') return next(request);
    const token = id === null ? undefined : tokenFor(id, (await kept.read()) ?? nothing);
    const response = await next(token === undefined ? request : { ...request, headers: { 'X-Cart-Token': token, ...request.headers } });
    await inTurn(async () => {
      const before = (await kept.read()) ?? nothing;
      const after = afterwards(before, { request, id, token, response });
      if (after !== before) await kept.write(after);
    });
    return response;
  };

/** Which cart, order or payment is asked for. */
function idIn({ template, path }: ShopRequest): string | null {
  if (!/^\/(carts|orders|payments)\/\{id\}/.test(template)) return null;
  return decodeURIComponent(path.split(/[/?]/)[2] ?? '');
}

const tokenFor = (id: string, { cart, tokens }: Kept): string | undefined =>
  cart?.id === id ? cart.token : tokens.find(([known]) => known === id)?.[1];

type Exchange = Readonly<{
  request: Pick<ShopRequest, 'template'>;
  id: string | null;
  token: string | undefined;
  response: Pick<ShopResponse, 'status' | 'body'>;
}>;
type Told = Readonly<{
  id?: string;
  token?: string;
  status?: string;
  order?: Readonly<{ id: string; status: string }>;
  payment?: Readonly<{ id: string }> | null;
}>;

/** What is kept after an answer. */
export function afterwards(before: Kept, exchange: Exchange): Kept {
  const { request, id, response } = exchange;
  if (!isOk(response as ShopResponse)) return id === before.cart?.id ? { ...before, cart: afterRefusal(before, response) } : before;
  const data = (response.body as { data?: Told } | null)?.data ?? {};
  if (request.template === '/carts') return data.id ? { ...before, cart: slotOf(data.id, data.token) } : before;
  // Now the account opens it. What is claimed may have gone into another cart.
  if (request.template === '/carts/{id}/claim') return id === before.cart?.id && data.id ? { ...before, cart: { id: data.id } } : before;
  if (data.order) return afterOrder(before, exchange, data.order, data.payment?.id);
  if (request.template === '/orders/{id}' && data.id && data.status)
    return afterOrder(before, exchange, { id: data.id, status: data.status });
  if (request.template === '/carts/{id}' && id === before.cart?.id && data.status !== 'active') return { ...before, cart: null };
  return before;
}

const slotOf = (id: string, token: string | undefined): Slot => ({ id, ...(token ? { token } : {}) });

function afterRefusal({ cart }: Kept, { body }: Exchange['response']): Slot | null {
  const code = codeOf(body);
  if (code === 'CART_NOT_FOUND') return null;
  if (code !== 'CART_CLOSED') return cart;
  const { details } = (body as { error: { details: { status?: string; cart?: string } } }).error;
  if (details.cart) return { id: details.cart };
  // Without a status it is only closed while its payment is on its way.
  return details.status ? null : cart;
}

/** A cart whose order waits for its payment is kept: it opens again if nothing comes of it. */
function afterOrder(before: Kept, { id, token, request }: Exchange, order: { id: string; status: string }, payment?: string): Kept {
  const tokens = token === undefined ? before.tokens : remember(before.tokens, token, payment ? [order.id, payment] : [order.id]);
  const { cart } = before;
  const isOfCart = cart !== null && (cart.order === order.id || (request.template === '/carts/{id}/checkout' && cart.id === id));
  if (!isOfCart) return { cart, tokens };
  if (order.status === 'pending_payment') return { cart: { ...cart, order: order.id }, tokens };
  return { cart: order.status === 'expired' ? slotOf(cart.id, cart.token) : null, tokens };
}

function remember(tokens: Kept['tokens'], token: string, ids: readonly string[]): Kept['tokens'] {
  return [...tokens.filter(([id]) => !ids.includes(id)), ...ids.map((id) => [id, token] as const)].slice(-mostTokens);
}

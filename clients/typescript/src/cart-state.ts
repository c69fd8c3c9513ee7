import { codeOf, isObject, isOk, type Middleware, type ShopRequest, type ShopResponse } from './http.ts';

/** `order`: what it was checked out as, while that waits for its payment. */
type Slot = Readonly<{ id: string; token?: string; order?: string }>;
export type Kept = Readonly<{
  cart: Slot | null;
  /** What opens the orders and payments of a guest, the newest last. */
  tokens: readonly (readonly [id: string, token: string])[];
  /** A cart that has become an order, of which nobody here has heard: the answer was lost, or the app was closed. */
  unheard?: string;
}>;
export type CartState = Readonly<{
  kept: Readonly<{ read: () => Promise<Kept | null>; write: (kept: Kept | null) => Promise<void> }>;
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}>;

// Those of eight orders, each with its payment: the keychain of some phones takes 2 kB.
const mostTokens = 16;
const nothing: Kept = { cart: null, tokens: [] };

export function toKept(json: unknown): Kept | null {
  if (!isObject(json) || !Array.isArray(json.tokens)) return null;
  const { cart, unheard } = json;
  const isSlot = cart === null || (isObject(cart) && [cart.id, cart.token ?? '', cart.order ?? ''].every(isText));
  const isKept = isSlot && isText(unheard ?? '') && json.tokens.every((pair) => Array.isArray(pair) && pair.every(isText));
  return isKept ? (json as Kept) : null;
}
const isText = (value: unknown): boolean => typeof value === 'string';

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
  const isOfCart = id !== null && id === before.cart?.id;
  if (!isOk(response as ShopResponse)) return isOfCart ? afterRefusal(before, exchange) : before;
  const data = (response.body as { data?: Told } | null)?.data ?? {};
  if (request.template === '/carts') return data.id ? { ...before, cart: slotOf(data.id, data.token) } : before;
  // Now the account opens it. What is claimed may have gone into another cart.
  if (request.template === '/carts/{id}/claim') return isOfCart && data.id ? { ...before, cart: { id: data.id } } : before;
  if (data.order) return afterOrder(before, exchange, data.order, data.payment?.id);
  if (request.template === '/orders/{id}' && data.id && data.status)
    return afterOrder(before, exchange, { id: data.id, status: data.status });
  return request.template === '/carts/{id}' && isOfCart && data.status !== 'active' ? givenUp(before, exchange, data.status) : before;
}

const slotOf = (id: string, token: string | undefined): Slot => ({ id, ...(token ? { token } : {}) });

function givenUp(before: Kept, { id, token }: Exchange, status: string | undefined): Kept {
  if (status !== 'ordered' || id === null) return { ...before, cart: null };
  return { cart: null, tokens: token === undefined ? before.tokens : remember(before.tokens, token, [id]), unheard: id };
}

function afterRefusal(before: Kept, exchange: Exchange): Kept {
  const { body } = exchange.response;
  const code = codeOf(body);
  if (code === 'CART_NOT_FOUND') return { ...before, cart: null };
  if (code !== 'CART_CLOSED') return before;
  const { details } = (body as { error: { details: { status?: string; cart?: string } } }).error;
  if (details.cart) return { ...before, cart: { id: details.cart } };
  // Without a status it is only closed while its payment is on its way.
  return details.status ? givenUp(before, exchange, details.status) : before;
}

/** A cart whose order waits for its payment is kept: it opens again if nothing comes of it. */
function afterOrder(before: Kept, { id, token, request }: Exchange, order: { id: string; status: string }, payment?: string): Kept {
  const { cart, unheard } = before;
  const tokens = token === undefined ? before.tokens : remember(before.tokens, token, payment ? [order.id, payment] : [order.id]);
  const rest = unheard === undefined || unheard === id ? { tokens } : { tokens, unheard };
  const isOfCart = cart !== null && (cart.order === order.id || (request.template === '/carts/{id}/checkout' && cart.id === id));
  if (!isOfCart) return { ...rest, cart };
  if (order.status === 'pending_payment') return { ...rest, cart: { ...cart, order: order.id } };
  return { ...rest, cart: order.status === 'expired' ? slotOf(cart.id, cart.token) : null };
}

function remember(tokens: Kept['tokens'], token: string, ids: readonly string[]): Kept['tokens'] {
  return [...tokens.filter(([id]) => !ids.includes(id)), ...ids.map((id) => [id, token] as const)].slice(-mostTokens);
}

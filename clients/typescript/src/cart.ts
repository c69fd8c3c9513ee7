import { cartMiddleware, toKept, type CartState, type Kept } from './cart-state.ts';
import type { Answer, Cart, CartOperation, CommonOptions, Operation, Options, Order } from './contract-types.ts';
import { deviceSecret } from './device-secret.ts';
import { keyOfTap, newKey, type KeyOfTap } from './key-of-tap.ts';
import type { RandomBytes } from './random.ts';
import { outcome } from './outcome.ts';
import { isRefusal } from './refusal.ts';
import type { Session } from './session.ts';
import type { Shop } from './shop.ts';
import { inTurn, memoryStorage, singleFlight, stored, type Storage } from './storage.ts';

type WithoutId<O> = O extends { id: string } ? Omit<O, 'id'> & { id?: string } : never;
/** An operation of the contract. It is given an id where it has none. */
export type NewOperation = WithoutId<CartOperation>;
type Checkout = Operation<'post', '/carts/{id}/checkout'>;
type NewCart = Options<Operation<'post', '/carts'>>['body'];

export type CartKeeper = Readonly<{
  /** The cart as it costs now; null where there is none yet. */
  read: (options?: CommonOptions) => Promise<Cart | null>;
  /** Applies operations, all or none; makes a cart where there is none. */
  change: (operations: readonly NewOperation[], options?: CommonOptions) => Promise<Cart>;
  deliveryOptions: (options?: CommonOptions) => Promise<Answer<Operation<'get', '/carts/{id}/delivery-options'>>['data']>;
  /** `key` is the tap's: `keyOfTap()` of the button. */
  checkOut: (
    body: Options<Checkout>['body'],
    options: CommonOptions & Readonly<{ key: string | KeyOfTap }>,
  ) => Promise<Answer<Checkout>['data']>;
  /** Goes on with this cart, such as one that an order was put into again. */
  adopt: (cart: Cart) => Promise<void>;
  /** Which cart it is, made or claimed if need be. */
  id: () => Promise<string>;
  newId: () => string;
}>;

export type CartOptions = Readonly<{
  /** Cart tokens and the secret of the device belong into the keychain. */
  storage?: Storage;
  name?: string;
  session?: Session;
  random?: RandomBytes;
  /** What carts are made with: currency, country, channel, language. */
  newCart?: NewCart;
  /** The cart has become an order while the app did not hear of it: its answer was lost, the app was closed, or it was another phone. */
  onOrder?: (order: Order) => void;
}>;

/**
 * Keeps the cart: makes it when it is needed, sends its token with every call for it, for its payment and its order, hands it over when
 * the customer signs in, and gives it up when it has become an order or is gone.
 */
export function createCart(
  shop: Shop,
  { storage = memoryStorage(), name = 'storekeeper.cart', session, random, newCart = {}, onOrder }: CartOptions = {},
): CartKeeper {
  const state: CartState = { kept: stored(storage, name, toKept), inTurn: inTurn() };
  shop.use(cartMiddleware(state));
  const secret = deviceSecret(storage, random);
  const keyOfNewCart = keyOfTap({ ...(random ? { random } : {}) });
  const newId = () => newKey(random);

  const write = (next: (before: Kept) => Kept): Promise<void> =>
    state.inTurn(async () => state.kept.write(next((await state.kept.read()) ?? { cart: null, tokens: [] })));
  const currentId = async (): Promise<string | null> => (await state.kept.read())?.cart?.id ?? null;
  /** As a guest, also for a customer: a claim finds the cart they have elsewhere, a new one beside it would not. */
  const make = async (): Promise<void> => {
    const headers = { 'X-Device-Secret': await secret() };
    await shop.post('/carts', { body: newCart, key: keyOfNewCart, headers, asGuest: true } as Options<Operation<'post', '/carts'>>);
  };
  const claim = async (): Promise<void> => {
    const guest = (await state.kept.read())?.cart;
    if (!guest?.token || !(await session?.isSignedIn())) return;
    await shop.post('/carts/{id}/claim', { path: { id: guest.id } }).catch(unlessGoneOrSignedOut);
  };
  const hear = singleFlight(async (): Promise<void> => {
    const id = (await state.kept.read())?.unheard;
    if (id === undefined) return;
    // Whatever total is named, the order it became is the answer.
    const body = { expectedTotal: { amount: 0, currency: 'XXX' } };
    const heard = await outcome(shop.post('/carts/{id}/checkout', { path: { id }, body }));
    if (heard.ok) onOrder?.(heard.answer.data.order);
    else await write(({ unheard: _nothing, ...rest }) => rest);
  });
  const ready = singleFlight(async (): Promise<string> => {
    await hear();
    await claim();
    if (!(await currentId())) {
      await make();
      await claim();
    }
    const id = await currentId();
    if (!id) throw new Error('The cart was given up as it was made');
    return id;
  });

  return {
    id: ready,
    newId,
    async read(options = {}) {
      await claim();
      // A customer may have a cart from elsewhere.
      const id = (await currentId()) ?? ((await session?.isSignedIn()) ? await ready() : null);
      if (!id) return null;
      const cart = await shop.get('/carts/{id}', { ...options, path: { id } }).catch(unlessGone);
      await hear();
      return cart?.data.status === 'active' ? cart.data : null;
    },
    async change(operations, options = {}) {
      const body = { operations: operations.map((operation) => ({ ...operation, id: operation.id ?? newId() }) as CartOperation) };
      const apply = async (id: string) => (await shop.post('/carts/{id}/operations', { ...options, path: { id }, body })).data;
      try {
        return await apply(await ready());
      } catch (error) {
        // It went into another cart, which knows the operations it was sent before.
        if (isRefusal(error, 'CART_CLOSED') && error.details.cart) return apply(error.details.cart);
        throw error;
      }
    },
    deliveryOptions: async (options = {}) =>
      (await shop.get('/carts/{id}/delivery-options', { ...options, path: { id: await ready() } })).data,
    checkOut: async (body, options) => (await shop.post('/carts/{id}/checkout', { ...options, path: { id: await ready() }, body })).data,
    adopt: ({ id, token }) => write((before) => ({ ...before, cart: { id, ...(token ? { token } : {}) } })),
  };
}

function unlessGoneOrSignedOut(error: unknown): null {
  return isRefusal(error, 'UNAUTHORIZED') ? null : unlessGone(error);
}

/** The cart is gone, and was given up on the way here. */
function unlessGone(error: unknown): null {
  if (isRefusal(error, 'CART_NOT_FOUND', 'CART_CLOSED')) return null;
  throw error;
}

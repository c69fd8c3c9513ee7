import type { App } from './app';
import { shopping, type Cart } from './shopping';
import { wrongSales } from './sales';
import { signInAsOwner, type Staff } from './staff';
import { wrongBooks } from './stock';

type Order = Record<string, never> & {
  id: string;
  lines: { id: string; total: { amount: number } }[];
  totals: Record<'total' | 'delivery', { amount: number; currency: string }>;
  shipments: { id: string; status: string }[];
  returnRequests: { id: string; status: string }[];
  setAside: { line: string; location: string; quantity: number }[];
};
export type Placed = { cart: Cart; order: Order; variant: string };

/** Orders that were just placed, and what staff and guests do with them. Whatever they do, the books are right afterwards. */
export function usePlacedOrders(app: App) {
  const shop = shopping(app);
  let signedIn: Staff | undefined;
  beforeAll(async () => {
    signedIn = await signInAsOwner(app);
  });
  afterEach(async () => expect(await wrongBooks(app)).toEqual([]));
  app.inTheEnd(async () => expect(await wrongSales(app)).toEqual([]));

  const orders = {
    get staff(): Staff {
      if (!signedIn) throw new Error('Staff are signed in within tests only');
      return signedIn;
    },
    async placed({ quantity = 3, variant }: { quantity?: number; variant?: string } = {}): Promise<Placed> {
      const bought = variant ?? (await shop.variant());
      const cart = await shop.readyCart({ variant: bought, quantity });
      const { body } = await shop.checkOut(cart).expect(201);
      return { cart, order: body.data.order, variant: bought };
    },
    asGuest: ({ cart, order }: Placed) => ({
      post: (path: string, data: object = {}) =>
        app.http().post(`/api/orders/${order.id}${path}`).set('X-Cart-Token', cart.token).send(data),
      get: () => app.http().get(`/api/orders/${order.id}`).set('X-Cart-Token', cart.token),
    }),
    /** Staff do something with the order; answers the order as it is then. */
    async act({ order }: Placed, path: string, data: object = {}, status = 200): Promise<Order> {
      const { body } = await orders.staff.post(`/storekeeper/orders/${order.id}${path}`, data).expect(status);
      return status === 200 ? body.data : body.error;
    },
    firstLine: ({ order }: Placed) => order.lines[0]?.id ?? '',
  };
  return orders;
}

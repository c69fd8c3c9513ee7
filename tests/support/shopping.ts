import type { App } from './app';

type Body = Record<string, unknown>;
export type Money = Readonly<{ amount: number; currency: string }>;
export type Cart = Body &
  Readonly<{
    id: string;
    token: string;
    revision: number;
    lines: (Body & { id: string; quantity: number; total: Money })[];
    totals: Record<'items' | 'discounts' | 'delivery' | 'tax' | 'total', Money>;
    requirements: { code: string }[];
  }>;

export const lvivAddress = { firstName: 'Olena', lastName: 'Koval', line1: 'Svobody 1', city: 'Lviv', postalCode: '79000', country: 'UA' };

/** A cart and what opens it: its token, or the bearer of the customer whose it is. */
type Opened = Pick<Cart, 'id' | 'token'> & { readonly bearer?: string };
const credentialsOf = ({ token, bearer }: Opened): Record<string, string> => ({
  'X-Cart-Token': token,
  ...(bearer ? { Authorization: bearer } : {}),
});

let made = 0;
/** An operation with an id of its own. */
export const operation = (op: string, more: Body = {}) => ({ id: `op-${(made += 1)}`, op, ...more });

/** What a customer does, step by step, as an app would. */
export const shopping = (app: Pick<App, 'http' | 'sql'>) => {
  const operate = async (cart: Opened, operations: Body[], headers: Record<string, string> = {}) =>
    app.http().post(`/api/carts/${cart.id}/operations`).set(credentialsOf(cart)).set(headers).send({ operations });

  const actions = {
    operate,
    async newCart(body: Body = {}): Promise<Cart> {
      const response = await app
        .http()
        .post('/api/carts')
        .send({ currency: 'EUR', ...body })
        .expect(201);
      return response.body.data;
    },
    async variant(sku?: string): Promise<string> {
      const [row] = await app.sql<{ document_id: string }>(
        sku
          ? 'select document_id from variants where sku = $1'
          : `select v.document_id from variants v where v.inventory_policy = 'tracked' and (select coalesce(sum(on_hand - held - allocated), 0) from stock_levels s where s.variant_id = v.id) > 40 order by v.id limit 1`,
        sku ? [sku] : [],
      );
      if (!row) throw new Error(`The demo shop has no such variant: ${sku ?? 'any'}`);
      return row.document_id;
    },
    /** A cart that lacks nothing but the checkout. */
    async readyCart({
      currency = 'EUR',
      variant,
      quantity = 1,
      method = 'courier',
    }: { currency?: string; variant?: string; quantity?: number; method?: string } = {}): Promise<Cart> {
      const cart = await actions.newCart({ currency, country: 'UA' });
      const [delivery] = await app.sql<{ document_id: string }>('select document_id from delivery_methods where code = $1', [method]);
      const response = await operate(cart, [
        operation('add_line', { variant: variant ?? (await actions.variant()), quantity }),
        operation('set_contact', { email: 'olena@example.com' }),
        operation('set_address', { shipping: lvivAddress }),
        operation('set_delivery', { method: delivery?.document_id }),
      ]);
      if (response.status !== 200) throw new Error(JSON.stringify(response.body));
      return { ...response.body.data, token: cart.token };
    },
    checkOut: (cart: Opened & Pick<Cart, 'totals'>, headers: Record<string, string> = {}, body: Body = {}) =>
      app
        .http()
        .post(`/api/carts/${cart.id}/checkout`)
        .set(credentialsOf(cart))
        .set(headers)
        .send({ expectedTotal: cart.totals.total, payment: { provider: 'manual' }, ...body }),
  };
  return actions;
};

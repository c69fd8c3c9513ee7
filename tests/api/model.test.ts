import fc from 'fast-check';
import { useApp } from '../support/app';
import { operation, shopping, type Cart } from '../support/shopping';
import { keptSales, wrongSales } from '../support/sales';
import { signInAsOwner, type Staff } from '../support/staff';
import { putStock, stockOf } from '../support/stock';

/**
 * Random shopping, checked against a model so small that it is plainly right: how many pieces lie on the shelf, are
 * promised and are held, what was paid and given back, how often the code was used.
 */
const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
  await app.sql(
    `insert into discount_codes (document_id, code, normalized_code, discount_id, enabled, usage_limit, published_at)
     select 'model-code', $1, $1, discount_id, true, $2, now() from discount_codes where normalized_code = 'MEADOW5'`,
    [code, codeLimit],
  );
});

const code = 'MODEL3';
const codeLimit = 3;

type ModelOrder = {
  cart: Cart;
  id: string;
  quantity: number;
  total: number;
  usedCode: boolean;
  status: 'placed' | 'cancelled';
  paid: number;
  refundedPieces: number;
  refunded: number;
  sent: number;
  cancelled: number;
  /** Of those, the ones that were refunded before. */
  cancelledRefunded: number;
  returned: number;
  lineTotal: number;
};
type Model = { onHand: number; allocated: number; used: number; orders: ModelOrder[] };
type Real = { variant: string; product: string; location: string };

type Step = (model: Model, real: Real) => Promise<void>;
type Action = Readonly<{ name: string; pick: number; amount: number }>;
const chosen = (model: Model, { pick }: Action, fits: (order: ModelOrder) => boolean): ModelOrder | undefined => {
  const orders = model.orders.filter(fits);
  return orders[pick % Math.max(1, orders.length)];
};
const staffDo = async (order: ModelOrder, path: string, data: object = {}) => staff.post(`/storekeeper/orders/${order.id}${path}`, data);

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
/** What each piece cost, the dearest first: a cent that cannot be split goes to the first ones. */
const unitsOf = ({ quantity, lineTotal }: ModelOrder) =>
  Array.from({ length: quantity }, (_, index) => Math.floor(lineTotal / quantity) + (index < lineTotal % quantity ? 1 : 0));

/** Those that have to be paid for. The cheapest pieces are the ones that will not be sent. */
const owedUnits = (order: ModelOrder) => unitsOf(order).slice(0, order.quantity - order.cancelled + order.cancelledRefunded);

const steps: Record<string, (action: Action) => Step> = {
  buy:
    ({ amount, pick }) =>
    async (model, { variant }) => {
      const quantity = 1 + (amount % 4);
      const cart = await shop.readyCart({ variant, quantity: 1, method: 'pickup-lviv' });
      const added = await shop.operate(cart, [operation('set_quantity', { line: variant, quantity })]);
      const coded = pick % 2 === 0 ? await shop.operate(cart, [operation('apply_code', { code })]) : added;
      const view: Cart = { ...(coded.status === 200 ? coded : added).body.data, token: cart.token };
      const { status, body } = await shop.checkOut(view);
      const free = model.onHand - model.allocated;
      expect([status, body.error?.details.code]).toEqual(quantity <= free ? [201, undefined] : [422, 'OUT_OF_STOCK']);
      const usesCode = pick % 2 === 0 && model.used < codeLimit;
      if (pick % 2 === 0) expect(coded.status).toBe(model.used < codeLimit ? 200 : 422);
      if (status !== 201) return;
      const { order } = body.data;
      model.allocated += quantity;
      model.used += usesCode ? 1 : 0;
      model.orders.push({
        cart: view,
        id: order.id,
        quantity,
        total: order.totals.total.amount,
        lineTotal: order.lines[0].total.amount,
        usedCode: usesCode,
        status: 'placed',
        paid: 0,
        refundedPieces: 0,
        refunded: 0,
        sent: 0,
        cancelled: 0,
        cancelledRefunded: 0,
        returned: 0,
      });
    },
  checkOutAgain: (action) => async (model) => {
    const order = chosen(model, action, () => true);
    if (!order) return;
    const answers = await Promise.all([shop.checkOut(order.cart), shop.checkOut(order.cart)]);
    for (const { status, body } of answers) expect([status, body.data.order.id]).toEqual([201, order.id]);
  },
  cancel: (action) => async (model) => {
    const order = chosen(model, action, () => true);
    if (!order) return;
    const { status } = await app.http().post(`/api/orders/${order.id}/cancel`).set('X-Cart-Token', order.cart.token).send({});
    const isAllowed = order.status === 'placed' && order.sent === 0;
    expect(status).toBe(isAllowed ? 200 : 409);
    if (!isAllowed) return;
    order.status = 'cancelled';
    order.refunded = order.paid;
    model.allocated -= order.quantity - order.cancelled;
    model.used -= order.usedCode ? 1 : 0;
  },
  pay: (action) => async (model) => {
    const order = chosen(model, action, () => true);
    if (!order) return;
    const { status } = await staffDo(order, '/confirm-payment');
    const isAllowed = order.status === 'placed' && order.paid === 0;
    expect(status).toBe(isAllowed ? 200 : 409);
    if (isAllowed) order.paid = order.total - order.lineTotal + sum(owedUnits(order));
  },
  refund: (action) => async (model) => {
    const order = chosen(model, action, ({ paid, status }) => paid > 0 && status === 'placed');
    if (!order) return;
    const quantity = 1 + (action.amount % 3);
    const { status, body } = await staffDo(order, '/refund', { lines: [{ line: order.cart.lines[0]?.id, quantity }] });
    const isOpen = order.refunded < order.paid;
    const pieces = owedUnits(order).slice(order.refundedPieces, order.refundedPieces + quantity);
    const isAllowed = isOpen && pieces.length === quantity && sum(pieces) <= order.paid - order.refunded;
    expect(status).toBe(isAllowed ? 200 : isOpen ? 422 : 409);
    if (!isAllowed) return;
    order.refundedPieces += quantity;
    order.refunded = body.data.payments[0].refunded.amount;
    if (order.refundedPieces === order.quantity && order.cancelled === 0) expect(order.refunded).toBe(order.lineTotal);
  },
  send: (action) => async (model) => {
    const order = chosen(model, action, () => true);
    if (!order) return;
    const quantity = 1 + (action.amount % 2);
    const { status, body } = await staffDo(order, '/ship', { lines: [{ line: order.cart.lines[0]?.id, quantity }] });
    const left = order.quantity - order.cancelled - order.sent;
    const isOpen = order.status === 'placed' && left > 0;
    const isAllowed = isOpen && quantity <= left && quantity <= model.onHand;
    expect([status, isAllowed ? null : body.error.message]).toEqual([
      isAllowed ? 200 : isOpen ? 422 : 409,
      isAllowed ? null : expect.any(String),
    ]);
    if (!isAllowed) return;
    order.sent += quantity;
    model.onHand -= quantity;
    model.allocated -= quantity;
  },
  cancelPieces: (action) => async (model) => {
    const order = chosen(model, action, () => true);
    if (!order) return;
    const quantity = 1 + (action.amount % 2);
    const refund = action.pick % 3 > 0;
    const { status, body } = await staffDo(order, '/cancel-pieces', { lines: [{ line: order.cart.lines[0]?.id, quantity }], refund });
    const left = order.quantity - order.cancelled - order.sent;
    const isOpen = order.status === 'placed' && left > 0;
    const isWhole = order.cancelled + quantity === order.quantity;
    expect(status).toBe(!isOpen ? 409 : quantity > left ? 422 : isWhole ? 409 : 200);
    if (status !== 200) return;
    model.allocated -= quantity;
    const owed = sum(owedUnits(order));
    order.cancelled += quantity;
    // Who refunds what did not come back means these.
    order.cancelledRefunded += Math.min(quantity, Math.max(0, order.refundedPieces - order.cancelledRefunded - order.returned));
    const back = refund && order.paid > 0 ? Math.min(owed - sum(owedUnits(order)), order.paid - order.refunded) : 0;
    order.refunded += back;
    expect(body.data.payments[0].refunded.amount).toBe(order.refunded);
  },
  giveBack:
    (action) =>
    async (model, { location }) => {
      const order = chosen(model, action, ({ sent, returned }) => sent > returned);
      if (!order) return;
      const line = order.cart.lines[0]?.id;
      const asked = await app
        .http()
        .post(`/api/orders/${order.id}/return-requests`)
        .set('X-Cart-Token', order.cart.token)
        .send({ lines: [{ line, quantity: 1 }] })
        .expect(201);
      const path = `/return-requests/${asked.body.data.returnRequests.at(-1).id}`;
      const restock = action.amount % 2 === 0;
      expect((await staffDo(order, `${path}/decide`, { accept: true })).status).toBe(200);
      expect((await staffDo(order, `${path}/receive`, { lines: [{ line, quantity: 1, restock, location }] })).status).toBe(200);
      order.returned += 1;
      model.onHand += restock ? 1 : 0;
    },
  count:
    ({ amount }) =>
    async (model, { product, variant, location }) => {
      const onHand = amount % 12;
      const { status } = await staff.put(`/storekeeper/products/${product}/grid`, {
        stock: [{ variant, location, before: model.onHand, onHand }],
      });
      expect(status).toBe(200);
      model.onHand = onHand;
    },
  receive:
    ({ amount }) =>
    async (model, { product, variant, location }) => {
      await staff.post(`/storekeeper/products/${product}/receive`, { variant, location, quantity: 1 + (amount % 5) }).expect(200);
      model.onHand += 1 + (amount % 5);
    },
};

async function agrees(model: Model, { variant }: Real): Promise<void> {
  expect(await stockOf(app, variant)).toEqual({ onHand: model.onHand, held: 0, allocated: model.allocated });
  const [used] = await app.sql<{ count: number }>(
    `select count(*)::int as count from discount_redemptions r join discount_codes c on c.id = r.discount_code_id where c.normalized_code = $1 and r.state <> 'released'`,
    [code],
  );
  expect(used?.count).toBe(model.used);
  const orders = await app.sql<{ id: string; status: string; captured: string; refunded: string; ledger: string; numbered: boolean }>(
    `select o.document_id as id, o.order_status as status, o.number is not null as numbered, p.captured_minor as captured, p.refunded_minor as refunded,
            (select coalesce(sum(case e.type when 'captured' then e.amount_minor when 'refunded' then -e.amount_minor else 0 end), 0) from payment_events e where e.payment_id = p.id) as ledger
       from orders o join payments p on p.order_id = o.id where o.document_id = any($1)`,
    [model.orders.map(({ id }) => id)],
  );
  expect(Object.fromEntries(orders.map(({ id, ...order }) => [id, order]))).toEqual(
    Object.fromEntries(
      model.orders.map(({ id, status, paid, refunded, returned, quantity, cancelled }) => [
        id,
        {
          // No parcel is delivered here, so an order is done only once all of it came back.
          status: status === 'placed' && paid > 0 && returned === quantity - cancelled ? 'completed' : status,
          numbered: true,
          captured: String(paid),
          refunded: String(refunded),
          ledger: String(paid - refunded),
        },
      ]),
    ),
  );
}

// The second goes deeper into what one order can come to.
test.each([
  ['customers and staff', Object.keys(steps)],
  ['staff with their orders', ['buy', 'pay', 'pay', 'refund', 'send', 'cancelPieces', 'cancelPieces', 'giveBack']],
])(
  'whatever %s do, stock, money and redemptions are what the model says',
  async (_who, names) => {
    const action = fc.record({ name: fc.constantFrom(...names), pick: fc.nat(20), amount: fc.nat(20) });
    const variant = await shop.variant();
    const [product] = await app.sql<{ document_id: string }>(
      'select p.document_id from products p join variants_product_lnk l on l.product_id = p.id join variants v on v.id = l.variant_id where v.document_id = $1 limit 1',
      [variant],
    );
    const [location] = await app.sql<{ document_id: string }>(
      'select l.document_id from stock_levels s join stock_locations l on l.id = s.location_id join variants v on v.id = s.variant_id where v.document_id = $1 order by s.id limit 1',
      [variant],
    );
    const real = { variant, product: product?.document_id ?? '', location: location?.document_id ?? '' };

    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 30 }), async (actions) => {
        await putStock(app, variant, 8);
        await app.sql(
          "update orders set order_status = 'cancelled' where document_id in (select order_document_id from stock_movements m join variants v on v.id = m.variant_id where v.document_id = $1) and order_status = 'placed'",
          [variant],
        );
        await app.sql(
          "update discount_redemptions set state = 'released' where discount_code_id = (select id from discount_codes where normalized_code = $1)",
          [code],
        );
        const model: Model = { onHand: 8, allocated: 0, used: 0, orders: [] };
        for (const step of actions) {
          await steps[step.name]?.(step)(model, real);
          await agrees(model, real);
        }
        expect(await wrongSales(app)).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  },
  180_000,
);

test('what was sold, counted as orders changed, is what counting all of it anew gives', async () => {
  const kept = await keptSales(app);
  expect(Object.keys(kept).length).toBeGreaterThan(0);
  expect(await app.call('shop/sales/find-sales-drift', 'findSalesDrift')).toEqual([]);
  await app.sql('truncate sales_days, sales_products, sales_discounts, sales_money');
  await app.call('shop/sales/count-sales', 'noteAllSales');
  expect(await wrongSales(app)).toEqual([]);
  expect(await keptSales(app)).toEqual(kept);
});

import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const stripe = useStripeShop(app);
let staff: Staff;
beforeEach(async () => {
  staff = await signInAsOwner(app);
});

/** What `kill -9` leaves behind when the work is committed and the answer is not kept, two minutes later. */
const dieWithoutAnswer = () =>
  app.sql(
    "update idempotency_keys set state = 'in_flight', status = null, answer = null, claimed_until = now() - interval '1 second' where state = 'done'",
  );
const press = (path: string, body: object) => staff.post(path, body).set('Idempotency-Key', 'pressed');
const refundsMade = () => [...stripe.double.world.refunds.values()].map(({ amount }) => amount);

async function cashOrder(quantity = 1) {
  const cart = await shop.readyCart({ quantity });
  const { body } = await shop.checkOut(cart).expect(201);
  return { id: body.data.order.id, line: body.data.order.lines[0].id, payment: body.data.payment.id, token: cart.token };
}
async function shelf() {
  const [row] = await app.sql<{ product: string; variant: string; location: string; other: string }>(
    `select p.document_id as product, v.document_id as variant, l.document_id as location,
            (select o.document_id from stock_locations o where o.id <> l.id and o.enabled order by o.id limit 1) as other
       from variants v join variants_product_lnk k on k.variant_id = v.id join products p on p.id = k.product_id
       join stock_levels s on s.variant_id = v.id join stock_locations l on l.id = s.location_id
      where s.on_hand - s.held - s.allocated > 20 and l.enabled order by s.id limit 1`,
  );
  if (!row) throw new Error('There is no stock');
  return row;
}
const movements = async () => (await app.sql('select id from stock_movements')).length;

describe('what staff pressed, and press again because the answer got lost in a crash, is done once:', () => {
  test('a refund', async () => {
    const { orderId } = await stripe.paid();
    const refund = () => press(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 });
    await refund().expect(200);
    await dieWithoutAnswer();
    const again = await refund().expect(200);
    const kept = await refund().expect(200);

    expect(refundsMade()).toEqual([300]);
    expect(again.body.data).toMatchObject({ id: orderId, paymentStatus: 'partially_refunded' });
    expect([kept.body, kept.headers['idempotent-replayed']]).toEqual([again.body, 'true']);
  });

  test('cash that came', async () => {
    const { id, payment } = await cashOrder();
    const confirm = () => press(`/storekeeper/orders/${id}/confirm-payment`, { amount: 100 }).expect(200);
    await confirm();
    await dieWithoutAnswer();
    await confirm();

    expect(await stripe.ledger(payment)).toEqual(['captured 100']);
  });

  test('something that is added to an order', async () => {
    const { id } = await cashOrder();
    const add = [{ variant: await shop.variant(), quantity: 1 }];
    const { body } = await staff.post(`/storekeeper/orders/${id}/edit/preview`, { add }).expect(200);
    const edit = () => press(`/storekeeper/orders/${id}/edit`, { add, expected: body.data.difference }).expect(200);
    await edit();
    await dieWithoutAnswer();
    const again = await edit();

    expect(again.body.data.lines).toHaveLength(2);
  });

  test('a parcel', async () => {
    const { id, line } = await cashOrder(3);
    const ship = () => press(`/storekeeper/orders/${id}/ship`, { lines: [{ line, quantity: 1 }] }).expect(200);
    await ship();
    await dieWithoutAnswer();
    const { body } = await ship();

    expect(body.data.shipments).toHaveLength(1);
  });

  test('what became of a parcel and of what was sent back', async () => {
    const { id, line, token } = await cashOrder(3);
    const order = `/storekeeper/orders/${id}`;
    const twice = async (path: string, body: object = {}) => {
      await staff.post(`${order}${path}`, body).set('Idempotency-Key', path).expect(200);
      await dieWithoutAnswer();
      return staff.post(`${order}${path}`, body).set('Idempotency-Key', path).expect(200);
    };
    const parcel = async () => (await staff.post(`${order}/ship`, {}).expect(200)).body.data.shipments.at(-1).id;
    await twice(`/shipments/${await parcel()}/fail`);
    await twice(`/shipments/${await parcel()}/deliver`);
    const lines = [{ line, quantity: 1 }];
    const { body } = await app.http().post(`/api/orders/${id}/return-requests`).set('X-Cart-Token', token).send({ lines }).expect(201);
    const back = `/return-requests/${body.data.returnRequests[0].id}`;
    await twice(`${back}/decide`, { accept: true });
    const before = await movements();
    const { body: received } = await twice(`${back}/receive`, { lines: [{ line, quantity: 1, restock: true }] });

    expect(received.data).toMatchObject({ returnRequests: [{ status: 'received' }], fulfilmentStatus: 'delivered' });
    expect(await movements()).toBe(before + 1);
  });

  test('pieces that are not sent, and their money', async () => {
    const { id, line } = await cashOrder(3);
    await staff.post(`/storekeeper/orders/${id}/confirm-payment`, {}).expect(200);
    const letGo = () => press(`/storekeeper/orders/${id}/cancel-pieces`, { lines: [{ line, quantity: 1 }] }).expect(200);
    await letGo();
    await dieWithoutAnswer();
    const { body } = await letGo();

    expect(body.data.lines).toMatchObject([{ cancelledQuantity: 1 }]);
    expect(body.data.refunds).toMatchObject([{ amount: { amount: Math.floor(body.data.lines[0].total.amount / 3) } }]);
  });

  test('a cancelled order', async () => {
    const { id, token } = await cashOrder();
    const cancel = () =>
      app.http().post(`/api/orders/${id}/cancel`).set({ 'X-Cart-Token': token, 'Idempotency-Key': 'cancelled' }).send({}).expect(200);
    await cancel();
    await dieWithoutAnswer();

    expect((await cancel()).body.data.status).toBe('cancelled');
  });

  test('goods that came in, and goods that were moved', async () => {
    const { product, variant, location, other } = await shelf();
    for (const [path, body] of [
      ['receive', { variant, location, quantity: 5 }],
      ['transfer', { variant, from: location, to: other, quantity: 2 }],
    ] as const) {
      const act = () => press(`/storekeeper/products/${product}/${path}`, body).expect(200);
      await act();
      const before = await movements();
      await dieWithoutAnswer();
      await act();
      expect(await movements()).toBe(before);
    }
  });

  test('pieces a customer wants to send back', async () => {
    const { id, line, token } = await cashOrder(3);
    await staff.post(`/storekeeper/orders/${id}/ship`, {}).expect(200);
    const ask = () =>
      app
        .http()
        .post(`/api/orders/${id}/return-requests`)
        .set({ 'X-Cart-Token': token, 'Idempotency-Key': 'asked' })
        .send({ lines: [{ line, quantity: 1 }] });
    const first = await ask();
    await dieWithoutAnswer();
    const again = await ask();

    expect(again.status).toBe(first.status);
    expect(again.body.data.returnRequests).toHaveLength(1);
  });
});

test('what failed after it was decided is not decided again', async () => {
  const { orderId } = await stripe.paid();
  await app.sql(
    "create function stumble() returns trigger language plpgsql as $$ begin raise exception 'failover' using errcode = '40001'; end $$",
  );
  await app.sql("create trigger stumble before update on refunds for each row when (new.status = 'succeeded') execute function stumble()");
  const refund = () => press(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 });
  const { status } = await refund();
  await app.sql('drop trigger stumble on refunds');
  await refund().expect(200);
  await app.sql('update refunds set claimed_until = null');
  await app.call('shop/payments/resume-refunds', 'resumeRefunds', { now: new Date(Date.now() + 3_600_000) });

  expect(status).toBeGreaterThanOrEqual(500);
  expect(refundsMade()).toEqual([300]);
  expect(await app.sql('select status from refunds')).toEqual([{ status: 'succeeded' }]);
});

test('what was refused is tried anew, and what is meant twice is done twice', async () => {
  const { orderId } = await stripe.paid();
  const path = `/storekeeper/orders/${orderId}/refund`;
  await press(path, { goodwill: 1_000_000 }).expect(422);
  await staff.post(path, { goodwill: 300 }).set('Idempotency-Key', 'one').expect(200);
  await staff.post(path, { goodwill: 300 }).set('Idempotency-Key', 'two').expect(200);

  expect(refundsMade()).toEqual([300, 300]);
});

test('the key of a request that died is not for another request', async () => {
  const { orderId } = await stripe.paid();
  await press(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).expect(200);
  await dieWithoutAnswer();
  const { body } = await press(`/storekeeper/orders/${orderId}/refund`, { goodwill: 400 }).expect(422);

  expect(body.error.details.code).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(refundsMade()).toEqual([300]);
});

test('a slow request neither answers nor frees the key that another has taken over', async () => {
  const { orderId } = await stripe.paid();
  const path = 'POST /v1/refunds';
  const release = stripe.double.holdAnswer(path);
  const slow = press(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).then((answer) => answer);
  while (!stripe.double.asked.some((request) => `${request.method} ${request.path}` === path))
    await new Promise((resolve) => setImmediate(resolve));
  await app.sql("update idempotency_keys set claimed_until = now() + interval '1 hour'");
  release();

  expect((await slow).status).toBe(200);
  expect(await app.sql('select state, status from idempotency_keys')).toEqual([{ state: 'in_flight', status: null }]);
});

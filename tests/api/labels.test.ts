import { useApp } from '../support/app';
import { until } from '../support/fake-payments/until';
import { usePlacedOrders, type Placed } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const { placed, act } = orders;

describe('a label', () => {
  type Labels = {
    labels: {
      id: string;
      state: string;
      number: string | null;
      sent: boolean;
      cashOnDelivery: { amount: number } | null;
      collectsAmiss: boolean;
    }[];
    next: { carriers: { name: string }[]; grams: number; toCollect: { amount: number }; point: object | null } | null;
  };
  const staff = () => orders.staff;
  const path = ({ order }: Placed, more = '') => `/storekeeper/orders/${order.id}/labels${more}`;
  const read = async (purchase: Placed): Promise<Labels> => (await staff().get(path(purchase)).expect(200)).body.data;
  const body = { carrier: 'scripted-post', grams: 1_200 };
  const press = (purchase: Placed, more: object = {}) => staff().post(path(purchase), { ...body, ...more });
  const cancel = (purchase: Placed, label: string | undefined) => staff().post(path(purchase, `/${label}/cancel`), {});
  const codeOf = (response: { body: { error?: { details?: { code?: string } } } }) => response.body.error?.details?.code;
  /** An order whose customer can be called. */
  async function callable(): Promise<Placed> {
    const purchase = await placed();
    await app.sql("update orders set phone = '+380671234567' where document_id = $1", [purchase.order.id]);
    return purchase;
  }
  const madeFor = async (id: string) => (await app.labels()).filter(({ key }) => key === id);

  test('is made with what is to be collected, printed, and sent with', async () => {
    const purchase = await callable();
    const before = await read(purchase);
    expect(before).toMatchObject({ labels: [], next: { carriers: [{ name: 'scripted-post' }], toCollect: purchase.order.totals.total } });
    expect(before.next?.grams).toBeGreaterThan(0);

    const { labels, next } = (await press(purchase, { collect: true }).expect(200)).body.data as Labels;
    expect(labels).toMatchObject([{ state: 'made', grams: 1_200, places: 1, cashOnDelivery: purchase.order.totals.total, sent: false }]);
    expect(next).toBeNull();
    const [label] = labels;
    expect((await madeFor(label?.id ?? ''))[0]?.order).toMatchObject({
      ...{ recipient: { lastName: 'Koval', phone: '+380671234567', city: 'Lviv', point: null }, contents: purchase.order.number },
      cashOnDelivery: purchase.order.totals.total,
    });
    const pdf = await staff()
      .get(path(purchase, `/${label?.id}/pdf`))
      .expect(200);
    expect([pdf.headers['content-type'], String(pdf.body).slice(0, 5)]).toEqual(['application/pdf', '%PDF-']);

    const ready = (await staff().get(`/storekeeper/orders/${purchase.order.id}`).expect(200)).body.data;
    expect(ready.readyLabel).toEqual({ carrier: 'Scripted Post', number: label?.number });
    const order = await act(purchase, '/ship', { carrier: 'Scripted Post', trackingNumber: label?.number });
    expect(order.shipments).toMatchObject([
      { trackingNumber: label?.number, trackingUrl: expect.stringContaining(label?.number ?? '-') as string },
    ]);
    expect(order).toMatchObject({ readyLabel: null });
    expect((await read(purchase)).labels).toMatchObject([{ sent: true }]);
    expect(codeOf(await cancel(purchase, label?.id).expect(409))).toBe('LABEL_ON_ITS_WAY');
  });

  test('says what it will cost before it is made, and nothing where the carrier does not', async () => {
    // What it costs depends on no phone.
    const purchase = await placed();
    const made = (await app.labels()).length;
    const rate = (more: object = {}) => staff().post(path(purchase, '/preview'), { ...body, ...more });
    const priceOf = async (more: object = {}) => (await rate(more).expect(200)).body.data.price;
    await app.carrier({});
    expect([await priceOf(), await priceOf({ places: 2 }), await priceOf({ grams: 1_000_000 })]).toEqual([
      ...[{ amount: 300, currency: 'EUR' }, { amount: 500, currency: 'EUR' }, null],
    ]);
    expect(await app.carrier({ label: 'refuse' })).toEqual(['rate Lviv', 'rate Lviv', 'rate Lviv']);
    expect(await priceOf()).toBeNull();
    await app.carrier({ label: 'odd' });
    expect(await priceOf()).toBeNull();
    await app.carrier({});

    expect(codeOf(await rate({ carrier: 'nobody' }).expect(422))).toBe('CARRIER_UNKNOWN');
    expect(codeOf(await rate({ grams: 0 }).expect(400))).toBe('VALIDATION_FAILED');
    await staff().post('/storekeeper/orders/nobody/labels/preview', body).expect(404);
    expect([(await read(purchase)).labels, (await app.labels()).length]).toEqual([[], made]);
  });

  test('collects what no other parcel does, and says so where something else is owed by now', async () => {
    const purchase = await callable();
    const { total } = purchase.order.totals;
    const collects = async (quantity: number) => {
      const { labels } = (await press(purchase, { collect: true }).expect(200)).body.data as Labels;
      const sentWith = { carrier: 'Scripted Post', trackingNumber: labels[0]?.number };
      const order = await act(purchase, '/ship', { ...sentWith, lines: [{ line: orders.firstLine(purchase), quantity }] });
      return { amount: labels[0]?.cashOnDelivery?.amount, shipment: order.shipments.find(({ status }) => status === 'shipped')?.id ?? '' };
    };
    const first = await collects(1);
    expect([first.amount, (await read(purchase)).next?.toCollect.amount]).toEqual([total.amount, 0]);
    // What came back collected nothing.
    await act(purchase, `/shipments/${first.shipment}/fail`);
    expect((await read(purchase)).next?.toCollect).toEqual(total);

    const second = await collects(1);
    expect(second.amount).toBe(total.amount);
    await act(purchase, '/cancel-pieces', { lines: [{ line: orders.firstLine(purchase), quantity: 1 }] });
    expect((await read(purchase)).labels.map(({ collectsAmiss }) => collectsAmiss)).toEqual([true, false]);
    await act(purchase, `/shipments/${second.shipment}/deliver`);
    expect(
      await app.sql(`select amount_minor from staff_alerts where kind = 'collected_by_carrier' and order_document_id = $1`, [
        purchase.order.id,
      ]),
    ).toEqual([{ amount_minor: String(total.amount) }]);
    await act(purchase, '/confirm-payment');
    expect(await read(purchase)).toMatchObject({ next: { toCollect: { amount: 0 } } });
  });

  test('collects nothing unless that is wanted', async () => {
    const { labels } = (await press(await callable()).expect(200)).body.data as Labels;
    expect(labels).toMatchObject([{ cashOnDelivery: null }]);
    expect((await madeFor(labels[0]?.id ?? ''))[0]?.order).toMatchObject({ cashOnDelivery: null });
  });

  test('is one, however many press at once, and pressed again it is the same', async () => {
    const purchase = await callable();
    const before = (await app.labels()).length;
    await app.carrier({ label: 'wait' });
    const first = Promise.resolve(press(purchase));
    await until(async () => (await app.carrier({ label: 'wait' })).some((asked) => asked.startsWith('label ')));
    const others = await Promise.all([1, 2, 3].map(async () => codeOf(await press(purchase))));
    await app.carrier({});

    expect(others).toEqual(['LABEL_IN_PROGRESS', 'LABEL_IN_PROGRESS', 'LABEL_IN_PROGRESS']);
    expect((await first).status).toBe(200);
    await press(purchase).expect(200);
    expect((await app.labels()).length - before).toBe(1);
    expect((await read(purchase)).labels).toHaveLength(1);
  });

  test('whose answer was lost is found again, and so is one whose process died before it was written down', async () => {
    const purchase = await callable();
    const before = (await app.labels()).length;
    await app.carrier({ label: 'lose' });
    expect(codeOf(await press(purchase).expect(503))).toBe('CARRIER_UNAVAILABLE');
    expect((await read(purchase)).labels).toMatchObject([{ state: 'asked', number: null }]);
    await app.carrier({});
    const [found] = ((await press(purchase).expect(200)).body.data as Labels).labels;

    // As a process leaves it that dies between the answer of the carrier and our commit.
    await app.sql(
      `update parcel_labels set state = 'asked', number = null, reference = null, claimed_until = now() + interval '1 minute' where id = $1`,
      [found?.id],
    );
    expect(codeOf(await press(purchase).expect(409))).toBe('LABEL_IN_PROGRESS');
    expect(codeOf(await cancel(purchase, found?.id).expect(409))).toBe('LABEL_IN_PROGRESS');
    await app.sql(`update parcel_labels set claimed_until = now() - interval '1 second' where id = $1`, [found?.id]);
    expect(((await press(purchase).expect(200)).body.data as Labels).labels).toMatchObject([{ state: 'made', number: found?.number }]);
    expect((await app.labels()).length - before).toBe(1);
  });

  test('is made whatever its carrier says of the price, and not where it says nothing', async () => {
    const purchase = await callable();
    await app.carrier({ label: 'nothing' });
    expect(codeOf(await press(purchase).expect(503))).toBe('CARRIER_UNAVAILABLE');
    await app.carrier({ label: 'odd' });
    const [label] = ((await press(purchase).expect(200)).body.data as Labels).labels;
    expect(label).toMatchObject({ state: 'made', price: null });
    await app.carrier({ label: 'nothing' });
    expect(
      codeOf(
        await staff()
          .get(path(purchase, `/${label?.id}/pdf`))
          .expect(503),
      ),
    ).toBe('CARRIER_UNAVAILABLE');
    await app.carrier({});
  });

  test('that the carrier does not want leaves nothing behind, and is refused in its words', async () => {
    const purchase = await callable();
    await app.carrier({ label: 'refuse' });
    const refused = await press(purchase).expect(422);
    expect(refused.body.error.details).toMatchObject({ code: 'LABEL_REFUSED', reason: 'The phone is wrong' });
    await app.carrier({});
    expect((await read(purchase)).labels).toEqual([]);
    await press(purchase).expect(200);
  });

  test('is cancelled at the carrier, and then another can be made', async () => {
    const purchase = await callable();
    const [label] = ((await press(purchase).expect(200)).body.data as Labels).labels;
    const cancelled = await cancel(purchase, label?.id).expect(200);
    expect(cancelled.body.data.labels).toMatchObject([{ state: 'cancelled' }]);
    expect(await madeFor(label?.id ?? '')).toEqual([]);
    await cancel(purchase, label?.id).expect(200);
    expect(
      codeOf(
        await staff()
          .get(path(purchase, `/${label?.id}/pdf`))
          .expect(404),
      ),
    ).toBe('LABEL_NOT_FOUND');
    expect(((await press(purchase).expect(200)).body.data as Labels).labels.map(({ state }) => state)).toEqual(['made', 'cancelled']);
  });

  test('that is being cancelled is put on no parcel', async () => {
    const purchase = await callable();
    const [label] = ((await press(purchase).expect(200)).body.data as Labels).labels;
    await app.carrier({ label: 'wait' });
    const first = Promise.resolve(cancel(purchase, label?.id));
    await until(async () => (await app.carrier({ label: 'wait' })).includes(`cancel ${label?.number}`));
    const refused = await act(purchase, '/ship', { carrier: 'Scripted Post', trackingNumber: label?.number }, 409);
    expect(refused).toMatchObject({ details: { code: 'LABEL_IN_PROGRESS' } });
    expect(codeOf(await cancel(purchase, label?.id).expect(409))).toBe('LABEL_IN_PROGRESS');
    await app.carrier({});

    expect((await first).status).toBe(200);
    expect((await read(purchase)).labels).toMatchObject([{ state: 'cancelled', sent: false }]);
    await cancel(purchase, label?.id).expect(200);
  });

  test('of a parcel that is with the carrier is not cancelled', async () => {
    const purchase = await callable();
    const [label] = ((await press(purchase).expect(200)).body.data as Labels).labels;
    await app.carrier({ told: { [label?.number ?? '']: { status: 'in_transit' } } });
    expect(codeOf(await cancel(purchase, label?.id).expect(409))).toBe('LABEL_ON_ITS_WAY');
    expect((await read(purchase)).labels).toMatchObject([{ state: 'made' }]);
  });

  test('that somebody cancelled at the carrier is noticed', async () => {
    const [gone, there] = [await callable(), await callable()];
    const [label] = ((await press(gone).expect(200)).body.data as Labels).labels;
    await press(there).expect(200);
    await app.carrier({ told: { [label?.number ?? '']: { status: 'cancelled' } } });
    await app.call('shop/orders/labels/check-labels', 'checkLabels', {});

    expect((await read(gone)).labels).toMatchObject([{ state: 'cancelled_there' }]);
    expect((await read(there)).labels).toMatchObject([{ state: 'made' }]);
    expect((await read(gone)).next).not.toBeNull();
  });

  test.each([
    ['RECIPIENT_INCOMPLETE', 422, body],
    ['CARRIER_UNKNOWN', 422, { ...body, carrier: 'nobody' }],
    ['VALIDATION_FAILED', 400, { ...body, grams: 0 }],
    ['VALIDATION_FAILED', 400, { ...body, carrier: 'a\u0000' }],
  ])('%s is the answer to what cannot be', async (code, status, sent) => {
    const purchase = await placed();
    const { body: answer } = await staff().post(path(purchase), sent).expect(status);
    expect(answer.error.details.code).toBe(code);
    expect((await read(purchase)).labels).toEqual([]);
  });

  test('is none of another order', async () => {
    const [purchase, other] = [await callable(), await callable()];
    const [label] = ((await press(purchase).expect(200)).body.data as Labels).labels;
    await staff()
      .get(path(other, `/${label?.id}/pdf`))
      .expect(404);
    await cancel(other, label?.id).expect(404);
    expect((await read(purchase)).labels).toMatchObject([{ state: 'made' }]);
  });
});

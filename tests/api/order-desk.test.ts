import { useApp } from '../support/app';
import { usePlacedOrders } from '../support/placed-orders';
import { shopping } from '../support/shopping';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const { placed, act, firstLine } = usePlacedOrders(app);
let staff: Staff;

type Desk = Readonly<{
  id: string;
  packed: boolean;
  tags: string[];
  notes: { id: string; text: string; by: string }[];
  lines: { id: string; sku: string; picked: number; left: { ship: number } }[];
  timeline: { type: string; by: string | null }[];
}>;
const read = async (id: string): Promise<Desk> => (await staff.get(`/storekeeper/orders/${id}`).expect(200)).body.data;
const isIn = async (view: string, id: string): Promise<boolean> =>
  (await staff.get(`/storekeeper/order-search?view=${view}&limit=100`).expect(200)).body.data.orders.some((order: Desk) => order.id === id);

beforeAll(async () => {
  staff = await signInAsOwner(app);
});

describe('packing', () => {
  test('piece by piece with a scanner, from the list of what is to be packed to that of what is to be sent', async () => {
    const purchase = await placed({ quantity: 2 });
    const { id } = purchase.order;
    const [line] = (await read(id)).lines;
    expect([await isIn('to_pack', id), await isIn('to_send', id)]).toEqual([true, false]);

    expect(await act(purchase, '/pick', { barcode: line?.sku.toLowerCase() })).toMatchObject({ packed: false, lines: [{ picked: 1 }] });
    const packed = await act(purchase, '/pick', { barcode: line?.sku });
    expect(packed).toMatchObject({ packed: true, lines: [{ picked: 2 }] });
    expect((packed as unknown as Desk).timeline.at(-1)).toMatchObject({ type: 'order.packed', by: expect.any(String) });
    expect([await isIn('to_pack', id), await isIn('to_send', id)]).toEqual([false, true]);
    expect(await act(purchase, '/pick', { barcode: line?.sku }, 422)).toMatchObject({ details: { code: 'QUANTITY_TOO_LARGE', left: 0 } });

    // A parcel of one, and the other still lies ready.
    expect(await act(purchase, '/ship', { lines: [{ line: firstLine(purchase), quantity: 1 }] })).toMatchObject({
      packed: true,
      lines: [{ picked: 1, left: { ship: 1 } }],
    });
    await act(purchase, '/ship', {});
    expect([await isIn('to_pack', id), await isIn('to_send', id)]).toEqual([false, false]);
    expect(await act(purchase, '/pick', { barcode: line?.sku }, 409)).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' } });
  });

  test('all at once, and begun again', async () => {
    const purchase = await placed({ quantity: 3 });
    const line = firstLine(purchase);
    expect(await act(purchase, '/pick', { lines: [{ line, quantity: 3 }] })).toMatchObject({ packed: true });
    expect(await act(purchase, '/pick', { lines: [{ line, quantity: 0 }] })).toMatchObject({ packed: false, lines: [{ picked: 0 }] });
    expect((await read(purchase.order.id)).timeline.filter(({ type }) => type === 'order.packed')).toHaveLength(1);
  });

  test('two scanners never count one piece for another', async () => {
    const purchase = await placed({ quantity: 4 });
    const [line] = (await read(purchase.order.id)).lines;
    const scan = () => staff.post(`/storekeeper/orders/${purchase.order.id}/pick`, { barcode: line?.sku });
    const answers = await Promise.all(Array.from({ length: 6 }, scan));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 422, 422]);
    expect(await read(purchase.order.id)).toMatchObject({ packed: true, lines: [{ picked: 4 }] });
  });

  test('a scan that is sent again, because its answer was lost, counts once', async () => {
    const purchase = await placed({ quantity: 2 });
    const [line] = (await read(purchase.order.id)).lines;
    const again = () =>
      staff.post(`/storekeeper/orders/${purchase.order.id}/pick`, { barcode: line?.sku }).set('Idempotency-Key', 'one-scan-twice');
    for (let time = 0; time < 2; time += 1) await again().expect(200);
    expect(await read(purchase.order.id)).toMatchObject({ lines: [{ picked: 1 }] });
  });

  test.each([
    ['what nobody ordered', { barcode: '4006381333931' }, 422, 'BARCODE_UNKNOWN'],
    ['a barcode of spaces', { barcode: '  ' }, 400, 'VALIDATION_FAILED'],
    ['nothing at all', {}, 400, 'VALIDATION_FAILED'],
    ['a line of another order', { lines: [{ line: 'elsewhere', quantity: 1 }] }, 422, 'LINE_UNKNOWN'],
    ['a NUL', { barcode: 'a\0b' }, 400, 'VALIDATION_FAILED'],
  ])('never of %s', async (_, body, status, code) => {
    const purchase = await placed();
    expect(await act(purchase, '/pick', body, status)).toMatchObject({ details: { code } });
  });
});

describe('notes and tags', () => {
  test('are written, found, taken away, and never shown to the customer', async () => {
    const purchase = await placed();
    const { id } = purchase.order;
    const written = await act(purchase, '/notes', { text: '  Спершу подзвонити ☎️ عميل  ' });
    expect(written).toMatchObject({ notes: [{ text: 'Спершу подзвонити ☎️ عميل', by: expect.any(String) }] });
    expect(await act(purchase, '/tags', { add: ['Подарунок', 'VIP'] })).toMatchObject({ tags: ['VIP', 'Подарунок'] });
    expect(await act(purchase, '/tags', { add: ['vip'], remove: ['ПОДАРУНОК'] })).toMatchObject({ tags: ['VIP'] });

    const { orders } = (await staff.get('/storekeeper/order-search?q=vip').expect(200)).body.data;
    expect(orders).toMatchObject([{ id, tags: ['VIP'] }]);
    const { text } = await app.http().get(`/api/orders/${id}`).set('X-Cart-Token', purchase.cart.token).expect(200);
    expect(text).not.toMatch(/подзвонити|VIP/);

    const [note] = (await read(id)).notes;
    expect(await act(purchase, `/notes/${note?.id}/delete`)).toMatchObject({ notes: [] });
    expect(await act(purchase, `/notes/${note?.id}/delete`, {}, 404)).toMatchObject({ details: { code: 'ORDER_NOTE_NOT_FOUND' } });
  });

  test('there are at most twenty tags', async () => {
    const purchase = await placed();
    await act(purchase, '/tags', { add: Array.from({ length: 20 }, (_, index) => `tag ${index}`) });
    expect(await act(purchase, '/tags', { add: ['one more'] }, 422)).toMatchObject({ details: { code: 'TAGS_TOO_MANY', most: 20 } });
    expect((await read(purchase.order.id)).tags).toHaveLength(20);
  });

  test('who only reads orders writes notes, and takes none away', async () => {
    const purchase = await placed();
    const { staff: agent } = await hire(app, staff, 'agent-of-desk', 'support-agent');
    const { body } = await agent.post(`/storekeeper/orders/${purchase.order.id}/notes`, { text: 'Called twice' }).expect(200);
    const [note] = body.data.notes;
    await agent.post(`/storekeeper/orders/${purchase.order.id}/notes/${note.id}/delete`, {}).expect(403);
    await agent.post(`/storekeeper/orders/${purchase.order.id}/tags`, { add: ['mine'] }).expect(403);
    await agent.post(`/storekeeper/orders/${purchase.order.id}/pick`, { barcode: 'x' }).expect(403);
    expect((await read(purchase.order.id)).notes).toMatchObject([{ id: note.id, text: 'Called twice' }]);
  });
});

describe('what came back', () => {
  const returned = async () => {
    const purchase = await placed({ quantity: 2 });
    const lines = [{ line: firstLine(purchase), quantity: 1 }];
    await act(purchase, '/confirm-payment');
    await act(purchase, '/ship', {});
    const asked = (await act(purchase, '/return-requests', { lines })) as unknown as { returnRequests: { id: string }[] };
    const request = asked.returnRequests[0]?.id ?? '';
    await act(purchase, `/return-requests/${request}/decide`, { accept: true });
    const back = await act(purchase, `/return-requests/${request}/receive`, { lines: lines.map((line) => ({ ...line, restock: true })) });
    expect(back).toMatchObject({ returnRequests: [{ toSettle: true, received: lines }] });
    return { purchase, request, lines };
  };

  test('stays to be settled until its money goes back', async () => {
    const { purchase, request, lines } = await returned();
    expect(await isIn('returns', purchase.order.id)).toBe(true);
    expect(await act(purchase, '/refund', { lines, returnRequest: request })).toMatchObject({
      returnRequests: [{ toSettle: false }],
      refunds: [{ status: 'succeeded' }],
    });
    expect(await isIn('returns', purchase.order.id)).toBe(false);
  });

  test('or until staff say that none does', async () => {
    const { purchase, request } = await returned();
    expect(await act(purchase, `/return-requests/${request}/settle`)).toMatchObject({ returnRequests: [{ toSettle: false }], refunds: [] });
    expect(await isIn('returns', purchase.order.id)).toBe(false);
  });

  test('a refund that is refused settles nothing, and one for another order’s return moves no money', async () => {
    const { purchase, request, lines } = await returned();
    await act(purchase, '/refund', { goodwill: 900_000_000, returnRequest: request }, 422);
    expect(await isIn('returns', purchase.order.id)).toBe(true);
    const error = await act(purchase, '/refund', { lines, returnRequest: 'elsewhere' }, 404);
    expect(error).toMatchObject({ details: { code: 'RETURN_REQUEST_NOT_FOUND' } });
    const { body } = await staff.get(`/storekeeper/orders/${purchase.order.id}`).expect(200);
    expect(body.data.refunds).toEqual([]);
  });
});

test('a cancellation says before what becomes of the money', async () => {
  const purchase = await placed();
  const preview = async () => (await staff.post(`/storekeeper/orders/${purchase.order.id}/cancel/preview`, {}).expect(200)).body.data;
  expect(await preview()).toMatchObject({ refunded: { amount: 0 }, byHand: { amount: 0 }, released: { amount: 0 } });
  await act(purchase, '/confirm-payment');
  expect(await preview()).toMatchObject({ refunded: { amount: 0 }, byHand: purchase.order.totals.total });
});

describe('contact and address', () => {
  const corrected = { firstName: 'Олена', line1: 'Городоцька 7', city: 'Львів', postalCode: '79016', country: 'UA' };

  test('are put right while something waits, are searched by at once, and stand in the history', async () => {
    const purchase = await placed();
    const body = { contact: { email: 'put.right@example.test', phone: '+380671112233' }, shipping: corrected };
    const after = await act(purchase, '/correct', body);
    expect(after).toMatchObject({ contact: body.contact, addresses: { shipping: corrected }, correctable: true });
    expect((after as unknown as Desk).timeline.at(-1)).toMatchObject({ type: 'order.corrected', by: expect.any(String) });
    const { orders } = (await staff.get('/storekeeper/order-search?q=put.right').expect(200)).body.data;
    expect(orders).toMatchObject([{ id: purchase.order.id, name: 'Олена' }]);

    await act(purchase, '/ship', {});
    expect(await act(purchase, '/correct', body, 409)).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' } });
  });

  test.each([
    ['another country', { shipping: { ...corrected, country: 'PL' } }, 422, 'ADDRESS_CHANGES_PRICE'],
    ['another region', { shipping: { ...corrected, region: 'Lvivska' } }, 422, 'ADDRESS_CHANGES_PRICE'],
    ['no street', { shipping: { ...corrected, line1: ' ' } }, 400, 'VALIDATION_FAILED'],
    ['an e-mail that is none', { contact: { email: 'olena' } }, 400, 'VALIDATION_FAILED'],
  ])('but not to %s', async (_, body, status, code) => {
    const purchase = await placed();
    expect(await act(purchase, '/correct', body, status)).toMatchObject({ details: { code } });
  });
});

describe('packed goods nobody fetches', () => {
  const shop = shopping(app);
  async function waiting(method: string, isPacked: boolean): Promise<string> {
    const { body } = await shop.checkOut(await shop.readyCart({ method })).expect(201);
    const { id } = body.data.order;
    const [line] = (await read(id)).lines;
    if (isPacked) await staff.post(`/storekeeper/orders/${id}/pick`, { lines: [{ line: line?.id, quantity: 1 }] }).expect(200);
    return id;
  }
  const statusOf = async (id: string) =>
    (await app.sql<{ status: string }>('select order_status as status from orders where document_id = $1', [id]))[0]?.status;
  const runIn = (days: number) =>
    app.call<number>('shop/orders/cancel-uncollected', 'cancelUncollected', { now: new Date(Date.now() + days * 86_400_000) });
  const keepFor = async (days: number | null) => {
    await app.sql('update store_settings set pickup_days = $1', [days]);
    await app.call('shop/store/store-settings', 'forgetStoreSettings');
  };

  test('are kept until the setting says, and then their order is cancelled', async () => {
    const ids = [await waiting('pickup-lviv', true), await waiting('pickup-lviv', false), await waiting('courier', true)];
    expect(await runIn(400)).toBe(0);
    await keepFor(7);
    expect([await runIn(6.9), await runIn(7.1), await runIn(7.1)]).toEqual([0, 1, 0]);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['cancelled', 'placed', 'placed']);
    await keepFor(null);
  });
});

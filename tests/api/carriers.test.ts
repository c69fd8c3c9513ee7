import { useApp } from '../support/app';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { shopping } from '../support/shopping';
import { stockOf } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const { placed, asGuest, act } = usePlacedOrders(app);

let made = 0;
/** An order whose parcel was sent with the carrier the shop knows. */
async function sent(more: Parameters<typeof placed>[0] = {}) {
  const number = `SP${(made += 1)}`;
  const purchase = await placed(more);
  const order = await act(purchase, '/ship', { carrier: 'Scripted Post', trackingNumber: number });
  return { ...purchase, number, shipment: order.shipments[0]?.id ?? '' };
}
const parcelOf = async (purchase: Placed) => (await asGuest(purchase).get().expect(200)).body.data.shipments[0];
const followParcels = (now = new Date()) => app.call('shop/orders/track-parcels', 'trackParcels', { now });
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe('a parcel is sent', () => {
  test('with a carrier the shop knows, which says where it is followed', async () => {
    const purchase = await placed();
    const order = await act(purchase, '/ship', { carrier: 'scripted-POST ', trackingNumber: '7 7' });

    expect(order).toMatchObject({ carriers: ['Scripted Post'] });
    expect(await parcelOf(purchase)).toMatchObject({
      carrier: 'Scripted Post',
      trackingNumber: '7 7',
      trackingUrl: 'https://post.example/7 7',
    });
  });

  test.each([
    ['by anybody else', { carrier: 'My uncle', trackingNumber: '1' }, { carrier: 'My uncle', trackingUrl: null }, null],
    ['without a number', { carrier: 'Scripted Post' }, { carrier: 'Scripted Post', trackingUrl: null }, null],
    [
      'with a link of its own',
      { carrier: 'Scripted Post', trackingNumber: '2', trackingUrl: 'https://elsewhere.example/2' },
      { trackingUrl: 'https://elsewhere.example/2' },
      'scripted-post',
    ],
    ['where the carrier fails to say', { carrier: 'Scripted Post', trackingNumber: 'BROKEN' }, { trackingUrl: null }, 'scripted-post'],
    ['where what it says is no link', { carrier: 'Scripted Post', trackingNumber: 'ODD' }, { trackingUrl: null }, 'scripted-post'],
  ])('%s', async (_what, written, expected, trackedBy) => {
    const purchase = await placed();
    const order = await act(purchase, '/ship', written);

    expect(await parcelOf(purchase)).toMatchObject(expected);
    const asked = await app.sql('select tracked_by from shipments where document_id = $1', [order.shipments[0]?.id]);
    expect(asked).toEqual([{ tracked_by: trackedBy }]);
  });
});

describe('what the carrier says', () => {
  test('is said of the parcel as staff would: it was delivered, once, when the carrier says', async () => {
    const purchase = await sent();
    const [{ shipped_at: shippedAt } = { shipped_at: '' }] = await app.sql<{ shipped_at: string }>(
      `update shipments set shipped_at = now() - interval '3 days' where document_id = $1 returning shipped_at`,
      [purchase.shipment],
    );
    const at = new Date(new Date(shippedAt).getTime() + 60_000).toISOString();
    await app.carrier({ told: { [purchase.number]: { status: 'in_transit' } } });
    await followParcels();
    expect(await parcelOf(purchase)).toMatchObject({ status: 'shipped' });

    await app.carrier({ told: { [purchase.number]: { status: 'delivered', at } } });
    await followParcels(later(5));
    await followParcels(later(10));

    const { shipments, fulfilmentStatus, timeline } = (await asGuest(purchase).get()).body.data;
    expect([shipments[0].status, shipments[0].deliveredAt, fulfilmentStatus]).toEqual(['delivered', at, 'delivered']);
    expect(timeline.filter(({ type }: { type: string }) => type === 'order.delivered')).toEqual([
      expect.objectContaining({ actor: 'system' }),
    ]);
    // What is over is not asked about.
    expect((await app.carrier()).filter((number) => number === purchase.number)).toHaveLength(1);
  });

  test('puts what came back on the shelf again', async () => {
    const variant = await shop.variant();
    const before = await stockOf(app, variant);
    const purchase = await sent({ variant, quantity: 2 });
    await app.carrier({ told: { [purchase.number]: { status: 'came_back' } } });
    await followParcels();

    expect(await parcelOf(purchase)).toMatchObject({ status: 'failed' });
    expect((await stockOf(app, variant)).onHand).toBe(before.onHand);
  });

  test('comes too late where staff were faster', async () => {
    const purchase = await sent();
    await app.carrier({ told: { [purchase.number]: { status: 'came_back' } } });
    // Staff hold the order while the job waits for it.
    await app.whileLocked(
      `select 1 from orders where document_id = '${purchase.order.id}' for update`,
      () => followParcels(),
      (query) => query(`update shipments set status = 'delivered', delivered_at = now() where document_id = '${purchase.shipment}'`),
    );

    expect(await parcelOf(purchase)).toMatchObject({ status: 'delivered' });
    await app.sql(`update orders set fulfilment_status = 'delivered' where document_id = $1`, [purchase.order.id]);
  });

  test('is waited for: of an unknown number, and where it makes no sense', async () => {
    const [unknown, odd] = [await sent(), await sent()];
    await app.carrier({ told: { [odd.number]: { status: 'eaten' } } });
    await followParcels();

    expect([await parcelOf(unknown), await parcelOf(odd)]).toMatchObject([{ status: 'shipped' }, { status: 'shipped' }]);
    await app.carrier({ told: { [unknown.number]: { status: 'delivered' } } });
    await followParcels(later(5));
    expect(await parcelOf(unknown)).toMatchObject({ status: 'delivered' });
  });

  test('is asked for again after an outage, which harms nothing', async () => {
    const purchase = await sent();
    await app.carrier({ isDown: true });
    await followParcels();
    expect(await parcelOf(purchase)).toMatchObject({ status: 'shipped' });

    await app.carrier({ told: { [purchase.number]: { status: 'delivered' } } });
    await followParcels();
    expect(await parcelOf(purchase)).toMatchObject({ status: 'delivered' });
  });

  test('is not asked for a parcel that is on its way for months', async () => {
    const purchase = await sent();
    await app.sql(`update shipments set shipped_at = now() - interval '100 days' where document_id = $1`, [purchase.shipment]);
    await app.carrier();
    await followParcels();

    expect(await app.carrier()).not.toContain(purchase.number);
  });
});

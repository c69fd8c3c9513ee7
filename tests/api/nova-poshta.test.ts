import { useApp } from '../support/app';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { lvivAddress, operation, shopping } from '../support/shopping';
import { lockerRef, officeRef, startNovaPoshtaDouble } from '../support/nova-poshta-double';
import { stockOf } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const orders = usePlacedOrders(app);
const { act } = orders;
const followParcels = (now = new Date()) => app.call('shop/orders/track-parcels', 'trackParcels', { now });
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe('a parcel of Nova Poshta', () => {
  const key = 'a-key-that-nobody-may-read';
  const title = 'Нова пошта';
  let double: Awaited<ReturnType<typeof startNovaPoshtaDouble>>;
  beforeAll(async () => {
    double = await startNovaPoshtaDouble(key);
    await app.environment({ NOVA_POSHTA_API_URL: double.url, NOVA_POSHTA_PRINT_URL: double.url });
    const parameters = { NOVA_POSHTA_API_KEY: key, NOVA_POSHTA_SENDER_OFFICE: officeRef, NOVA_POSHTA_SENDER_PHONE: '+380501112233' };
    await orders.staff.put('/storekeeper/integrations/carriers/nova-poshta', { revision: 'new', isOn: true, parameters }).expect(200);
    await app.sql(`update delivery_methods set kind = 'carrier_point', carrier = 'nova-poshta' where code = 'courier'`);
    await app.carrier({});
    await app.call('shop/delivery/points/load-points', 'loadPickupPoints', {});
  });
  afterAll(async () => {
    await app.sql(`update delivery_methods set kind = 'flat_rate', carrier = null where code = 'courier'`);
    await app.environment({ NOVA_POSHTA_API_URL: null, NOVA_POSHTA_PRINT_URL: null });
    await double.stop();
  });

  /** The app chooses one of its points; staff make the label and send the parcel. */
  async function sentTo(city: string, code: string) {
    const { body: found } = await app.http().get('/api/delivery/pickup-points').query({ carrier: 'nova-poshta', city }).expect(200);
    const point = (found.data as { id: string; code: string }[]).find((each) => each.code === code);
    const variant = await shop.variant();
    const shelf = await stockOf(app, variant);
    const cart = await shop.readyCart({ currency: 'UAH', variant });
    const method = (cart as unknown as { delivery: { method: string } }).delivery.method;
    const address = { ...lvivAddress, firstName: 'Олена', lastName: 'Коваль', line1: 'Хрещатик, 2', city: 'Київ', postalCode: '01001' };
    const { body } = await shop.operate(cart, [
      operation('set_contact', { email: 'olena@example.com', phone: '+380671234567' }),
      operation('set_address', { shipping: address }),
      operation('set_delivery', { method, pickupPoint: point?.id }),
    ]);
    const { order } = (await shop.checkOut({ ...body.data, token: cart.token }).expect(201)).body.data;
    const purchase: Placed = { cart, order, variant };
    const path = `/storekeeper/orders/${order.id}/labels`;
    const made = (await orders.staff.post(path, { carrier: 'nova-poshta', grams: 1_200, collect: true }).expect(200)).body.data;
    const number: string = made.labels[0].number;
    const pdf = await orders.staff.get(`${path}/${made.labels[0].id}/pdf`).expect(200);
    expect(String(pdf.body).slice(0, 5)).toBe('%PDF-');
    await act(purchase, '/ship', { carrier: title, trackingNumber: number });
    const desk = async () => (await orders.staff.get(`/storekeeper/orders/${order.id}`).expect(200)).body.data;
    const labels = async () => (await orders.staff.get(path).expect(200)).body.data;
    return { purchase, number, total: order.totals.total, waybill: double.waybills.get(number), desk, labels, shelf };
  }
  const alertsOf = ({ order }: Placed) =>
    app.sql(`select amount_minor, currency, details from staff_alerts where kind = 'collected_by_carrier' and order_document_id = $1`, [
      order.id,
    ]);

  test('is followed from the checkout to the customer, with the money that is collected', async () => {
    const { purchase, number, total, waybill, desk, labels } = await sentTo('Київ', officeRef);
    expect(total.currency).toBe('UAH');
    expect(waybill).toMatchObject({
      ...{
        RecipientAddress: officeRef,
        RecipientsPhone: '380671234567',
        ServiceType: 'WarehouseWarehouse',
        Description: purchase.order.number,
      },
      BackwardDeliveryData: [{ CargoType: 'Money', RedeliveryString: String(total.amount / 100) }],
    });
    expect(await desk()).toMatchObject({
      fulfilmentStatus: 'fulfilled',
      shipments: [{ status: 'shipped', carrier: title, trackingUrl: `https://novaposhta.ua/tracking/${number}` }],
    });

    double.move(number, '5');
    await followParcels(later(5));
    expect(await desk()).toMatchObject({ shipments: [{ status: 'shipped' }] });
    expect(await alertsOf(purchase)).toEqual([]);
    double.move(number, '9');
    await followParcels(later(10));
    const delivered = await desk();
    expect(delivered).toMatchObject({
      status: 'placed',
      paymentStatus: 'unpaid',
      fulfilmentStatus: 'delivered',
      shipments: [{ status: 'delivered' }],
    });
    expect(delivered.timeline.find(({ type }: { type: string }) => type === 'order.delivered')).toMatchObject({ actor: 'system' });
    expect(await alertsOf(purchase)).toEqual([
      { amount_minor: String(total.amount), currency: 'UAH', details: { carrier: title, reference: number } },
    ]);
    expect(await labels()).toMatchObject({ labels: [{ sent: true, cashOnDelivery: total, collectsAmiss: false }], next: null });

    await act(purchase, '/confirm-payment');
    expect(await desk()).toMatchObject({ status: 'completed', paymentStatus: 'paid' });
  });

  test('that nobody fetched comes back: its goods are on the shelf again, nothing was collected, and another can be sent', async () => {
    const { purchase, number, total, waybill, desk, labels, shelf } = await sentTo('Львів', lockerRef);
    expect(waybill).toMatchObject({ ServiceType: 'WarehousePostomat', RecipientAddress: lockerRef });
    const back = double.handOver();
    double.move(number, '103', '2026-11-20 14:05:00', back);
    await followParcels(later(15));
    expect(await desk()).toMatchObject({ shipments: [{ status: 'shipped' }] });
    double.move(back, '9');
    await followParcels(later(20));

    expect(await desk()).toMatchObject({ status: 'placed', fulfilmentStatus: 'unfulfilled', shipments: [{ status: 'failed' }] });
    expect(await alertsOf(purchase)).toEqual([]);
    expect((await stockOf(app, purchase.variant)).onHand).toBe(shelf.onHand);
    expect((await labels()).next).toMatchObject({ carrier: 'nova-poshta', toCollect: total });
  });
});

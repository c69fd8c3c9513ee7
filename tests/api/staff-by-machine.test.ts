import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { usePlacedOrders } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
type Answer = { status: number; body: { error?: { details?: Record<string, unknown> } } };
const said = ({ status, body }: Answer) => [status, body.error?.details?.code];

describe('the endpoints for staff, called by a machine', () => {
  test('do the same work, once under one key, and the history has the name of the token', async () => {
    const erp = await machineWith(app, orders.staff, 'ERP', ['api::order.staff.read', 'api::order.staff.ship']);
    const { order } = await orders.placed({ quantity: 2 });
    const path = `/api/staff/orders/${order.id}`;
    const key = { 'Idempotency-Key': `ship-${order.id}` };
    const parcel = { carrier: 'Nova Poshta', trackingNumber: '20450' };

    const sent = await erp.post(`${path}/ship`, parcel, key).expect(200);
    const again = await erp.post(`${path}/ship`, parcel, key).expect(200);
    expect(sent.body.data).toMatchObject({ fulfilmentStatus: 'fulfilled', shipments: [parcel] });
    expect([again.body, again.headers['idempotent-replayed']]).toEqual([sent.body, 'true']);
    expect((await erp.get(path).expect(200)).body).toEqual(sent.body);

    const history = await app.sql(
      `select e.actor_type, e.actor_id from order_events e join orders o on o.id = e.order_id
        where o.document_id = $1 and e.type = 'order.shipped'`,
      [order.id],
    );
    expect(history).toEqual([{ actor_type: 'machine', actor_id: 'ERP' }]);
    expect(await app.sql("select distinct actor from stock_movements where kind = 'ship' and order_document_id = $1", [order.id])).toEqual([
      { actor: 'machine:ERP' },
    ]);
  });

  test('are each a scope of their own, and closed to everybody else', async () => {
    const reader = await machineWith(app, orders.staff, 'Reader', ['api::order.staff.read']);
    const { order } = await orders.placed();
    const path = `/api/staff/orders/${order.id}`;
    const refused = await reader.post(`${path}/ship`, {});

    expect([...said(refused), refused.body.error.details.scope]).toEqual([403, 'FORBIDDEN', 'api::order.staff.ship']);
    expect(said(await app.http().get(path))).toEqual([401, 'UNAUTHORIZED']);
    expect(said(await app.http().post(`${path}/ship`).send({}))).toEqual([401, 'UNAUTHORIZED']);
    expect(said(await reader.get(`/storekeeper/orders/${order.id}`))).toEqual([401, 'UNAUTHORIZED']);
  });

  test('check what is sent, and refuse what cannot be done, as they do for staff', async () => {
    const erp = await machineWith(app, orders.staff, 'Everything', 'full-access');
    const { order } = await orders.placed();
    expect(said(await erp.post(`/api/staff/orders/${order.id}/ship`, { colour: 'red' }))).toEqual([400, 'VALIDATION_FAILED']);
    expect(said(await erp.post('/api/staff/orders/nothing/ship', {}))).toEqual([404, 'ORDER_NOT_FOUND']);
  });

  test('show prices, and delete, only where the token may', async () => {
    const [variant] = await app.sql<{ product: string }>(
      `select p.document_id as product from products p where p.published_at is not null order by id limit 1`,
    );
    const stock = await machineWith(app, orders.staff, 'Stock', ['api::pricing.staff.readGrid']);
    const eraser = await machineWith(app, orders.staff, 'Eraser', ['api::pricing.staff.deleteList']);
    const prices = await machineWith(app, orders.staff, 'Prices', ['api::pricing.staff.readGrid', 'api::pricing.staff.saveGrid']);
    const grid = `/api/staff/products/${variant?.product}/grid`;
    const [list] = await app.sql<{ document_id: string }>('select document_id from price_lists limit 1');

    expect((await prices.get(grid).expect(200)).body.data.lists).not.toEqual([]);
    expect((await stock.get(grid).expect(200)).body.data.lists).toEqual([]);
    expect(said(await eraser.post(`/api/staff/price-lists/${list?.document_id}/delete`, { expectedPrices: 0 }))).toEqual([
      403,
      'FORBIDDEN',
    ]);
  });
});

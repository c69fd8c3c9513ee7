import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { startHubspot } from '../support/crm/hubspot-double';
import { usePlacedOrders } from '../support/placed-orders';

const app = useApp('demo');
const accounts = useAccounts(app);
const orders = usePlacedOrders(app);

let hubspot: Awaited<ReturnType<typeof startHubspot>>;
beforeEach(async () => {
  hubspot = await startHubspot();
  await app.provider('hubspot', hubspot.settings);
  await app.sql('truncate crm_links, rate_limits');
});
afterEach(() => hubspot.stop());

let deliveries = 0;
const put = async (aggregateType: string, ...ids: string[]) => {
  const batch = ids.map((aggregateId) => ({
    ...{ id: String((deliveries += 1)), target: 'hubspot', eventId: null, eventType: 'order.placed', aggregateType, aggregateId },
    ...{ attempt: 1, isLate: false },
  }));
  return app.call('shop/crm/crm-channel', 'putBatch', batch);
};

test('an order stands in the CRM with its guest and its lines', async () => {
  const { order } = await orders.placed();
  console.log(
    await put('order', order.id),
    hubspot.all('deals'),
    hubspot.all('contacts'),
    hubspot.all('line_items'),
    await app.sql('select * from crm_links'),
  );
});

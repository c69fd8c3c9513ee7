import { crmPromises, type CrmWorld } from '../../src/integrations/crm/crm.promises';
import type { CrmCall } from '../../src/integrations/crm/crm';
import { checkHubspot } from '../../src/integrations/crm/hubspot/check-hubspot';
import { hubspotCrm } from '../../src/integrations/crm/hubspot/hubspot-crm';
import { startHubspot } from '../support/crm/hubspot-double';

let hubspot: Awaited<ReturnType<typeof startHubspot>>;
beforeEach(async () => {
  hubspot = await startHubspot();
});
afterEach(() => hubspot.stop());

const call: CrmCall = { signal: AbortSignal.timeout(60_000), turn: async () => {} };
const line = (id: string) => ({ id, remoteId: null, fields: { name: 'Mug', hs_sku: 'MUG', quantity: '2', price: '12.90' } });
const contact = (id: string, email: string) => ({ id, remoteId: null, fields: { email } });

function world(sales: 'deals' | 'orders'): CrmWorld {
  const titleOf = { deals: 'dealname', orders: 'hs_order_name' }[sales];
  return {
    crm: hubspotCrm({ ...hubspot.settings, sales }),
    fields: (name) => ({
      contact: { firstname: name },
      order: { [titleOf]: name },
      line: { name, quantity: '1' },
    }),
    count: (kind) => hubspot.all(kind === 'contact' ? 'contacts' : sales).length,
    says: (remoteId, name) => hubspot.all(sales).find(({ id }) => id === remoteId)?.properties[titleOf] === name,
    setDown: hubspot.setDown,
    setBusy: (seconds) => hubspot.setBusy(1, String(seconds)),
    refusedName: 'Refused',
    secrets: [hubspot.settings.serviceKey],
  };
}

describe.each(['deals', 'orders'] as const)('HubSpot with %s keeps the promises of a CRM:', (sales) => {
  test.each(Object.entries(crmPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world(sales))).resolves.toBeUndefined();
  });
});

test('a deal is told of who ordered it, and of its lines', async () => {
  const crm = hubspotCrm(hubspot.settings);
  const [who] = await crm.putContacts([contact('user:1', 'olena@example.com')], call);
  const remoteId = who?.is === 'kept' ? who.remoteId : '';
  const order = {
    id: 'o1',
    remoteId: null,
    fields: { dealname: 'A-1' },
    contact: { ...contact('user:1', ''), remoteId },
    lines: [line('o1:a'), line('o1:b')],
  };
  const [kept] = await crm.putOrders([order], call);
  const { remoteId: dealId, lines = {} } = kept?.is === 'kept' ? kept : { remoteId: '' };

  expect(hubspot.associated('deals', dealId, 'contacts')).toEqual([remoteId]);
  expect(hubspot.associated('deals', dealId, 'line_items')).toEqual(Object.values(lines).sort());
  expect(Object.keys(lines)).toEqual(['o1:a', 'o1:b']);
  // What stands there is not tied again.
  hubspot.asked();
  const again = {
    ...order,
    remoteId: dealId,
    lines: order.lines.map((each) => ({ ...each, remoteId: lines[each.id] ?? null })),
  };
  await crm.putOrders([again], call);
  expect(hubspot.asked().filter(({ path }) => path.includes('/line_items/'))).toEqual([
    { method: 'POST', path: '/crm/objects/2026-09/line_items/batch/update' },
  ]);
});

test('somebody HubSpot knows as another record is told with its id; a record that is gone is told as gone', async () => {
  const crm = hubspotCrm(hubspot.settings);
  const known = hubspot.add('contacts', { email: 'olena@example.com' });
  const answers = await crm.putContacts([contact('user:1', 'olena@example.com'), contact('user:2', 'taras@example.com')], call);
  expect(answers).toEqual([
    { is: 'taken', remoteId: known, because: `Contact already exists. Existing ID: ${known}` },
    { is: 'kept', remoteId: expect.any(String) as string },
  ]);
  // Taken over, it is the shop's from now on.
  expect(await crm.putContacts([{ ...contact('user:1', 'olena@example.com'), remoteId: known }], call)).toEqual([
    { is: 'kept', remoteId: known },
  ]);
  expect(hubspot.all('contacts')[0]?.properties).toMatchObject({ shop_customer_id: 'user:1' });
  hubspot.remove('contacts', known);
  expect(await crm.putContacts([{ ...contact('user:1', 'olena@example.com'), remoteId: known }], call)).toEqual([{ is: 'gone' }]);
});

test('one value that is none is found among a hundred; a property that is gone is said of all, at once', async () => {
  const crm = hubspotCrm(hubspot.settings);
  const deals = Array.from({ length: 100 }, (_, index) => ({
    ...{ id: `o${index}`, remoteId: null, contact: null, lines: [] },
    fields: { dealname: `A-${index}`, dealstage: index === 61 ? 'nowhere' : 'closedwon' },
  }));
  const outcomes = await crm.putOrders(deals, call);
  expect(outcomes.flatMap((outcome, index) => (outcome.is === 'kept' ? [] : [{ index, ...outcome }]))).toEqual([
    { index: 61, is: 'refused', because: 'Property values were not valid nowhere was not a valid enumeration for dealstage' },
  ]);

  hubspot.loseProperty('deals', 'dealstage');
  hubspot.asked();
  const lost = await crm.putOrders(deals, call);
  expect(new Set(lost.map((outcome) => ('because' in outcome ? outcome.because : outcome.is)))).toEqual(
    new Set(['Property values were not valid Property "dealstage" does not exist']),
  );
  expect(hubspot.asked()).toHaveLength(1);
});

test('the properties of the shop are made once, and one that is there already is no trouble', async () => {
  const crm = hubspotCrm(hubspot.settings);
  await Promise.all([
    crm.putContacts([contact('user:1', 'a@example.com')], call),
    crm.putContacts([contact('user:2', 'b@example.com')], call),
  ]);
  expect(hubspot.asked().filter(({ path }) => path.includes('properties'))).toHaveLength(5);
  await hubspotCrm(hubspot.settings).putContacts([contact('user:3', 'c@example.com')], call);
  expect(hubspot.asked().filter(({ path }) => path.includes('properties'))).toHaveLength(1);
});

test('a key HubSpot does not know is refused in words; one it knows is told with its account', async () => {
  const { signal } = call;
  await expect(checkHubspot({ ...hubspot.settings, serviceKey: 'wrong' }, signal)).rejects.toMatchObject({
    retryable: false,
    message: 'hubspot: it does not know the Service Key',
  });
  expect(await checkHubspot(hubspot.settings, signal)).toEqual({ account: 'HubSpot 4711' });
});

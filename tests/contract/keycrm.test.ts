import type { CrmCall, CrmOrder } from '../../src/integrations/crm/crm';
import { crmPromises, type CrmWorld } from '../../src/integrations/crm/crm.promises';
import { checkKeycrm } from '../../src/integrations/crm/keycrm/check-keycrm';
import { keycrmCrm } from '../../src/integrations/crm/keycrm/keycrm-crm';
import { startKeycrm } from '../support/crm/keycrm-double';

let keycrm: Awaited<ReturnType<typeof startKeycrm>>;
beforeEach(async () => {
  keycrm = await startKeycrm();
});
afterEach(() => keycrm.stop());

const call: CrmCall = { signal: AbortSignal.timeout(60_000), turn: async () => {} };
const order = (id: string, more: Partial<CrmOrder> = {}): CrmOrder => ({
  ...{ id, remoteId: null },
  fields: {
    buyer_comment: 'Швидше',
    ordered_at: '2026-11-28T08:00:00.000Z',
    shipping_price: '80.00',
    discount_amount: '',
    'shipping.tracking_code': '',
    'custom.OR_1001': 'карта',
  },
  contact: { id: 'user:1', remoteId: null, fields: { full_name: 'Олена Коваль', email: 'olena@example.com', phone: '' } },
  lines: [{ id: `${id}:a`, remoteId: null, fields: { sku: 'MUG', name: 'Чашка', quantity: '2', price: '129.50' } }],
  ...more,
});

const world = (): CrmWorld => ({
  crm: keycrmCrm(keycrm.settings),
  fields: (name) => ({ contact: { full_name: 'Olena' }, order: { manager_comment: name }, line: { sku: 'MUG', name } }),
  count: () => keycrm.orders.length,
  says: (remoteId, name) => keycrm.orders.find(({ id }) => String(id) === remoteId)?.manager_comment === name,
  setDown: keycrm.setDown,
  setBusy: keycrm.setBusy,
  refusedName: 'x'.repeat(300),
  secrets: [keycrm.settings.apiKey],
});

describe('KeyCRM keeps the promises of a CRM:', () => {
  test.each(Object.entries(crmPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world())).resolves.toBeUndefined();
  });
});

test('an order is made with its buyer and products, in numbers and times as KeyCRM has them, and changed as far as KeyCRM lets it be', async () => {
  const crm = keycrmCrm(keycrm.settings);
  const [kept] = await crm.putOrders([order('o1')], call);
  expect(keycrm.orders).toEqual([
    {
      ...{ id: 100, source_id: 7, source_uuid: 'o1', buyer_comment: 'Швидше', ordered_at: '2026-11-28 08:00:00', shipping_price: 80 },
      custom_fields: [{ uuid: 'OR_1001', value: 'карта' }],
      buyer: { id: 1 },
      products: [{ sku: 'MUG', name: 'Чашка', quantity: 2, price: 129.5 }],
    },
  ]);
  expect(keycrm.buyers).toEqual([{ id: 1, full_name: 'Олена Коваль', email: ['olena@example.com'], phone: [] }]);

  const later = order('o1', { remoteId: kept?.is === 'kept' ? kept.remoteId : null });
  const fields = { ...later.fields, 'shipping.tracking_code': '2045', status_id: '12' };
  await crm.putOrders([{ ...later, fields, lines: [{ id: 'o1:a', remoteId: null, fields: { sku: 'MUG', quantity: '1' } }] }], call);
  expect(keycrm.orders[0]).toMatchObject({ status_id: 12, shipping: { tracking_code: '2045' }, products: [{ sku: 'MUG', quantity: 1 }] });
});

test('of who is forgotten neither name nor address nor number is left there', async () => {
  const crm = keycrmCrm(keycrm.settings);
  await crm.putOrders([order('o1'), order('o2')], call);
  // Of whom nothing is known, somebody there may know more.
  await crm.putOrders([order('o1', { contact: null })], call);
  expect(keycrm.buyers).toMatchObject([{ full_name: 'Олена Коваль' }]);
  await crm.putOrders([order('o1', { contact: null, isForgotten: true, fields: { buyer_comment: '' } })], call);
  expect(keycrm.buyers).toEqual([{ id: 1, full_name: '—', email: [], phone: [], note: '' }]);
  expect(keycrm.orders[0]).toMatchObject({ buyer_comment: '' });
});

test('a minute that is used up leaves what was put, and puts the others later', async () => {
  await keycrm.stop();
  keycrm = await startKeycrm({ perMinute: 4 });
  const crm = keycrmCrm(keycrm.settings);
  const all = ['o1', 'o2', 'o3', 'o4'].map((id) => order(id));
  const outcomes = await crm.putOrders(all, call);
  expect(outcomes.map(({ is }) => is)).toEqual(['kept', 'kept', 'later', 'later']);
  expect(outcomes[2]).toMatchObject({ afterMs: 60_000 });
  keycrm.nextMinute();
  expect((await crm.putOrders(all.slice(2), call)).map(({ is }) => is)).toEqual(['kept', 'kept']);
  expect(keycrm.orders).toHaveLength(4);
});

test('the key and the source are asked for in words', async () => {
  const { signal } = call;
  await expect(checkKeycrm({ ...keycrm.settings, apiKey: 'wrong' }, signal)).rejects.toMatchObject({
    message: 'keycrm: it does not know the API key',
    retryable: false,
  });
  await expect(checkKeycrm({ ...keycrm.settings, sourceId: 8 }, signal)).rejects.toMatchObject({
    message: 'keycrm: it has no source 8',
    retryable: false,
  });
  expect(await checkKeycrm(keycrm.settings, signal)).toEqual({ account: 'Polonyna' });
});

import { machineWith, type Machine } from '../support/api-tokens';
import { useApp } from '../support/app';
import { useToldChanges } from '../support/told-changes';

const app = useApp('demo');
const changes = useToldChanges(app);
let erp: Machine;
let skus: string[];
beforeAll(async () => {
  const scopes = ['api::pricing.staff.savePrices', 'api::inventory.staff.countStock'];
  erp = await machineWith(app, changes.owner, 'ERP', scopes);
  await app.sql(`insert into variants (document_id, sku, name, position, enabled, weight_grams, inventory_policy, backorder_limit, published_at)
                 select 'bulk' || n, 'BULK-' || n, 'Bulk', 0, true, 0, 'tracked', 0, now() from generate_series(1, 500) n`);
  skus = Array.from({ length: 500 }, (_, index) => `BULK-${index + 1}`);
});
const said = ({ status, body }: { status: number; body: { error?: { details?: Record<string, unknown> } } }) => [
  status,
  body.error?.details?.code,
];
const refusalAt = (row: number, field: string) => ({ row, issues: [{ path: ['rows', row, field] }] });
const bulkPrices = () =>
  app.sql<{ sku: string; amount: string }>(
    "select v.sku, p.amount from prices p join variants v on v.id = p.variant_id where v.sku like 'BULK-%' order by v.id",
  );

describe('prices by SKU', () => {
  const rows = (amount: number) => skus.map((sku) => ({ sku, list: 'base-eur', amount }));
  const put = (body: object) => erp.put('/api/staff/prices', body);

  test('are saved 500 at a time, in a few statements, and told of where they changed', async () => {
    const { result, statements } = await app.counting(() => put({ rows: rows(1000) }).expect(200));
    expect(result.body.data.rows).toHaveLength(500);
    expect(statements).toBeLessThan(30);
    expect(await bulkPrices()).toEqual(skus.map((sku) => ({ sku, amount: '1000' })));
    expect(await changes.told()).toHaveLength(500);

    await put({ rows: [...rows(1000).slice(1), { sku: 'BULK-1', list: 'base-eur', amount: 2000 }] }).expect(200);
    expect(await changes.told()).toMatchObject([{ type: 'variant.changed', id: 'bulk1', fields: ['prices'], by: { name: 'ERP' } }]);
  });

  test('are all saved or none, and the row that is unknown is named', async () => {
    const odd = rows(3000);
    odd[321] = { sku: 'NOBODY', list: 'base-eur', amount: 1 };
    const before = await bulkPrices();
    const answer = await put({ rows: odd });
    expect(said(answer)).toEqual([422, 'VARIANT_UNKNOWN']);
    expect(answer.body.error.details).toMatchObject(refusalAt(321, 'sku'));
    expect(said(await put({ rows: [{ sku: 'BULK-1', list: 'nowhere', amount: 1 }] }))).toEqual([422, 'PRICE_LIST_UNKNOWN']);
    expect(await bulkPrices()).toEqual(before);

    const each = await put({ rows: odd, mode: 'each' }).expect(200);
    expect(each.body.data.rows.filter(({ done }: { done: boolean }) => !done)).toMatchObject([
      { row: 321, code: 'VARIANT_UNKNOWN', field: 'sku' },
    ]);
    expect((await bulkPrices()).filter(({ amount }) => amount === '3000')).toHaveLength(499);
  });

  test('are 500 at most, each once, and none less than nothing', async () => {
    const row = { sku: 'BULK-1', list: 'base-eur', amount: 1 };
    for (const wrong of [[], [...rows(1), row], [row, row], [{ ...row, amount: -5 }], [{ ...row, amount: 1.5 }]])
      expect(said(await put({ rows: wrong }))).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('counted stock by SKU', () => {
  const put = (body: object) => erp.put('/api/staff/stock-counts', body);
  const counted = () =>
    app.sql<{ sku: string; on_hand: number }>(
      "select v.sku, s.on_hand from stock_levels s join variants v on v.id = s.variant_id where v.sku like 'BULK-%' order by v.id",
    );

  test('is what is on the shelf, with each difference in the ledger, in a few statements', async () => {
    const [{ code: location } = { code: '' }] = await app.sql<{ code: string }>('select code from stock_locations order by id limit 1');
    const rows = skus.map((sku) => ({ sku, location, counted: 7, reason: 'Night count' }));
    const { statements } = await app.counting(() => put({ rows }).expect(200));
    expect(statements).toBeLessThan(30);
    expect(await counted()).toEqual(skus.map((sku) => ({ sku, on_hand: 7 })));

    await put({ rows: [{ sku: 'BULK-9', location, counted: 5 }] }).expect(200);
    const ledger = await app.sql("select kind, on_hand_delta, reason, actor from stock_movements where sku = 'BULK-9' order by id");
    expect(ledger).toEqual([
      { kind: 'stocktake', on_hand_delta: 7, reason: 'Night count', actor: 'machine:ERP' },
      { kind: 'stocktake', on_hand_delta: -2, reason: null, actor: 'machine:ERP' },
    ]);
  });

  test('of a location nobody knows is refused by its row, and nothing is counted', async () => {
    const before = await counted();
    const answer = await put({ rows: [{ sku: 'BULK-1', location: 'nowhere', counted: 1 }] });
    expect(said(answer)).toEqual([422, 'LOCATION_UNKNOWN']);
    expect(answer.body.error.details).toMatchObject(refusalAt(0, 'location'));
    expect(await counted()).toEqual(before);
  });
});

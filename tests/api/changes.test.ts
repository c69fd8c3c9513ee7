import { machineWith, type Machine } from '../support/api-tokens';
import { useApp } from '../support/app';
import { usePlacedOrders, type Placed } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
type Told = { id: string; type: string; aggregateId: string; payload: Record<string, unknown> };
type Page = { data: Told[]; meta: { next: string | null; more: boolean } };
type Answer = { status: number; body: { error?: { details?: Record<string, unknown> } } };
const said = ({ status, body }: Answer) => [status, body.error?.details?.code];
const issueOf = ({ body }: Answer) => (body.error?.details?.issues as { path: unknown }[] | undefined)?.[0]?.path;

let erp: Machine;
beforeAll(async () => {
  erp = await machineWith(app, orders.staff, 'ERP', ['api::operations.staff.readChanges', 'api::order.order.find']);
});
const read = async (query: string): Promise<Page> => (await erp.get(`/api/staff/changes?${query}`).expect(200)).body;
const now = async (): Promise<string> => (await read('since=now')).meta.next ?? 'start';
/** An event as `emit` records one; answers nothing, `type` tells them apart. */
const record = (aggregateId: string, sql: (query: string) => Promise<unknown> = app.sql) =>
  sql(`insert into event_log (type, aggregate_type, aggregate_id, payload)
       values ('staff_alert.raised', 'staff_alert', '${aggregateId}', '{"kind": "test", "orderId": null}')`);
const namesOf = ({ data }: Page) => data.map(({ aggregateId }) => aggregateId);

const cancelOne = (placed: Placed, reason: string) =>
  orders.act(placed, '/cancel-pieces', { lines: [{ line: orders.firstLine(placed), quantity: 1 }], reason });

/** Everything, page by page. */
async function readAll(query: string, since = 'start'): Promise<Page[]> {
  const pages = [await read(`since=${since}&${query}`)];
  while (pages.at(-1)?.meta.more) pages.push(await read(`since=${pages.at(-1)?.meta.next}&${query}`));
  return pages;
}

describe('what has happened since', () => {
  test('is told in the order of commits: one that was recorded first and committed last is neither skipped nor told twice', async () => {
    const start = await now();
    const late = await app.whileOpen(async (query) => {
      await record('first to be recorded', query);
      await record('first to be committed');
      const meanwhile = await read(`since=${start}`);
      expect(namesOf(meanwhile)).toEqual(['first to be committed']);
      return meanwhile;
    });
    await record('last');

    expect(namesOf(await read(`since=${late.meta.next}`))).toEqual(['first to be recorded', 'last']);
    expect(namesOf(await read(`since=${start}`))).toEqual(['first to be committed', 'first to be recorded', 'last']);
  });

  test('is told once to each of many who read while others commit', async () => {
    const start = await now();
    const pairs = Array.from({ length: 20 }, (_, index) => [`late ${index}`, `early ${index}`] as const);
    const names = pairs.flat();
    const readers = Array.from({ length: 3 }, async () => {
      const heard: string[] = [];
      let since = start;
      while (heard.length < names.length) {
        const page = await read(`since=${since}&limit=7`);
        heard.push(...namesOf(page));
        since = page.meta.next ?? since;
      }
      return heard;
    });
    for (const [late, early] of pairs)
      await app.whileOpen(async (query) => {
        await record(late, query);
        await record(early);
      });

    const [first, ...others] = await Promise.all(readers);
    expect([...(first ?? [])].sort()).toEqual([...names].sort());
    for (const other of others) expect(other).toEqual(first);
  });

  test('can be read on from any event, and page by page', async () => {
    const all = (await readAll('limit=500')).flatMap(({ data }) => data);
    expect(all.length).toBeGreaterThan(40);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);

    expect((await readAll('limit=17')).flatMap(({ data }) => data)).toEqual(all);
    const [before, event, ...after] = all;
    expect((await readAll('limit=500', event?.id)).flatMap(({ data }) => data)).toEqual(after);
    expect((await readAll('limit=500', before?.id)).flatMap(({ data }) => data)).toEqual([event, ...after]);
  });

  test('is what was asked for, without what is personal', async () => {
    const start = await now();
    const placed = await orders.placed({ quantity: 2 });
    await cancelOne(placed, 'My neighbour has one already');
    const page = await read(`since=${start}&types=order.pieces_cancelled`);

    expect(page.data).toMatchObject([{ type: 'order.pieces_cancelled', aggregateType: 'order', aggregateId: placed.order.id, version: 1 }]);
    expect(page.data[0]?.payload).toMatchObject({ orderId: placed.order.id, reason: null });
    expect(page.meta).toEqual({ next: await now(), more: false });
    await app.http().post('/api/auth/forgot-password').send({ email: 'nobody@example.com' }).expect(200);
    expect((await read(`since=${page.meta.next}`)).data).toEqual([]);
  });

  test('is looked for in so many at once, and then read on', async () => {
    const start = await now();
    await app.sql(`insert into event_log (type, aggregate_type, aggregate_id, payload)
                   select 'stock.low', 'variant', 'v' || n, '{"variantId": "v", "sku": "S", "unallocated": 0}' from generate_series(1, 10050) n`);
    await record('rare');
    const first = await read(`since=${start}&types=staff_alert.raised`);
    expect([first.data, first.meta.more]).toEqual([[], true]);
    expect((await readAll('types=staff_alert.raised', first.meta.next ?? '')).flatMap(namesOf)).toEqual(['rare']);
  });

  test('is refused by the field where the question is malformed, or of another shop', async () => {
    const path = '/api/staff/changes';
    for (const [query, field] of [
      ['since=yesterday', 'since'],
      ['since[]=now', 'since'],
      ['types=order.placed,nothing.happened', 'types'],
      ['types=account.password_reset_requested', 'types'],
      ['limit=0', 'limit'],
      ['limit=501', 'limit'],
      [`since=${'9'.repeat(90)}`, 'since'],
    ]) {
      const answer = await erp.get(`${path}?${query}`);
      expect([query, ...said(answer), issueOf(answer)]).toEqual([query, 400, 'VALIDATION_FAILED', [field]]);
    }
    expect(said(await erp.get(`${path}?since=%00`))).toEqual([400, 'QUERY_INVALID']);
    const unknown = await erp.get(`${path}?since=0b6f1f6e-0000-4000-8000-000000000000`);
    expect([...said(unknown), issueOf(unknown)]).toEqual([422, 'CURSOR_UNKNOWN', ['since']]);
    const other = await machineWith(app, orders.staff, 'No events', ['api::order.order.find']);
    expect(said(await other.get(path))).toEqual([403, 'FORBIDDEN']);
  });

  test('stands where it stood, whoever tries to move it', async () => {
    await expect(app.sql('update event_log set position = position + 1 where position is not null')).rejects.toThrow('never changed');
  });
});

describe('orders that something happened to since', () => {
  const list = async (query: string): Promise<{ data: { documentId: string }[]; meta: Page['meta'] }> =>
    (await erp.get(`/api/staff/orders?${query}`).expect(200)).body;

  test('come each once, as they are now, in the order of what happened last', async () => {
    const placed = await orders.placed({ quantity: 2 });
    const first = placed.order;
    const start = await now();
    const { order: second } = await orders.placed();
    await cancelOne(placed, 'no more');
    const page = await list(`since=${start}`);

    expect(page.data.map(({ documentId }) => documentId)).toEqual([second.id, first.id]);
    expect(page.data).toMatchObject([{ orderStatus: 'placed' }, { orderStatus: 'placed' }]);
    const one = await list(`since=${start}&limit=1`);
    expect(one.data.map(({ documentId }) => documentId)).toEqual([second.id]);
    expect((await list(`since=${one.meta.next}`)).data.map(({ documentId }) => documentId)).toEqual([first.id]);
    expect(await list(`since=${page.meta.next}`)).toEqual({ data: [], meta: { next: page.meta.next, more: false } });
  });

  test('are all there have been, read from the start', async () => {
    const ids: string[] = [];
    let meta: Page['meta'] = { next: 'start', more: true };
    while (meta.more) {
      const page = await list(`since=${meta.next}&limit=2`);
      ids.push(...page.data.map(({ documentId }) => documentId));
      meta = page.meta;
    }
    const told = await app.sql<{ id: string }>("select distinct aggregate_id as id from event_log where aggregate_type = 'order'");
    expect([...ids].sort()).toEqual(told.map(({ id }) => id).sort());
  });

  test('are asked for without filters, sort and pages', async () => {
    for (const [query, field] of [
      ['since=yesterday', 'since'],
      ['since=start&sort=id', 'sort'],
      ['since=start&filters[orderStatus]=placed', 'filters'],
      ['since=start&pagination[page]=2', 'pagination'],
      ['since=start&limit=101', 'limit'],
      ['limit=5', 'limit'],
    ]) {
      const answer = await erp.get(`/api/staff/orders?${query}`);
      expect([query, ...said(answer), issueOf(answer)]).toEqual([query, 400, 'VALIDATION_FAILED', [field]]);
    }
    const unknown = await erp.get('/api/staff/orders?since=0b6f1f6e-0000-4000-8000-000000000000');
    expect(said(unknown)).toEqual([422, 'CURSOR_UNKNOWN']);
  });
});

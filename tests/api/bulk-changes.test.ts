import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const changes = '/storekeeper/bulk-changes';
let staff: Staff;
let owner = 0;
let list = '';
let products: string[] = [];

type Side = { amount: number | null; taxCategory: string | null; categories: string[]; state: string | null };
type Row = {
  product: { id: string; name: string };
  variant: { id: string; sku: string } | null;
  minQuantity: number | null;
  language: string | null;
  before: Side | null;
  after: Side | null;
  shown: string[];
  state: string;
  reason: string | null;
  problems: { code: string; currency: string | null }[];
  message: string | null;
};
type Change = { id: string; state: string; rows: Record<string, number>; products: number; names: object; begun: object; undone: object };

const plan = (change: object, selection: object = { products }, who = staff) => who.post(changes, { selection, change });
const planned = async (change: object, selection?: object): Promise<Change> => (await plan(change, selection).expect(200)).body.data;
const read = async (id: string): Promise<Change> => (await staff.get(`${changes}/${id}`).expect(200)).body.data;
const rowsOf = async (id: string, query = '', who = staff): Promise<Row[]> =>
  (await who.get(`${changes}/${id}/rows?limit=200${query}`).expect(200)).body.data.rows;
/** Has it done, or taken back, and answers it once the job is over. */
async function have(id: string, verb: 'begin' | 'undo', who = staff): Promise<Change> {
  await who.post(`${changes}/${id}/${verb}`, {}).expect(200);
  await app.doJobs();
  return read(id);
}
const done = async (change: object, selection?: object): Promise<Change> => have((await planned(change, selection)).id, 'begin');

const amounts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await app.sql<{ sku: string; n: number; amount: number }>(
        `select v.sku, r.min_quantity as n, r.amount::int from prices r join variants v on v.id = r.variant_id
           join price_lists l on l.id = r.price_list_id join variants_product_lnk k on k.variant_id = v.id join products p on p.id = k.product_id
          where l.document_id = $1 and p.document_id = any($2)`,
        [list, products],
      )
    ).map(({ sku, n, amount }) => [`${sku} ${n}`, amount]),
  );
const percent = (how: string, basisPoints: number, ending = 'exact') => ({ kind: 'prices', list, how, basisPoints, ending });
const put = (sku: string, amount: number) =>
  app.sql(
    `update prices set amount = $3 where min_quantity = 1 and price_list_id = (select id from price_lists where document_id = $1)
        and variant_id = (select id from variants where sku = $2)`,
    [list, sku, amount],
  );
const stateOf = async (product: string): Promise<Record<string, string>> => {
  const { texts } = (await staff.get(`/storekeeper/product-desks/${product}`).expect(200)).body.data;
  return Object.fromEntries((texts as { language: string; state: string }[]).map(({ language, state }) => [language, state]));
};

beforeAll(async () => {
  staff = await signInAsOwner(app);
  owner = (await app.sql<{ id: number }>('select id from admin_users order by id limit 1'))[0]?.id ?? 0;
  list =
    (await app.sql<{ id: string }>("select document_id as id from price_lists where kind = 'base' and enabled and currency = 'EUR'"))[0]
      ?.id ?? '';
  products = (
    await app.sql<{ id: string }>(
      `select p.document_id as id from products p where p.locale = 'en' and p.published_at is not null
          and exists (select 1 from products uk where uk.document_id = p.document_id and uk.locale = 'uk' and uk.published_at is not null)
          and exists (select 1 from variants_product_lnk k join prices r on r.variant_id = k.variant_id
                        join price_lists l on l.id = r.price_list_id join products any_row on any_row.id = k.product_id
                       where any_row.document_id = p.document_id and l.document_id = $1)
        order by p.id limit 12`,
      [list],
    )
  ).map(({ id }) => id);
});

test('prices are looked at first, raised as they were seen with history and events, and taken back', async () => {
  const before = await amounts();
  const { id, state, rows } = await planned(percent('raise', 1_000, 'ninety_nine'));
  const seen = await rowsOf(id);
  expect([state, rows.waiting, await amounts()]).toEqual(['planned', Object.keys(before).length, before]);
  const wanted = Object.fromEntries(seen.map(({ variant, minQuantity, after }) => [`${variant?.sku} ${minQuantity}`, after?.amount]));
  for (const { before: was, after } of seen) {
    expect(Number(after?.amount) % 100).toBe(99);
    expect(Math.abs(Number(after?.amount) - Number(was?.amount) * 1.1)).toBeLessThanOrEqual(50.5);
  }
  const told = async () =>
    app.sql<{ by: string }>(
      "select distinct (payload -> 'by')::text as by from event_log where type = 'variant.changed' and payload ->> 'fields' = '[\"prices\"]'",
    );
  expect(await told()).toEqual([]);

  await staff.post(`${changes}/${id}/begin`, {}).expect(200);
  // Two processes at once, and the job: each batch is done by one of them.
  const work = () => app.call('shop/catalog/bulk/work-bulk-changes', 'workBulkChanges');
  await Promise.all([work(), work(), work()]);
  const after = await have(id, 'begin');
  expect([after.state, after.rows.done, after.rows.waiting, await amounts()]).toEqual(['done', seen.length, 0, wanted]);
  expect(await told()).toEqual([{ by: `{"id": "${owner}", "type": "staff"}` }]);
  // Asked for again, nothing more happens: the history of each has just one more price.
  await have(id, 'begin');
  const history = await app.sql<{ n: number }>(
    `select distinct count(*)::int as n from price_history h join price_lists l on l.id = h.price_list_id where l.document_id = $1
      group by variant_id, min_quantity having bool_or(valid_until is not null)`,
    [list],
  );
  expect(history).toEqual([{ n: 2 }]);

  const undone = await have(id, 'undo');
  expect([undone.state, undone.rows.undone, await amounts()]).toEqual(['undone', seen.length, before]);
  expect(undone.undone).toMatchObject({ by: expect.any(String) });
});

test('what somebody else changed since it was looked at stays, and so it does when the rest is taken back', async () => {
  const before = await amounts();
  const { id } = await planned(percent('lower', 2_000));
  const seen = await rowsOf(id);
  const [one, two] = seen.filter(({ minQuantity }) => minQuantity === 1).map(({ variant }) => variant?.sku ?? '');
  await put(one ?? '', 7_777);
  expect((await have(id, 'begin')).rows).toMatchObject({ done: seen.length - 1, left: 1, waiting: 0 });
  const [left] = await rowsOf(id, '&view=left');
  expect([left?.variant?.sku, left?.reason]).toEqual([one, 'CHANGED_SINCE']);

  await put(two ?? '', 8_888);
  expect((await have(id, 'undo')).rows).toMatchObject({ undone: seen.length - 2, kept: 1, left: 1 });
  expect(await amounts()).toEqual({ ...before, [`${one} 1`]: 7_777, [`${two} 1`]: 8_888 });
  for (const sku of [one, two]) await put(sku ?? '', before[`${sku} 1`] ?? 0);
});

test('what is not done is told with its reason: no price, below nought, the same, no variant, gone', async () => {
  const other = (await staff.get('/storekeeper/bulk-choices').expect(200)).body.data.lists as {
    id: string;
    name: string;
    currency: string;
  }[];
  const { body } = await staff.post('/content-manager/collection-types/api::pricing.price-list', {
    ...{ name: 'Bulk', code: 'bulk', kind: 'base', currency: 'EUR', taxIncluded: true, enabled: true, priority: 0 },
  });
  const empty: string = body.data.documentId;
  const inList = { kind: 'prices', list: empty };
  const none = await planned({ ...inList, how: 'raise', basisPoints: 100 });
  expect(new Set((await rowsOf(none.id)).map(({ reason }) => reason))).toEqual(new Set(['NO_PRICE']));
  expect((await staff.post(`${changes}/${none.id}/begin`, {}).expect(422)).body.error.details.code).toBe('BULK_CHANGE_EMPTY');

  const set = await done({ ...inList, how: 'set', amount: 500 });
  expect([set.rows.left, set.rows.done]).toEqual([0, none.rows.left]);
  const same = await planned({ ...inList, how: 'set', amount: 500 });
  expect(new Set((await rowsOf(same.id)).map(({ reason }) => reason))).toEqual(new Set(['SAME']));
  const below = await planned({ ...inList, how: 'lower', amount: 501 }, { products: [...products.slice(0, 1), 'nothing'] });
  expect(new Set((await rowsOf(below.id)).map(({ reason }) => reason))).toEqual(new Set(['BELOW_NOUGHT', 'GONE']));
  // Prices that were made go again.
  await have(set.id, 'undo');
  expect(await app.sql('select 1 from prices r join price_lists l on l.id = r.price_list_id where l.document_id = $1', [empty])).toEqual(
    [],
  );
  expect(other.map(({ id }) => id)).toContain(list);
});

test('a category and a tax category reach customers where nothing else waits, and are taken back', async () => {
  const chosen = products.slice(0, 3);
  const [waiting = ''] = chosen;
  await staff.put(`/content-manager/collection-types/api::catalog.product/${waiting}?locale=en`, { warnings: 'Waits' }).expect(200);
  const { categories, taxCategories } = (await staff.get('/storekeeper/bulk-choices').expect(200)).body.data as Record<
    string,
    { id: string; name: string }[]
  >;
  const category = categories?.at(-1);
  const shownIn = async () =>
    (
      await app.sql<{ id: string }>(
        `select distinct p.document_id as id from products_categories_lnk l join categories c on c.id = l.category_id join products p on p.id = l.product_id
          where c.document_id = $1 and p.document_id = any($2) and p.published_at is not null and p.locale = 'en'`,
        [category?.id, chosen],
      )
    ).map(({ id }) => id);
  const had = await shownIn();
  const change = { kind: 'category', how: 'first', category: category?.id, show: ['en', 'uk'] };
  const { id } = await done(change, { products: chosen });
  const rows = await rowsOf(id);
  expect(rows.map(({ state, after }) => [state, after?.categories[0]])).toEqual(
    chosen.map(() => ['done', category?.name.split(' › ').at(-1)]),
  );
  expect(rows.map(({ shown }) => shown)).toEqual([['uk'], ['en', 'uk'], ['en', 'uk']]);
  expect((await shownIn()).sort()).toEqual([...new Set([...had, ...chosen.slice(1)])].sort());
  expect(await stateOf(waiting)).toMatchObject({ en: 'changed', uk: 'published' });
  expect((await have(id, 'undo')).rows).toMatchObject({ undone: 3, kept: 0 });
  expect((await shownIn()).sort()).toEqual(had.sort());

  const tax = taxCategories?.at(-1);
  const taxed = await done({ kind: 'tax', taxCategory: tax?.id }, { products: chosen });
  expect((await rowsOf(taxed.id)).map(({ after, shown }) => [after?.taxCategory, shown])).toEqual(chosen.map(() => [tax?.name, []]));
  expect(await stateOf(chosen[1] ?? '')).toMatchObject({ en: 'changed', uk: 'changed' });
  await staff.put(`/content-manager/collection-types/api::catalog.product/${chosen[2]}?locale=en`, { taxCategory: null }).expect(200);
  expect((await have(taxed.id, 'undo')).rows).toMatchObject({ undone: 2, kept: 1 });
});

test('publishing leaves what cannot be sold, and is taken back unless what was shown before is not kept', async () => {
  const chosen = products.slice(3, 6);
  const [priceless = '', changed = '', plain = ''] = chosen;
  const all = { kind: 'unpublish', languages: ['en', 'uk'] };
  const hidden = await done(all, { products: [priceless, plain] });
  expect(hidden.rows).toMatchObject({ done: 4, left: 0 });
  expect((await rowsOf((await planned(all, { products: [plain] })).id)).map(({ reason }) => reason)).toEqual(['NOT_SHOWN', 'NOT_SHOWN']);
  await staff.put(`/content-manager/collection-types/api::catalog.product/${changed}?locale=en`, { warnings: 'New' }).expect(200);
  await app.sql(
    'update variants set enabled = false where id in (select k.variant_id from variants_product_lnk k join products p on p.id = k.product_id where p.document_id = $1)',
    [priceless],
  );

  const { id } = await done({ kind: 'publish', languages: ['uk', 'en'] }, { products: chosen });
  const rows = await rowsOf(id);
  expect(rows.map(({ product, language, state, reason }) => [chosen.indexOf(product.id), language, state, reason])).toEqual([
    [0, 'uk', 'left', 'NOT_FOR_SALE'],
    [0, 'en', 'left', 'NOT_FOR_SALE'],
    [1, 'uk', 'left', 'SAME'],
    [1, 'en', 'done', null],
    [2, 'uk', 'done', null],
    [2, 'en', 'done', null],
  ]);
  expect(rows[0]?.problems.map(({ code }) => code)).toEqual(['NO_VARIANT']);
  expect([await stateOf(priceless), await stateOf(changed), await stateOf(plain)]).toMatchObject([
    { en: 'draft', uk: 'draft' },
    { en: 'published', uk: 'published' },
    { en: 'published', uk: 'published' },
  ]);
  const undone = await have(id, 'undo');
  expect([undone.rows.undone, undone.rows.kept]).toEqual([2, 1]);
  expect((await rowsOf(id, '&view=left')).find(({ state }) => state === 'kept')?.reason).toBe('NOT_KEPT');
  expect([await stateOf(changed), await stateOf(plain)]).toMatchObject([{ en: 'published' }, { en: 'draft', uk: 'draft' }]);

  expect((await have(hidden.id, 'undo')).rows).toMatchObject({ undone: 4 });
  expect(await stateOf(plain)).toMatchObject({ en: 'published', uk: 'published' });
});

test('what a rule of content refuses is one row that stays, with what the rule says; the others of its batch are saved', async () => {
  const chosen = products.slice(7, 9);
  await app.sql(
    "update products set warnings = 'New', updated_at = date_trunc('milliseconds', now() at time zone 'UTC') where document_id = any($1) and locale = 'en' and published_at is null",
    [chosen],
  );
  await app.sql("update products set name = null where document_id = $1 and locale = 'en' and published_at is null", [chosen[0]]);
  const { id } = await done({ kind: 'publish', languages: ['en'] }, { products: chosen });
  const [wrong, right] = await rowsOf(id);
  expect([wrong?.state, wrong?.reason, wrong?.message, right?.state]).toEqual(['left', 'REFUSED', expect.stringContaining('name'), 'done']);
  expect([await stateOf(chosen[0] ?? ''), await stateOf(chosen[1] ?? '')]).toMatchObject([{ en: 'changed' }, { en: 'published' }]);
});

test('what was published again by somebody else since is not taken back', async () => {
  const [product = ''] = products.slice(6, 7);
  const content = `/content-manager/collection-types/api::catalog.product/${product}`;
  await done({ kind: 'unpublish', languages: ['en'] }, { products: [product] });
  const { id } = await done({ kind: 'publish', languages: ['en'] }, { products: [product] });
  await staff.post(`${content}/actions/publish?locale=en`, { warnings: 'Newer' }).expect(200);
  expect((await have(id, 'undo')).rows).toMatchObject({ undone: 0, kept: 1 });
  expect(await stateOf(product)).toMatchObject({ en: 'published' });
});

test('all a list shows are changed but those that were taken out, and it can be stopped', async () => {
  const search = (await staff.get('/storekeeper/product-count?view=published').expect(200)).body.data;
  expect(search).toEqual({ count: expect.any(Number), more: false });
  const selection = { view: 'published', except: products };
  const { id, products: chosen } = await planned(percent('raise', 100), selection);
  expect(chosen).toBe(search.count - products.length);
  expect((await rowsOf(id)).map(({ product }) => product.id)).not.toEqual(expect.arrayContaining([products[0]]));
  await staff.post(`${changes}/${id}/begin`, {}).expect(200);
  expect((await staff.post(`${changes}/${id}/undo`, {}).expect(409)).body.error.details.code).toBe('BULK_CHANGE_OPEN');
  const stopped: Change = (await staff.post(`${changes}/${id}/stop`, {}).expect(200)).body.data;
  expect([stopped.state, stopped.rows.waiting, stopped.rows.done]).toEqual(['done', 0, 0]);
  await app.doJobs();
  expect((await read(id)).rows).toMatchObject({ done: 0, left: stopped.rows.left });
  const { changes: listed } = (await staff.get(changes).expect(200)).body.data as { changes: Change[] };
  expect(listed[0]).toMatchObject({ id, begun: { by: expect.any(String) } });
  expect(listed.filter(({ state }) => state === 'planned')).toEqual([]);
});

test('what is malformed is refused and named, and nothing is kept of it', async () => {
  const raise = percent('raise', 1_000);
  const malformed: readonly (readonly [path: string, body: object])[] = [
    ...(['5,000', '5.000,00', -1, 0.5, 1e15, '1e9', null, 'NaN'] as const).map(
      (amount) => ['change.amount', { change: { kind: 'prices', list, how: 'set', amount } }] as const,
    ),
    ['change.amount', { change: { kind: 'prices', list, how: 'set' } }],
    ['change.amount', { change: { kind: 'prices', list, how: 'raise', amount: 0 } }],
    ['change.basisPoints', { change: { kind: 'prices', list, how: 'raise' } }],
    ['change.basisPoints', { change: percent('raise', -1) }],
    ['change.basisPoints', { change: percent('raise', 1e9) }],
    ['change.basisPoints', { change: percent('lower', 10_001) }],
    ['change.basisPoints', { change: { ...raise, amount: 1 } }],
    ['change.ending', { change: percent('raise', 1, '.99') }],
    ['change.kind', { change: { kind: 'delete' } }],
    ['change.languages', { change: { kind: 'publish', languages: [] } }],
    ['change.languages', { change: { kind: 'publish', languages: ['en', 'en'] } }],
  ];
  const selection = { products };
  for (const [path, body] of malformed) {
    const { status, body: answer } = await staff.post(changes, { selection, ...body });
    expect([body, status, answer.error?.details?.issues?.[0]?.path.join('.')]).toEqual([body, 400, path]);
  }
  for (const wrong of [
    { products: [] },
    { products: ['a', 'a'] },
    { products: Array.from({ length: 10_000 }, (_, n) => `p${n}`) },
    { view: 'x' },
    {},
  ])
    await staff.post(changes, { selection: wrong, change: raise }).expect(400);
  const refused: readonly (readonly [code: string, status: number, selection: object, change: object])[] = [
    ['BULK_CHANGE_EMPTY', 422, { view: 'all', q: 'nothing is called this' }, raise],
    ['CONTENT_INVALID', 400, selection, { ...raise, list: 'nowhere' }],
    ['CONTENT_INVALID', 400, selection, { kind: 'category', how: 'add', category: 'nowhere' }],
    ['CONTENT_INVALID', 400, selection, { kind: 'tax', taxCategory: 'nowhere' }],
    ['CONTENT_INVALID', 400, selection, { kind: 'publish', languages: ['xx'] }],
  ];
  for (const [code, status, chosen, change] of refused) {
    const { body } = await plan(change, chosen).expect(status);
    expect(body.error.details.code).toBe(code);
  }
  for (const path of ['', '/rows', '/begin', '/undo', '/stop'])
    await (path === '' || path === '/rows' ? staff.get(`${changes}/none${path}`) : staff.post(`${changes}/none${path}`, {})).expect(404);
});

test('who may not see prices changes and sees none, and who may not publish in a language shows nothing in it', async () => {
  const { id } = await planned(percent('raise', 100));
  const { staff: support } = await hire(app, staff, 'bulk-support', 'support-agent');
  const { staff: marketer } = await hire(app, staff, 'bulk-seller', 'marketer');
  for (const other of [support, marketer]) {
    await plan(percent('raise', 100), { products }, other).expect(403);
    for (const path of [changes, `${changes}/${id}`, `${changes}/${id}/rows`, '/storekeeper/bulk-choices', '/storekeeper/product-count'])
      await other.get(path).expect(403);
    for (const verb of ['begin', 'undo', 'stop']) await other.post(`${changes}/${id}/${verb}`, {}).expect(403);
  }
  const { staff: manager } = await hire(app, staff, 'bulk-manager', 'catalogue-manager');
  expect((await rowsOf(id, '', manager)).length).toBeGreaterThan(0);
  await plan({ kind: 'publish', languages: ['en', 'uk'] }, { products }, manager).expect(200);

  const role = (await staff.post('/admin/roles', { name: 'Writer', description: 'Writes' }).expect(201)).body.data.id;
  const ofProduct = { subject: 'api::catalog.product', properties: { locales: ['uk'] }, conditions: [] };
  const permissions = [
    { action: 'api::products.edit', subject: null, properties: {}, conditions: [] },
    { action: 'plugin::content-manager.explorer.read', ...ofProduct, properties: { fields: ['name'], locales: ['uk'] } },
    { action: 'plugin::content-manager.explorer.publish', ...ofProduct },
  ];
  await staff.put(`/admin/roles/${role}/permissions`, { permissions }).expect(200);
  const { staff: writer } = await hire(app, staff, 'bulk-writer', role);
  expect((await plan(percent('raise', 100), { products }, writer).expect(403)).body.error.details.field).toBe('change.kind');
  await writer.get(`${changes}/${id}`).expect(404);
  await writer.get(`${changes}/${id}/rows`).expect(404);
  await writer.post(`${changes}/${id}/begin`, {}).expect(404);
  expect((await writer.get('/storekeeper/bulk-choices').expect(200)).body.data).toMatchObject({ lists: [], languages: ['uk'] });
  const shown = await plan({ kind: 'unpublish', languages: ['uk', 'en'] }, { products }, writer).expect(403);
  expect(shown.body.error.details).toMatchObject({ code: 'EDIT_NOT_ALLOWED', language: 'en' });
  await plan({ kind: 'tax', taxCategory: null, show: ['en'] }, { products }, writer).expect(403);
  await plan({ kind: 'publish', languages: ['uk'] }, { products }, writer).expect(200);
  const listed = (await writer.get(changes).expect(200)).body.data.changes as { change: { kind: string } }[];
  expect(listed.map(({ change }) => change.kind)).not.toContain('prices');
  const { id: shownToAll } = await planned({ kind: 'publish', languages: ['en'] });
  await writer.post(`${changes}/${shownToAll}/begin`, {}).expect(403);

  const scopes = ['planBulkChange', 'beginBulkChange', 'readBulkChange'].map((scope) => `api::catalog.staff.${scope}`);
  const machine = await machineWith(app, staff, 'Repricer', scopes);
  await machine.post('/api/staff/bulk-changes', { selection: { products }, change: percent('raise', 100) }).expect(403);
});

import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { hire, signInAsOwner, signInWithoutPermissions, type Staff } from '../support/staff';

const app = useApp('demo');
let owner: Staff;
let other: Staff;
beforeAll(async () => {
  owner = await signInAsOwner(app);
  ({ staff: other } = await hire(app, owner, 'settings-person', 'strapi-super-admin'));
});

type Change = { id: string; state: string; changedSince: string[]; undoes: string | null; by: { name: string }; fields: object[] };
type Page = { settings: Record<string, unknown>; languages: string[]; changes: Change[] };
const read = async (by = owner): Promise<Page> => (await by.get('/storekeeper/settings').expect(200)).body.data;
const put = (changes: object, seen: object = {}, by = owner) => by.put('/storekeeper/settings', { changes, seen });
const save = async (changes: object, seen: object = {}, by = owner): Promise<Page> => (await put(changes, seen, by).expect(200)).body.data;
const undo = (id: string | undefined, by = owner) => by.post(`/storekeeper/settings/changes/${id}/undo`, {});
const newest = ({ changes }: Page): Change => changes[0] as Change;
const form = '/content-manager/single-types/api::store.store-settings';

describe('a change of the settings', () => {
  test('is kept with who made it, as it was and as it became, and undone as a change of its own', async () => {
    const { settings } = await read();
    const saved = await save({ lowStockFrom: 7, taxRounding: 'order', name: settings.name });
    expect(newest(saved)).toMatchObject({
      by: { type: 'staff', name: expect.stringContaining('Owner') },
      fields: expect.arrayContaining([
        { field: 'lowStockFrom', before: settings.lowStockFrom, after: 7 },
        { field: 'taxRounding', before: 'line', after: 'order' },
      ]),
      state: 'open',
    });
    expect(newest(saved).fields).toHaveLength(2);

    const undone: Page = (await undo(newest(saved).id).expect(200)).body.data;
    expect(undone.settings).toEqual(settings);
    expect(undone.changes.slice(0, 2)).toMatchObject([{ undoes: newest(saved).id, state: 'open' }, { state: 'undone' }]);
    const again = await undo(newest(saved).id).expect(409);
    expect(again.body.error.details).toMatchObject({ code: 'SETTINGS_NOT_UNDONE', reason: 'undone' });
    // What was undone comes back in the same way.
    const back: Page = (await undo(newest(undone).id).expect(200)).body.data;
    expect(back.settings).toMatchObject({ lowStockFrom: 7, taxRounding: 'order' });
    await undo(newest(back).id).expect(200);
  });

  test('is the one that nothing changed since: the rest is put back, and told', async () => {
    const before = (await read()).settings;
    const first = newest(await save({ lowStockFrom: 8, holdMinutes: 25 }));
    await save({ holdMinutes: 30 }, {}, other);
    const now = await read();
    expect(now.changes[0]).toMatchObject({ by: { name: 'H H' } });
    expect(now.changes[1]).toMatchObject({ id: first.id, state: 'open', changedSince: ['holdMinutes'] });
    const undone: Page = (await undo(first.id).expect(200)).body.data;
    expect(undone.settings).toMatchObject({ lowStockFrom: before.lowStockFrom, holdMinutes: 30 });

    const second = newest(await save({ holdMinutes: 40 }));
    await save({ holdMinutes: before.holdMinutes });
    const refused = await undo(second.id).expect(409);
    expect(refused.body.error.details).toMatchObject({ code: 'SETTINGS_NOT_UNDONE', reason: 'changed_since' });
    expect((await read()).settings).toEqual(before);
  });

  test('never gives customers fewer days to withdraw than the law', async () => {
    for (const withdrawalPeriods of ['DE 13', '* 7', 'UA 30\nFR 1']) {
      const { body } = await put({ withdrawalPeriods }).expect(400);
      expect(body.error.details).toMatchObject({ code: 'CONTENT_INVALID', reason: 'PERIOD_INVALID', field: 'changes.withdrawalPeriods' });
    }
    for (const wrong of [{ accountDeletionDays: 31 }, { activityMonths: 0 }, { supportOverdueHours: 721 }]) await put(wrong).expect(400);
  });

  test('is not undone where the shop could not run with what stood there', async () => {
    const { settings } = await read();
    const offered = settings.currencies as string[];
    await save({ currencies: [...offered, 'CHF'], defaultCurrency: 'CHF' });
    const to = newest(await save({ defaultCurrency: settings.defaultCurrency }));
    await save({ currencies: offered });
    const { body } = await undo(to.id).expect(400);
    expect(body.error.details).toMatchObject({ code: 'CONTENT_INVALID', reason: 'CURRENCY_NOT_OFFERED', field: 'changes.defaultCurrency' });
    const now = await read();
    expect(now.settings).toEqual(settings);
    expect(now.changes.find(({ id }) => id === to.id)).toMatchObject({ state: 'open' });
  });

  test('is undone for a day, and stays in the history', async () => {
    const { holdMinutes } = (await read()).settings;
    const { id } = newest(await save({ holdMinutes: 99 }));
    await app.sql(`update settings_changes set made_at = now() - interval '24 hours' where id = $1`, [id]);
    expect(newest(await read())).toMatchObject({ id, state: 'over' });
    expect((await undo(id).expect(409)).body.error.details).toMatchObject({ reason: 'over' });
    expect((await read()).settings.holdMinutes).toBe(99);
    await save({ holdMinutes });
  });

  test('is kept whichever door it comes through, with what it is refused for it is not', async () => {
    const before = await read();
    await other.put(form, { quantityShownUpTo: 3 }).expect(200);
    const machine = await machineWith(app, owner, 'ERP', ['api::store.staff.saveSettings']);
    await machine.put('/api/staff/settings', { changes: { lowStockFrom: 2 } }).expect(200);
    await other.put(form, { timeZone: 'Kyiv' }).expect(400);
    const { changes, settings } = await read();
    expect(changes.slice(0, 2)).toMatchObject([
      { by: { type: 'api_token' }, fields: [{ field: 'lowStockFrom', after: 2 }] },
      { by: { type: 'staff', name: 'H H' }, fields: [{ field: 'quantityShownUpTo', after: 3 }] },
    ]);
    expect(changes[2]?.id).toBe(before.changes[0]?.id);
    for (const { id } of changes.slice(0, 2)) await undo(id).expect(200);
    expect((await read()).settings).toEqual({
      ...settings,
      lowStockFrom: before.settings.lowStockFrom,
      quantityShownUpTo: before.settings.quantityShownUpTo,
    });
  });

  test('of what somebody else changed meanwhile is refused with what stands there; of anything else it is saved', async () => {
    const { settings } = await read();
    await save({ holdMinutes: 33 }, {}, other);
    await save({ lowStockFrom: 9 }, { lowStockFrom: settings.lowStockFrom });
    const { body } = await put({ holdMinutes: 44 }, { holdMinutes: settings.holdMinutes }).expect(409);
    expect(body.error.details).toMatchObject({ code: 'EDIT_CONFLICT', differences: [{ field: 'holdMinutes', theirs: 33, mine: 44 }] });
    const answers = await Promise.all(Array.from({ length: 4 }, (_, index) => put({ holdMinutes: 50 + index }, { holdMinutes: 33 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    await save({ holdMinutes: settings.holdMinutes, lowStockFrom: settings.lowStockFrom });
  });
});

test.each([
  [{ timeZone: 'Kyiv' }, 'TIME_ZONE_UNKNOWN', 'changes.timeZone'],
  [{ timeZone: 'europe/kyiv' }, 'TIME_ZONE_UNKNOWN', 'changes.timeZone'],
  [{ currencies: ['eur'] }, 'CURRENCY_UNKNOWN', 'changes.currencies[0]'],
  [{ currencies: [] }, 'NO_CURRENCIES', 'changes.currencies'],
  [{ defaultCurrency: 'CHF' }, 'CURRENCY_NOT_OFFERED', 'changes.defaultCurrency'],
  [{ country: 'XX' }, 'COUNTRY_UNKNOWN', 'changes.country'],
  [{ defaultLocale: 'fr' }, 'LANGUAGE_UNKNOWN', 'changes.defaultLocale'],
  [{ name: '' }, 'NAME_MISSING', 'changes.name'],
])('what the shop could not run with is refused where it stands: %j', async (changes, reason, field) => {
  const before = await read();
  const { body } = await put(changes).expect(400);
  expect(body.error.details).toMatchObject({ code: 'CONTENT_INVALID', reason, field });
  expect(await read()).toEqual(before);
});

test('neither is what is no setting, or of another kind', async () => {
  const before = await read();
  for (const changes of [{ nothing: 1 }, { holdMinutes: 0 }, { holdMinutes: '15' }, { taxRounding: 'never' }, { currencies: 'EUR' }])
    await put(changes).expect(400);
  await put({ name: 'a\0' }).expect(400);
  for (const id of ['0', '999999']) await undo(id).expect(404);
  for (const id of ['x', '1;drop', '-1']) await undo(id).expect(400);
  expect(await read()).toEqual(before);
});

test('of what does more than it seems to, whom it meets is counted before it is saved', async () => {
  const effects = async (changes: object) =>
    (await owner.post('/storekeeper/settings/effects', { changes }).expect(200)).body.data.effects as { field: string; counts: object[] }[];
  const [prices] = await app.sql<{ count: number }>(
    `select count(*)::int as count from prices p join price_lists l on l.id = p.price_list_id where l.currency = 'UAH'`,
  );
  const [delivery] = await app.sql<{ count: number }>(`select count(*)::int as count from cmp_money m join delivery_methods_cmps x
    on x.cmp_id = m.id and x.component_type = 'shop.money' where m.currency = 'UAH'`);
  expect(prices?.count).toBeGreaterThan(0);
  expect(delivery?.count).toBeGreaterThan(0);
  const before = await read();
  const currencies = (before.settings.currencies as string[]).filter((currency) => currency !== 'UAH');
  const [lost] = await effects({ currencies, name: 'Other' });
  expect(lost).toMatchObject({
    field: 'currencies',
    counts: expect.arrayContaining([
      { what: 'prices', count: Math.min(prices?.count ?? 0, 1_001) },
      { what: 'delivery_prices', count: delivery?.count },
    ]),
  });
  const every = {
    country: 'FR',
    timeZone: 'UTC',
    defaultLocale: 'uk',
    defaultCurrency: 'UAH',
    taxRounding: 'order',
    cashOnDelivery: false,
  };
  expect(await effects({ ...every, holdMinutes: 5, websiteAcceptance: 'ask' })).toHaveLength(8);
  expect(await effects({ country: 'FR' })).toEqual([
    { field: 'country', counts: expect.arrayContaining([{ what: 'tax_rates', count: 0 }]) },
  ]);
  expect(await effects({ currencies: [...currencies, 'UAH', 'CHF'], name: 'x' })).toEqual([]);
  expect(await read()).toEqual(before);
});

test('only whoever may change the settings sees and changes them', async () => {
  const nobody = await signInWithoutPermissions(app, owner);
  const { status } = await nobody.get('/storekeeper/settings');
  expect(status).toBe(403);
  await put({ holdMinutes: 5 }, {}, nobody).expect(403);
  await nobody.post('/storekeeper/settings/effects', { changes: {} }).expect(403);
  await undo('1', nobody).expect(403);
  await app.http().get('/storekeeper/settings').expect(401);
});

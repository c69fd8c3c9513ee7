import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;

beforeAll(async () => {
  staff = await signInAsOwner(app);
});

const nothing = { products: [], variants: [], categories: [], brands: [] };
const part = (component: string, values: object = {}) => ({ component, values });
const socks = async () =>
  (await app.sql<{ id: string }>("select document_id as id from categories where slug like '%sock%' or true order by id limit 1"))[0]?.id ??
  '';
const eur = (amount: number) => [{ currency: 'EUR', amount }];
const draft = (given: object = {}) => ({
  name: 'Friday socks',
  effect: part('discount-effect.percent-off-order', { basisPoints: 1_000 }),
  ...given,
});
const create = async (given: object = {}) => (await staff.post('/storekeeper/discounts', draft(given)).expect(200)).body.data;
const refused = async (given: object) => {
  const { body } = await staff.post('/storekeeper/discounts', draft(given)).expect(400);
  return [body.error.details.reason, body.error.details.field];
};

describe('the desk of a discount', () => {
  test('saves what was built, reads as a sentence in both languages, and is not written over unseen', async () => {
    const category = await socks();
    const made = await create({
      names: { uk: 'П’ятничні шкарпетки' },
      effect: part('discount-effect.cheapest-free', { every: 3, free: 1 }),
      targets: { ...nothing, categories: [category] },
      conditions: [
        part('discount-condition.channel', { channels: ['app'] }),
        part('discount-condition.weekday-hours', { weekdays: ['5'], fromTime: '18:00', untilTime: '00:00', timeZone: 'Europe/Kyiv' }),
        part('discount-condition.not-on-sale'),
      ],
      budget: eur(500_000),
    });
    const [{ name }] = made.entries;
    expect(made.checked).toMatchObject({
      refusals: [],
      sentence: { en: `3 for 2 on ${name}, in the app, Fridays 18:00–24:00, not on sale goods, until 5,000 € are spent` },
    });
    expect(made.checked.sentence.uk).toMatch(/^3 за ціною 2 на «.+», у застосунку, щоп’ятниці 18:00–24:00/);
    const { revision, draft: saved } = made;
    const again = (await staff.put(`/storekeeper/discounts/${made.id}`, { revision, draft: { ...saved, enabled: false } }).expect(200)).body
      .data;
    expect(again.draft).toEqual({ ...saved, enabled: false });
    const late = await staff.put(`/storekeeper/discounts/${made.id}`, { revision, draft: saved }).expect(409);
    expect(late.body.error.details).toMatchObject({ code: 'EDIT_CONFLICT', revision: again.revision });
    await staff.put('/storekeeper/discounts/nobody', { revision, draft: saved }).expect(404);
  });

  test('refuses what can never hold, naming the field', async () => {
    const channel = (...channels: string[]) => part('discount-condition.channel', { channels });
    expect(await refused({ budget: [{ currency: 'GBP', amount: 100 }] })).toEqual(['CURRENCY_NOT_OFFERED', 'policy.budget[0].currency']);
    const most = { currency: 'EUR', amount: Number.MAX_SAFE_INTEGER };
    expect(await refused({ budget: [most] })).toEqual(['AMOUNT_INVALID', 'policy.budget[0].amount']);
    const off = part('discount-effect.amount-off-order', { amounts: [most] });
    expect(await refused({ effect: off })).toEqual(['AMOUNT_INVALID', 'effect.amounts[0].amount']);
    expect(await refused({ conditions: [channel('app'), channel('web')] })).toEqual(['CONDITIONS_CONTRADICT', 'conditions[1]']);
    expect(await refused({ endsAt: '2020-01-01T00:00:00Z' })).toEqual(['ALREADY_OVER', 'endsAt']);
    expect(await refused({ name: ' ' })).toEqual(['NAME_MISSING', 'name']);
    expect(await refused({ effect: null })).toEqual(['EFFECT_MISSING', 'effect']);
    expect(await refused({ effect: part('discount-effect.gone') })).toEqual(['KIND_UNKNOWN', 'effect']);
    expect(await refused({ targets: { ...nothing, brands: ['nobody'] } })).toEqual(['ENTRY_UNKNOWN', 'targets.brands']);
    const percent = (values: object) => refused({ effect: part('discount-effect.percent-off-lines', values) });
    expect(await percent({ basisPoints: 'ten' })).toEqual(['VALUE_INVALID', 'effect.basisPoints']);
    expect(await percent({ basisPoints: 10_001 })).toEqual(['VALUE_INVALID', 'effect.basisPoints']);
    expect(await percent({ basisPoints: null })).toEqual(['VALUE_MISSING', 'effect.basisPoints']);
    expect(await percent({ colour: 'red' })).toEqual(['FIELD_UNKNOWN', 'effect.colour']);
    await staff.post('/storekeeper/discounts', draft({ startsAt: 'tomorrow' })).expect(400);
  });

  test('what is not saved is read, checked and tried, a kind of a plugin too', async () => {
    const check = async (given: object) => (await staff.post('/storekeeper/discount-checks', draft(given)).expect(200)).body.data;
    expect(await check({ effect: null, name: '' })).toMatchObject({
      refusals: [{ code: 'EFFECT_MISSING', field: 'effect' }],
      sentence: { en: '' },
    });
    expect(await check({ budget: [{ currency: 'GBP', amount: 1 }] })).toMatchObject({
      refusals: [{ field: 'policy.budget[0].currency' }],
      sentence: null,
    });
    const points = part('loyalty.spend-points', { pointValue: eur(1), mostBasisPoints: 2_500 });
    expect(await check({ effect: points })).toMatchObject({
      sentence: { en: 'Points pay up to 25 % of the order, a point is worth 0.01 €' },
    });
    const kinds = (await staff.get('/storekeeper/discount-kinds').expect(200)).body.data;
    const kind = kinds.effects.find(({ component }: { component: string }) => component === 'loyalty.spend-points');
    expect(kind).toMatchObject({ ofPlugin: true, fields: [{ type: 'amounts' }, { type: 'percent', max: 10_000 }] });

    const basket = { currency: 'EUR', lines: [{ variant: await shop.variant(), quantity: 1 }] };
    const total = async (drafts: object[]) =>
      (await staff.post('/storekeeper/simulate', { ...basket, drafts }).expect(200)).body.data.totals.discounts.amount;
    const before = await total([]);
    const off = (basisPoints: number) => draft({ effect: part('discount-effect.percent-off-order', { basisPoints }) });
    expect(await total([off(5_000)])).toBeGreaterThan(before);
    const gone = async (given: object) => (await staff.post('/storekeeper/simulate', { ...basket, ...given })).body.error.details;
    expect(await gone({ customerGroup: 'nobody' })).toMatchObject({
      code: 'CUSTOMER_GROUP_UNKNOWN',
      issues: [{ path: ['customerGroup'] }],
    });
    expect(await gone({ discounts: ['nobody'] })).toMatchObject({ code: 'DISCOUNT_NOT_FOUND', issues: [{ path: ['discounts', 0] }] });
    // Instead of the saved one, not beside it.
    const saved = await create();
    const once = await total([]);
    expect(await total([{ ...off(1_000), id: saved.id }])).toBe(once);
    await staff
      .put(`/storekeeper/discounts/${saved.id}`, { revision: saved.revision, draft: { ...saved.draft, enabled: false } })
      .expect(200);
  });

  test('what a deleted category leaves behind stays named, and never becomes everything', async () => {
    const [brand] = await app.sql<{ id: string }>(
      `insert into brands (document_id, name, slug, created_at, updated_at, published_at)
       values ('brandthatgoes0000000000a', 'Leaving', 'leaving', now(), now(), now()) returning document_id as id`,
    );
    const made = await create({ targets: { ...nothing, brands: [brand?.id] } });
    await app.sql("delete from brands where slug = 'leaving'");
    const read = (await staff.get(`/storekeeper/discounts/${made.id}`).expect(200)).body.data;
    expect(read.checked.warnings).toMatchObject([{ code: 'NAMES_GONE', field: 'targets' }]);
    const { revision, draft: saved } = read;
    const again = (await staff.put(`/storekeeper/discounts/${made.id}`, { revision, draft: { ...saved, note: 'Kept' } }).expect(200)).body
      .data;
    expect(again.draft.targets.brands).toEqual([brand?.id]);
    const other = (
      await staff
        .put(`/storekeeper/discounts/${made.id}`, { revision: again.revision, draft: { ...again.draft, targets: nothing } })
        .expect(200)
    ).body.data;
    expect(other.checked.warnings).toEqual([]);
    await staff
      .put(`/storekeeper/discounts/${made.id}`, { revision: other.revision, draft: { ...other.draft, enabled: false } })
      .expect(200);
  });

  test('a condition whose plugin is gone is told before somebody saves the discount without it', async () => {
    const made = await create();
    await app.sql(
      `update discounts set definition = jsonb_set(definition::jsonb, '{conditions}', '[{"kind": "club.members", "parameters": {}}]') where document_id = $1`,
      [made.id],
    );
    const { revision, draft: saved, checked } = (await staff.get(`/storekeeper/discounts/${made.id}`).expect(200)).body.data;
    expect(checked.refusals).toMatchObject([
      { code: 'KIND_UNKNOWN', field: 'conditions', message: expect.stringContaining('club.members') },
    ]);
    const path = `/storekeeper/discounts/${made.id}`;
    const { body } = await staff.put(path, { revision, draft: { ...saved, note: 'Mine' } }).expect(400);
    expect(body.error.details).toMatchObject({ reason: 'KIND_UNKNOWN', field: 'conditions' });
    const off = (await staff.put(path, { revision, draft: { ...saved, enabled: false } }).expect(200)).body.data;
    expect(off.checked.refusals).toEqual([]);
  });

  test('is listed with what it gave, by state, method, name and code, page by page', async () => {
    const made = await create({
      name: 'Spender 100%',
      budget: eur(300),
      effect: part('discount-effect.amount-off-order', { amounts: eur(200) }),
    });
    const { order } = (await shop.checkOut(await shop.readyCart({ quantity: 3 })).expect(201)).body.data;
    const list = async (query: Record<string, string>) =>
      (await staff.get(`/storekeeper/discounts?${new URLSearchParams(query)}`).expect(200)).body.data;
    const [found] = (await list({ q: 'spender 100%' })).discounts;
    expect(found).toMatchObject({ id: made.id, state: 'on', uses: 1, given: eur(200), budget: [{ ...eur(300)[0], spent: 200 }] });
    expect(found.sentence).toBe('2 € off the order, until 3 € are spent');
    const sold = { state: order.status, revenue: order.status === 'pending_payment' ? [] : [order.totals.total] };
    expect(found.revenue).toEqual(sold.revenue);
    expect((await staff.get(`/storekeeper/discounts/${made.id}/revenue`).expect(200)).body.data).toEqual(sold.revenue);
    // What was given back is taken off.
    await staff.post(`/storekeeper/orders/${order.id}/confirm-payment`, {}).expect(200);
    await staff.post(`/storekeeper/orders/${order.id}/refund`, { goodwill: 150 }).expect(200);
    const { currency, amount: total } = order.totals.total;
    const left = [{ currency, amount: total - 150 }];
    expect((await list({ q: 'spender 100%' })).discounts[0].revenue).toEqual(left);
    expect((await staff.get(`/storekeeper/discounts/${made.id}/revenue`).expect(200)).body.data).toEqual(left);
    await shop.checkOut(await shop.readyCart({ quantity: 3 })).expect(201);
    expect((await list({ q: 'spender' })).discounts).toMatchObject([{ state: 'used_up', uses: 2, budget: [{ spent: 300 }] }]);

    await create({ name: 'Spender later', startsAt: '2999-01-01T00:00:00Z' });
    await create({ name: 'Spender off', enabled: false });
    const names = async (query: Record<string, string>) =>
      (await list({ q: 'spender', ...query })).discounts.map((one: { name: string }) => one.name);
    expect(await names({ view: 'planned' })).toEqual(['Spender later']);
    expect(await names({ view: 'off' })).toEqual(['Spender off']);
    expect(await names({ view: 'on' })).toEqual(['Spender 100%']);
    expect(await names({ method: 'code' })).toEqual([]);
    const first = await list({ q: 'spender', limit: '2' });
    expect(first.discounts.map((one: { name: string }) => one.name)).toEqual(['Spender off', 'Spender later']);
    expect(await names({ limit: '2', cursor: first.nextCursor })).toEqual(['Spender 100%']);
    expect((await list({ q: 'meadow-5' })).discounts).toHaveLength(1);
    await staff.get('/storekeeper/discounts?cursor=x').expect(422);
    await app.sql("update discounts set enabled = false where name like 'Spender%'");
  });
});

describe('the codes of a discount', () => {
  test('are made with a beginning that can be entered, and not for a discount that is given automatically', async () => {
    const coded = await create({ name: 'Made', method: 'code', enabled: false });
    const make = async (id: string, prefix: string) =>
      (await staff.post(`/storekeeper/discounts/${id}/codes`, { count: 2, prefix })).body.error?.details.field;
    expect([await make(coded.id, '½'), await make(coded.id, 'a b'), await make(coded.id, 'ﬃ'.repeat(20))]).toEqual([
      'prefix',
      'prefix',
      'length',
    ]);
    expect(await make(coded.id, 'Straße')).toBeUndefined();
    expect(await app.sql('select 1 from discount_codes where normalized_code is null')).toEqual([]);
    const automatic = await create({ name: 'Automatic', enabled: false });
    expect(await make(automatic.id, '')).toBe('method');
    const { body } = await staff.post(`/storekeeper/discounts/${automatic.id}/codes/add`, { codes: ['abcd'] }).expect(400);
    expect(body.error.details).toMatchObject({ reason: 'NOT_BY_CODE', field: 'method' });
  });

  test('a pasted list is saved, with what was left out told apart; each is listed, switched off and exported', async () => {
    const made = await create({ name: 'Coded', method: 'code', effect: part('discount-effect.amount-off-order', { amounts: eur(100) }) });
    const codes = `/storekeeper/discounts/${made.id}/codes`;
    const pasted = [...Array.from({ length: 9_995 }, (_, index) => `Batch-${index}`), '=PLUS1', 'batch 7', 'MEADOW5', 'x', 'Solo'];
    const { body } = await staff.post(`${codes}/add`, { codes: pasted }).expect(200);
    expect(body.data).toEqual({ added: 9_996, twice: ['batch 7'], taken: ['MEADOW5'], invalid: ['=PLUS1', 'x'] });
    await staff.post(`${codes}/add`, { codes: [...pasted, 'one more'] }).expect(400);
    const page = async (query: string) => (await staff.get(`${codes}?${query}`).expect(200)).body.data;
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${first.nextCursor}`);
    expect(first.codes.map(({ code }: { code: string }) => code)).toEqual(['Solo', 'Batch-9994']);
    expect(second.codes[0].code).not.toBe('Batch-9994');

    const cart = await shop.readyCart({ quantity: 2 });
    const priced = (await shop.operate(cart, [operation('apply_code', { code: 'solo' })])).body.data;
    const { order } = (await shop.checkOut({ ...priced, token: cart.token }).expect(201)).body.data;
    expect((await page('used=used')).codes).toMatchObject([{ code: 'Solo', uses: 1, last: { order: order.id, customer: null } }]);
    expect((await page('q=solo')).codes).toHaveLength(1);

    const [{ id }] = first.codes;
    await staff.put(`${codes}/${id}`, { enabled: false, usageLimit: 5 }).expect(200);
    expect((await page('q=solo')).codes).toMatchObject([{ enabled: false, usageLimit: 5 }]);
    await staff.put(`/storekeeper/discounts/nobody/codes/${id}`, { enabled: true }).expect(404);

    const table = (
      await staff
        .get(`/storekeeper/discounts/${made.id}/code-list`)
        .expect(200)
        .expect('Content-Type', /text\/csv/)
    ).text;
    const rows = table.trim().split('\n');
    expect(rows).toHaveLength(9_997);
    expect(rows[0]).toBe('code,state,uses,most_uses,made_at');
    expect(rows.find((row) => row.startsWith('Solo,'))).toMatch(/^Solo,off,1,5,20/);
    await staff.get('/storekeeper/discounts/nobody/code-list').expect(404);
    const automatic = await create({ name: 'By itself', enabled: false });
    await staff.post(`/storekeeper/discounts/${automatic.id}/codes/add`, { codes: ['NOPE'] }).expect(400);
  });

  test('who may only read discounts changes none and exports no codes', async () => {
    const { staff: analyst } = await hire(app, staff, 'analyst-of-discounts', 'analyst');
    const [one] = (await analyst.get('/storekeeper/discounts').expect(200)).body.data.discounts;
    const { revision, draft: saved } = (await analyst.get(`/storekeeper/discounts/${one.id}`).expect(200)).body.data;
    await analyst.put(`/storekeeper/discounts/${one.id}`, { revision, draft: saved }).expect(403);
    await analyst.get(`/storekeeper/discounts/${one.id}/code-list`).expect(403);
    const { body } = await analyst.get(`/storekeeper/discounts/${one.id}/codes`).expect(200);
    expect(body.data.nextCursor).toBeNull();
  });
});

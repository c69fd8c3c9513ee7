import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
let staff: Staff;
const desks = '/storekeeper/product-desks';
type Desk = {
  id: string;
  revision: string;
  texts: {
    language: string;
    name: string;
    slug: string;
    description: string;
    attributes: { name: string; value: string }[];
    state: string;
  }[];
  taxCategory: string | null;
  brand: string | null;
  categories: string[];
  pictures: { id: number; texts: Record<string, string> }[];
  options: string[];
  variants: {
    id: string;
    sku: string;
    name: string;
    barcode: string | null;
    enabled: boolean;
    weightGrams: number;
    lengthMm: number | null;
    widthMm: number | null;
    heightMm: number | null;
    inventoryPolicy: string;
    backorderLimit: number;
    values: string[];
    prices: { list: string; minQuantity: number; amount: number }[];
    stock: { location: string; onHand: number }[];
  }[];
  problems: { code: string; blocks: boolean; currency: string | null; language: string | null; variants: string[] }[];
  shop: {
    currencies: string[];
    lists: { id: string; kind: string; currency: string }[];
    locations: { id: string }[];
    options: { id: string; code: string; values: { id: string; code: string }[] }[];
    brands: { id: string; name: string }[];
    categories: { id: string; name: string }[];
  };
};
const read = async (id: string, who = staff): Promise<Desk> => (await who.get(`${desks}/${id}`).expect(200)).body.data;

/** What the page sends of a desk nobody has changed. */
const asItIs = ({ revision, texts, taxCategory, pictures, options, variants }: Desk) => ({
  ...{ revision, taxCategory, options, pictures: pictures.map(({ id }) => id), deleted: [] as string[] },
  texts: texts.filter(({ state }) => state !== 'missing').map(({ state: _state, attributes: _attributes, ...text }) => text),
  variants: variants.map(({ id, sku, name, barcode, enabled, weightGrams, values }) => ({
    ...{ id: id as string | null, sku, name, barcode, enabled, weightGrams, values },
    prices: [] as { list: string; minQuantity: number; amount: number | null }[],
    stock: [] as { location: string; before: number; onHand: number }[],
  })),
});
const newVariant = { id: null, name: 'One', barcode: null, enabled: true, weightGrams: 100, values: [] as string[], prices: [], stock: [] };
const text = (language: string, name: string) => ({ language, name, slug: name.toLowerCase().replace(/\W+/g, '-'), description: '' });

let count = 0;
/** A product with a variant, saved on the desk. */
async function given(name = `Desk ${(count += 1)}`): Promise<Desk> {
  const desk = await read('new');
  const variants = [{ ...newVariant, sku: name.replace(/\W/g, '-').toUpperCase() }];
  return (await staff.post(desks, { ...asItIs(desk), texts: [text('en', name)], variants }).expect(200)).body.data;
}

beforeAll(async () => {
  staff = await signInAsOwner(app);
});

test('a product of six variants is made in one request, in two languages and all currencies, and sold', async () => {
  const options = (
    await staff.post('/storekeeper/product-options', { option: null, name: 'Capacity', values: ['Small', 'Large', '1.5 l'] }).expect(200)
  ).body.data as Desk['shop']['options'];
  const volume = options.find(({ code }) => code === 'capacity');
  expect(volume?.values.map(({ code }) => code)).toEqual(['small', 'large', '1-5-l']);
  const desk = await read('new');
  const colour = desk.shop.options.find(({ code, values }) => code !== 'capacity' && values.length > 1);
  const colours = colour?.values.slice(0, 2) ?? [];
  const lists = desk.shop.lists.filter(({ kind, currency }) => kind === 'base' && desk.shop.currencies.includes(currency));
  const variants = (volume?.values ?? []).flatMap((size) =>
    colours.map((shade) => ({
      ...newVariant,
      ...{ sku: `SIX-${size.code}-${shade.code}`, name: `${size.code} / ${shade.code}`, values: [size.id, shade.id] },
      prices: lists.map(({ id }, index) => ({ list: id, minQuantity: 1, amount: 1000 + index })),
      stock: [{ location: desk.shop.locations[0]?.id ?? '', before: 0, onHand: 4 }],
    })),
  );
  const change = {
    ...asItIs(desk),
    ...{ texts: [text('en', 'Six'), text('uk', 'Shist')], options: [volume?.id ?? '', colour?.id ?? ''], variants, publish: ['en', 'uk'] },
  };

  const made: Desk = (await staff.post(desks, change).expect(200)).body.data;

  expect(made.texts.map(({ state }) => state)).toEqual(['published', 'published']);
  expect(made.variants.map(({ sku }) => sku)).toEqual(variants.map(({ sku }) => sku));
  expect(made.problems.map(({ code }) => code)).toEqual(['NO_PICTURE']);
  for (const [index, currency] of lists.map((list) => list.currency).entries()) {
    const { body } = await app.http().get('/api/storefront/products/shist').query({ currency, locale: 'uk' }).expect(200);
    expect(body.data).toMatchObject({ id: made.id, name: 'Shist' });
    expect(body.data.variants).toHaveLength(6);
    expect(JSON.stringify(body.data)).toContain(String(1000 + index));
  }
  expect(
    await app.sql('select distinct kind, actor from stock_movements m join variants v on v.id = m.variant_id where v.sku like $1', [
      'SIX-%',
    ]),
  ).toEqual([{ kind: 'stocktake', actor: expect.stringMatching(/^staff:/) }]);
  expect((await app.counting(() => read(made.id))).statements).toBeLessThan(10);
});

test('what changed is saved, and nothing else is touched', async () => {
  const before = await given();
  const list = before.shop.lists[0]?.id ?? '';
  const [variant] = asItIs(before).variants;
  const events = async () => (await app.sql<{ n: number }>('select count(*)::int as n from event_log'))[0]?.n;
  const had = await events();
  const same: Desk = (await staff.put(`${desks}/${before.id}`, asItIs(before)).expect(200)).body.data;
  expect([same.revision, await events()]).toEqual([before.revision, had]);

  const size = { lengthMm: 300, widthMm: 200, heightMm: 100 };
  const after: Desk = (
    await staff
      .put(`${desks}/${before.id}`, {
        ...asItIs(before),
        variants: [
          { ...newVariant, sku: `${variant?.sku}-2`, name: 'Two' },
          {
            ...variant,
            barcode: '4820000000017',
            enabled: false,
            weightGrams: 250,
            ...size,
            prices: [{ list, minQuantity: 1, amount: 995 }],
          },
        ],
      })
      .expect(200)
  ).body.data;
  expect(after.revision).not.toBe(before.revision);
  expect(
    after.variants.map(({ name, barcode, enabled, weightGrams, prices }) => [name, barcode, enabled, weightGrams, prices[0]?.amount]),
  ).toEqual([
    ['Two', null, true, 100, undefined],
    ['One', '4820000000017', false, 250, 995],
  ]);
  expect(after.variants.map(({ lengthMm, widthMm, heightMm }) => [lengthMm, widthMm, heightMm])).toEqual([
    [null, null, null],
    [300, 200, 100],
  ]);
  const gone = { ...asItIs(after), variants: [], deleted: [after.variants[0]?.id ?? ''] };
  const left: Desk = (await staff.put(`${desks}/${before.id}`, gone).expect(200)).body.data;
  expect(left.variants.map(({ name, prices }) => [name, prices[0]?.amount])).toEqual([['One', 995]]);
  const noPrice = asItIs(left).variants.map((one) => ({ ...one, prices: [{ list, minQuantity: 1, amount: null }] }));
  expect(
    (await staff.put(`${desks}/${before.id}`, { ...asItIs(left), variants: noPrice }).expect(200)).body.data.variants[0].prices,
  ).toEqual([]);
  const current = await read(String(before.id));
  // Who does not name a size leaves it.
  expect(current.variants).toMatchObject([size]);
  const sized = (heightMm: number | null) => ({
    ...asItIs(current),
    variants: asItIs(current).variants.map((one) => ({ ...one, heightMm })),
  });
  const refused = await staff.put(`${desks}/${before.id}`, sized(0)).expect(400);
  expect(refused.body.error.details.issues).toMatchObject([{ path: ['variants', 0, 'heightMm'] }]);
  const { body } = await staff.put(`${desks}/${before.id}`, sized(null)).expect(200);
  expect(body.data.variants).toMatchObject([{ ...size, heightMm: null }]);
});

test('an option is taken out and put in, and what is published is changed only when it is published again', async () => {
  const desk = await given();
  const option = desk.shop.options.find(({ values }) => values.length > 1);
  const [value] = option?.values ?? [];
  const withOption = {
    ...asItIs(desk),
    ...{
      texts: [text('en', `${desk.texts[0]?.name}`), text('uk', `Uk ${desk.texts[0]?.name}`)],
      options: [option?.id ?? ''],
      publish: ['en', 'uk'],
    },
    variants: asItIs(desk).variants.map((variant) => ({ ...variant, values: [value?.id ?? ''] })),
  };
  const chosen: Desk = (await staff.put(`${desks}/${desk.id}`, withOption).expect(200)).body.data;
  expect([chosen.options, chosen.variants[0]?.values]).toEqual([[option?.id], [value?.id]]);

  const without = { ...asItIs(chosen), options: [], variants: asItIs(chosen).variants.map((variant) => ({ ...variant, values: [] })) };
  const draft: Desk = (await staff.put(`${desks}/${desk.id}`, without).expect(200)).body.data;
  expect([draft.options, draft.variants[0]?.values, draft.texts.map(({ state }) => state)]).toEqual([
    [],
    [value?.id],
    ['changed', 'changed'],
  ]);
  const shown: Desk = (await staff.put(`${desks}/${desk.id}`, { ...asItIs(draft), publish: ['en', 'uk'] }).expect(200)).body.data;
  expect([shown.options, shown.variants[0]?.values, shown.texts.map(({ state }) => state)]).toEqual([[], [], ['published', 'published']]);

  const hidden: Desk = (await staff.put(`${desks}/${desk.id}`, { ...asItIs(shown), unpublish: ['uk'] }).expect(200)).body.data;
  expect(hidden.texts.map(({ state }) => state)).toEqual(['published', 'draft']);
});

test('an option is taken out of a draft in all its languages at once', async () => {
  const desk = await given();
  const option = desk.shop.options.find(({ values }) => values.length > 1);
  const texts = [text('en', `${desk.texts[0]?.name}`), text('uk', `Uk ${desk.texts[0]?.name}`)];
  const chosen = asItIs(desk).variants.map((variant) => ({ ...variant, values: [option?.values[0]?.id ?? ''] }));
  const change = { ...asItIs(desk), texts, options: [option?.id ?? ''], variants: chosen };
  const both: Desk = (await staff.put(`${desks}/${desk.id}`, change).expect(200)).body.data;

  const without = { ...asItIs(both), options: [], variants: asItIs(both).variants.map((variant) => ({ ...variant, values: [] })) };
  const after: Desk = (await staff.put(`${desks}/${desk.id}`, without).expect(200)).body.data;
  expect([after.options, after.variants[0]?.values]).toEqual([[], []]);
});

test('who saves what somebody else has changed since is told so, and nothing is lost', async () => {
  const desk = await given();
  const mine = { ...asItIs(desk), texts: [text('en', 'Mine')] };
  await staff.put(`${desks}/${desk.id}`, { ...asItIs(desk), texts: [text('en', 'Theirs')] }).expect(200);
  const refused = await staff.put(`${desks}/${desk.id}`, mine).expect(409);
  const now = await read(desk.id);
  expect(refused.body.error.details).toEqual({ code: 'EDIT_CONFLICT', revision: now.revision });
  expect(now.texts[0]?.name).toBe('Theirs');
  // The form of the Content Manager is somebody else too.
  await staff.put(`/content-manager/collection-types/api::catalog.product/${desk.id}`, { name: 'Elsewhere' }).expect(200);
  await staff.put(`${desks}/${desk.id}`, { ...mine, revision: now.revision }).expect(409);
  const saved = await staff.put(`${desks}/${desk.id}`, { ...mine, revision: (await read(desk.id)).revision }).expect(200);
  expect(saved.body.data.texts[0].name).toBe('Mine');

  const location = desk.shop.locations[0]?.id ?? '';
  const counted = (before: number, onHand: number) => ({
    ...asItIs(saved.body.data),
    variants: asItIs(saved.body.data).variants.map((variant) => ({ ...variant, stock: [{ location, before, onHand }] })),
  });
  await staff.put(`${desks}/${desk.id}`, counted(0, 5)).expect(200);
  const stale = await staff.put(`${desks}/${desk.id}`, counted(0, 7)).expect(409);
  expect(stale.body.error.details).toEqual({ code: 'EDIT_CONFLICT', field: 'variants[0].stock[0]', now: 5 });
});

test('what is wrong is named with its place, and nothing of the rest is saved', async () => {
  const desk = await given();
  const other = await given();
  const [variant] = asItIs(desk).variants;
  const sku = other.variants[0]?.sku.toLowerCase() ?? '';
  const second = { ...newVariant, sku: 'SECOND', name: 'Second' };
  const option = desk.shop.options[0]?.id ?? '';
  const cases: readonly (readonly [field: string, change: object])[] = [
    ['variants[1].sku', { variants: [variant, { ...second, sku }] }],
    ['variants[1].sku', { variants: [variant, { ...second, sku: `${variant?.sku} ` }] }],
    ['variants[1].barcode', { variants: [variant, { ...second, barcode: '4820000000018' }] }],
    ['variants[1].optionValues', { options: [option], variants: [{ ...variant, values: [desk.shop.options[0]?.values[0]?.id] }, second] }],
    ['variants[0].id', { variants: [{ ...variant, id: other.variants[0]?.id }] }],
    ['variants[0].prices[0].list', { variants: [{ ...variant, prices: [{ list: 'nowhere', minQuantity: 1, amount: 1 }] }] }],
    ['variants[0].values', { variants: [{ ...variant, values: ['nothing'] }] }],
    ['texts[0].slug', { texts: [{ ...text('en', 'Taken'), slug: other.texts[0]?.slug }] }],
    ['texts[0].language', { texts: [text('xx', 'Nobody speaks it')] }],
    ['pictures[0]', { pictures: [999_999] }],
    ['taxCategory', { taxCategory: 'nothing' }],
    ['options', { options: ['nothing'] }],
    ['deleted', { deleted: [other.variants[0]?.id] }],
    ['publish', { publish: ['xx'] }],
  ];
  for (const [field, change] of cases) {
    const { status, body } = await staff.put(`${desks}/${desk.id}`, { ...asItIs(desk), texts: [text('en', 'Half')], ...change });
    expect([status, body.error?.details?.code, body.error?.details?.field]).toEqual([400, 'CONTENT_INVALID', field]);
  }
  const malformed: readonly object[] = [
    { variants: [{ ...variant, prices: [{ list: 'a', minQuantity: 1, amount: -1 }] }] },
    { variants: [{ ...variant, prices: [{ list: 'a', minQuantity: 1, amount: 1e15 }] }] },
    { variants: [{ ...variant, prices: [{ list: 'a', minQuantity: 1, amount: '5,000' }] }] },
    { variants: [variant, variant] },
    { texts: [{ ...text('en', 'A'), slug: 'ä b' }] },
    { texts: [{ ...text('en', ' '), slug: 'a' }] },
    { pictures: [1, 1] },
    { colour: 'red' },
  ];
  for (const change of malformed) {
    const { status, body } = await staff.put(`${desks}/${desk.id}`, { ...asItIs(desk), ...change });
    expect([change, status, body.error?.details?.code]).toEqual([change, 400, 'VALIDATION_FAILED']);
  }
  await staff.put(`${desks}/${desk.id}`, { ...asItIs(desk), texts: [{ ...text('en', 'A'), name: 'a\u0000' }] }).expect(400);
  await staff.get(`${desks}/nothing`).expect(404);
  await staff.put(`${desks}/nothing`, asItIs(desk)).expect(404);
  await staff.post(desks, { ...asItIs(await read('new')), variants: [second] }).expect(400);
  expect((await read(desk.id)).revision).toBe(desk.revision);
  expect(await app.sql("select sku from variants where sku in ('SECOND')")).toEqual([]);
});

test('brand, categories, attributes, how it is sold without stock and what is seen on pictures are saved with the rest, or left alone', async () => {
  const desk = await given();
  const texts = [text('en', `${desk.texts[0]?.name}`), text('uk', `Uk ${desk.texts[0]?.name}`)];
  const [brand, categories] = [desk.shop.brands[0]?.id, desk.shop.categories.slice(0, 2).map(({ id }) => id)];
  const [picture = 0] = (await app.sql<{ id: number }>("select id from files where mime like 'image/%' order by id limit 1")).map(
    ({ id }) => id,
  );
  const wool = [
    { name: 'Material', value: 'Wool' },
    { name: 'Made in', value: 'Kosiv: by hand' },
  ];
  const list = desk.shop.lists.find(({ kind, currency }) => kind === 'base' && currency === 'EUR')?.id ?? '';
  const prices = [{ list, minQuantity: 1, amount: 500 }];
  const variants = asItIs(desk).variants.map((one) => ({ ...one, prices, inventoryPolicy: 'backorder', backorderLimit: 5 }));
  const wanted = {
    ...{ ...asItIs(desk), brand, categories, variants, pictures: [picture], publish: ['en', 'uk'] },
    ...{ texts: [{ ...texts[0], attributes: wool }, texts[1]], pictureTexts: [{ id: picture, texts: { en: 'A jar', uk: 'Банка' } }] },
  };
  const saved: Desk = (await staff.put(`${desks}/${desk.id}`, wanted).expect(200)).body.data;
  const told = ({ brand: of, categories: within, texts: said, variants: [first], pictures }: Desk) => [
    ...[of, within, said.map(({ attributes }) => attributes), first?.inventoryPolicy, first?.backorderLimit],
    ...pictures.map(({ texts: seen }) => seen),
  ];
  expect(told(saved)).toEqual([brand, categories, [wool, []], 'backorder', 5, { en: 'A jar', uk: 'Банка' }]);
  const shown = (await app.http().get(`/api/storefront/products/${desk.texts[0]?.slug}`).query({ currency: 'EUR' }).expect(200)).body.data;
  expect([shown.brand.id, shown.categories.map(({ id }: { id: string }) => id), shown.attributes]).toEqual([
    ...[brand, categories],
    { Material: 'Wool', 'Made in': 'Kosiv: by hand' },
  ]);
  const inLanguages = await app.sql<{ n: number }>(
    'select count(*)::int as n from products_categories_lnk l join products p on p.id = l.product_id where p.document_id = $1 group by p.id',
    [desk.id],
  );
  expect(inLanguages).toEqual([{ n: 2 }, { n: 2 }, { n: 2 }, { n: 2 }]);

  // Whoever does not know of them yet, or changes something else, takes nothing away.
  const renamed: Desk = (
    await staff.put(`${desks}/${desk.id}`, { ...asItIs(saved), texts: [{ ...texts[0], description: 'Warm' }] }).expect(200)
  ).body.data;
  expect([told(renamed), renamed.texts[0]?.description]).toEqual([told(saved), 'Warm']);
  const seen = { pictureTexts: [{ id: picture, texts: { uk: '' } }] };
  const other: Desk = (
    await staff.put(`${desks}/${desk.id}`, { ...asItIs(renamed), ...seen, categories: categories.toReversed() }).expect(200)
  ).body.data;
  expect([other.pictures[0]?.texts, other.categories]).toEqual([{ en: 'A jar', uk: '' }, categories.toReversed()]);
  await staff.put(`${desks}/${desk.id}`, { ...asItIs(other), pictureTexts: [{ id: picture, texts: { uk: 'Слоїк' } }] }).expect(200);
  await staff.put(`${desks}/${desk.id}`, asItIs(other)).expect(409);
  await staff.put(`${desks}/${desk.id}`, { ...asItIs(renamed), brand: null }).expect(409);
  const none = { brand: null, categories: [], texts: [{ ...texts[0], attributes: [] }] };
  expect(
    told((await staff.put(`${desks}/${desk.id}`, { ...asItIs(await read(desk.id)), ...none }).expect(200)).body.data).slice(0, 3),
  ).toEqual([null, [], [[], []]]);

  const now = await read(desk.id);
  const refused: readonly (readonly [field: string, change: object])[] = [
    ['brand', { brand: 'nothing' }],
    ['categories', { categories: ['nothing'] }],
    ['pictureTexts[0].id', { pictures: [], ...seen }],
    ['pictureTexts[0].texts', { pictureTexts: [{ id: picture, texts: { xx: 'Nobody speaks it' } }] }],
  ];
  for (const [field, change] of refused) {
    const { status, body } = await staff.put(`${desks}/${desk.id}`, { ...asItIs(now), ...change });
    expect([status, body.error?.details?.code, body.error?.details?.field]).toEqual([400, 'CONTENT_INVALID', field]);
  }
  const malformed: readonly object[] = [
    { texts: [{ ...texts[0], attributes: [wool[0], wool[0]] }] },
    { texts: [{ ...texts[0], attributes: [{ name: 'Material', value: ' ' }] }] },
    { categories: ['a', 'a'] },
    { variants: [{ ...variants[0], backorderLimit: -1 }] },
    { variants: [{ ...variants[0], inventoryPolicy: 'never' }] },
    { pictureTexts: [{ id: picture, texts: { en: 'x'.repeat(501) } }] },
  ];
  for (const change of malformed) await staff.put(`${desks}/${desk.id}`, { ...asItIs(now), ...change }).expect(400);
});

test('what keeps it from being sold is told as the list of those that cannot be sold tells it', async () => {
  const { id: documentId } = await given();
  const desk: Desk = (await staff.put(`${desks}/${documentId}`, { ...asItIs(await read(documentId)), publish: ['en'] }).expect(200)).body
    .data;
  expect(desk.problems.filter(({ blocks }) => blocks).map(({ code, currency }) => currency ?? code)).toEqual([
    ...desk.shop.currencies,
    'NO_STOCK',
  ]);
  const listed: { id: string }[] = (await staff.get('/storekeeper/product-search?view=cannot_be_sold&limit=100').expect(200)).body.data
    .products;
  const all: { id: string }[] = (await staff.get('/storekeeper/product-search?view=published&limit=100').expect(200)).body.data.products;
  const blocked: string[] = [];
  for (const { id } of all) if ((await read(id)).problems.some(({ blocks, code }) => blocks && code !== 'NO_STOCK')) blocked.push(id);
  expect(blocked).toContain(documentId);
  expect(listed.map(({ id }) => id)).toEqual(blocked);
});

test('what a variant costs the shop is told to who may see it, and nowhere else', async () => {
  const desk = await given();
  const cost = 987_654_321;
  const list = desk.shop.lists.find(({ kind }) => kind === 'base')?.id ?? '';
  const variants = asItIs(desk).variants.map((variant) => ({ ...variant, cost, prices: [{ list, minQuantity: 1, amount: 500 }] }));
  const saved = await staff.put(`${desks}/${desk.id}`, { ...asItIs(desk), variants, publish: ['en'] }).expect(200);
  expect(saved.body.data.variants[0].cost).toBe(cost);
  const again = { ...asItIs(saved.body.data), texts: [{ ...text('en', 'Costly'), slug: desk.texts[0]?.slug }] };
  expect((await staff.put(`${desks}/${desk.id}`, again).expect(200)).body.data.variants[0].cost).toBe(cost);

  const machine = await machineWith(app, staff, 'Everything', 'full-access');
  const { staff: marketer } = await hire(app, staff, 'seller', 'marketer');
  const variant = desk.variants[0]?.id;
  const content = '/content-manager/collection-types';
  const answers = [
    await machine.get(`/api/staff/product-desks/${desk.id}`).expect(200),
    await machine.get(`/api/variants/${variant}`).expect(200),
    await machine.get(`/api/staff/products/${desk.id}/grid`).expect(200),
    await app.http().get(`/api/storefront/products/${desk.texts[0]?.slug}`).query({ currency: 'EUR' }).expect(200),
    await staff.get(`${content}/api::catalog.variant/${variant}`).expect(200),
    await staff.get(`/storekeeper/product-search?q=Costly`).expect(200),
    await marketer.get(`/storekeeper/products/${desk.id}/grid`).expect(200),
  ];
  for (const answer of answers) expect(JSON.stringify(answer.body)).not.toContain(String(cost));
  for (const table of ['event_log', 'listing_products', 'listing_texts', 'listing_prices', 'listing_stock', 'variants'])
    expect(await app.sql(`select 1 from ${table} t where to_jsonb(t)::text like '%${cost}%'`)).toEqual([]);
  await machine.put(`/api/staff/product-desks/${desk.id}`, { ...again, variants: [{ ...variants[0], cost: 1 }] }).expect(409);

  const gone = await read(desk.id);
  const none = { ...asItIs(gone), variants: asItIs(gone).variants.map((one) => ({ ...one, cost: null })) };
  expect((await staff.put(`${desks}/${desk.id}`, none).expect(200)).body.data.variants[0].cost).toBeNull();
});

test('a role sees and changes what it may, and a machine with a token too', async () => {
  const desk = await given();
  for (const role of ['support-agent', 'marketer', 'analyst']) {
    const { staff: other } = await hire(app, staff, role, role);
    await other.get(`${desks}/${desk.id}`).expect(403);
    await other.put(`${desks}/${desk.id}`, asItIs(desk)).expect(403);
  }
  const { body } = await staff.post('/admin/roles', { name: 'Writer', description: 'Writes' }).expect(201);
  const permissions = [{ action: 'api::products.edit', subject: null, properties: {}, conditions: [] }];
  await staff.put(`/admin/roles/${body.data.id}/permissions`, { permissions }).expect(200);
  const { staff: writer } = await hire(app, staff, 'writer', body.data.id);
  const seen = await read(desk.id, writer);
  expect([seen.shop.lists, seen.shop.locations, seen.variants[0]?.prices, seen.variants[0]?.stock]).toEqual([[], [], [], []]);
  const counted = asItIs(seen).variants.map((variant) => ({
    ...variant,
    stock: [{ location: desk.shop.locations[0]?.id ?? '', before: 0, onHand: 1 }],
  }));
  await writer.put(`${desks}/${desk.id}`, { ...asItIs(seen), variants: counted }).expect(403);
  const priced = asItIs(seen).variants.map((variant) => ({
    ...variant,
    prices: [{ list: desk.shop.lists[0]?.id ?? '', minQuantity: 1, amount: 1 }],
  }));
  await writer.put(`${desks}/${desk.id}`, { ...asItIs(seen), variants: priced }).expect(403);
  const costed = asItIs(seen).variants.map((variant) => ({ ...variant, cost: 1 }));
  await writer.put(`${desks}/${desk.id}`, { ...asItIs(seen), variants: costed }).expect(403);
  const described = { pictures: [1], pictureTexts: [{ id: 1, texts: { en: 'Seen' } }] };
  await writer.put(`${desks}/${desk.id}`, { ...asItIs(seen), ...described }).expect(403);
  await writer.put(`${desks}/${desk.id}`, { ...asItIs(seen), variants: [], deleted: [desk.variants[0]?.id ?? ''] }).expect(403);
  const named = { ...asItIs(seen), texts: [{ ...text('en', 'Written'), slug: `written-${desk.id}` }] };
  expect((await writer.put(`${desks}/${desk.id}`, named).expect(200)).body.data.texts[0].name).toBe('Written');

  const machine = await machineWith(app, staff, 'Reader of desks', ['api::catalog.staff.readDesk']);
  const { data } = (await machine.get(`/api/staff/product-desks/${desk.id}`).expect(200)).body;
  expect(data.shop.lists).toEqual([]);
});

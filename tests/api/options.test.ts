import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});

const content = '/content-manager/collection-types';
type Entry = Readonly<{ documentId: string }>;
const create = async (type: string, data: object, query = '') =>
  (await staff.post(`${content}/${type}${query}`, data).expect(201)).body.data as Entry;
const save = (type: string, id: string, data: object, query = '') => staff.put(`${content}/${type}/${id}${query}`, data);
const publish = (id: string, data: object) => staff.post(`${content}/api::catalog.product/${id}/actions/publish`, data);
const connect = (...entries: Entry[]) => ({ connect: entries.map(({ documentId }) => ({ documentId })), disconnect: [] });
/** Why it was refused as content. */
const reasonOf = async (saving: ReturnType<Staff['post']>) => {
  const { code, reason } = (await saving.expect(400)).body.error.details;
  return code === 'CONTENT_INVALID' ? reason : code;
};

type Chosen = { code: string; name: string; value: string; label: string };
type Card = { slug: string; brand: { name: string } | null; variants: { id: string; sku: string; options: Chosen[] }[] };
const list = async (query: object): Promise<{ data: Card[]; meta: { facets: { options: object[] } } }> =>
  (await app.http().get('/api/storefront/products').query({ currency: 'EUR', limit: 100 }).query(query).expect(200)).body;
const product = async (slug: string, locale = 'en'): Promise<Card> =>
  (await app.http().get(`/api/storefront/products/${slug}`).query({ currency: 'EUR', locale }).expect(200)).body.data;

let made = 0;
/** An option with values, a product that has it, and a variant for each of the first two values. */
async function make(values: readonly string[] = ['one', 'two', 'three']) {
  made += 1;
  const option = await create('api::catalog.option', {
    code: `cut-${made}`,
    name: `Cut ${made}`,
    translations: { uk: { name: `Крій ${made}` } },
  });
  const chosen: Entry[] = [];
  for (const [position, code] of values.entries())
    chosen.push(await create('api::catalog.option-value', { option: connect(option), code, label: code.toUpperCase(), position }));
  const data = { name: `Coat ${made}`, slug: `coat-${made}`, options: connect(option) };
  const coat = await create('api::catalog.product', data);
  const variant = (sku: string, ...own: Entry[]) =>
    staff.post(`${content}/api::catalog.variant`, {
      sku: `COAT-${made}-${sku}`,
      name: sku,
      product: connect(coat),
      optionValues: connect(...own),
    });
  const [one = coat, two = coat, three = coat] = chosen;
  return { option, one, two, three, coat, variant, data };
}

test('cards, pages, cart lines and orders answer code and label in the language asked for', async () => {
  const { data } = await list({ category: 'clothing', 'options[size]': 'M' });
  const chosen = data[0]?.variants.find(({ options }) => options.some(({ value }) => value === 'm'));
  expect(chosen?.options).toEqual([{ code: 'size', name: 'Size', value: 'm', label: 'M' }]);
  const { variants } = await product(String(data[0]?.slug), 'uk');
  expect(variants.find(({ id }) => id === chosen?.id)?.options).toEqual([{ code: 'size', name: 'Розмір', value: 'm', label: 'M' }]);

  const { body } = await app.http().post('/api/carts').send({ currency: 'EUR', country: 'UA', locale: 'uk-UA' }).expect(201);
  const line = { id: 'a', op: 'add_line', variant: chosen?.id, quantity: 1, options: { Engraving: 'Олені' } };
  const cart = await app
    .http()
    .post(`/api/carts/${body.data.id}/operations`)
    .set('X-Cart-Token', body.data.token)
    .send({ operations: [line] })
    .expect(200);
  expect(cart.body.data.lines[0].options).toEqual([
    { code: 'size', name: 'Розмір', value: 'm', label: 'M' },
    { code: 'Engraving', name: 'Engraving', value: 'Олені', label: 'Олені' },
  ]);
  expect(cart.body.data.requirements).toContainEqual(expect.objectContaining({ message: 'Виберіть спосіб доставки' }));
});

test('a line says nothing of its own where its variant says it: nothing of the list is applied', async () => {
  const variant = await shop.variant('PLN-JKT-CHR-S');
  const { body } = await app.http().post('/api/carts').send({ currency: 'EUR', country: 'UA' }).expect(201);
  const add = (id: string, options: object) => ({ id, op: 'add_line', variant, quantity: 1, options });
  const send = (...operations: object[]) =>
    app.http().post(`/api/carts/${body.data.id}/operations`).set('X-Cart-Token', body.data.token).send({ operations });

  const refused = await send(add('a', { engraving: 'Olha' }), add('b', { Size: 'XL' }));

  expect([refused.status, refused.body.error.details]).toEqual([
    422,
    { code: 'LINE_OPTION_TAKEN', operation: 'b', variant, option: 'Size' },
  ]);
  expect((await send(add('c', { colour: 'pink' })).expect(200)).body.data.lines).toHaveLength(1);
});

test('an order keeps what was chosen, in the words of its day', async () => {
  const cart = await shop.readyCart({ variant: await shop.variant('PLN-JKT-CHR-S') });
  const { order } = (await shop.checkOut(cart).expect(201)).body.data;
  const optionsNow = async () =>
    (await app.http().get(`/api/orders/${order.id}`).set('X-Cart-Token', cart.token).expect(200)).body.data.lines[0].options;

  expect(await optionsNow()).toEqual([{ code: 'size', name: 'Size', value: 's', label: 'S' }]);
  // As versions wrote it that had no codes.
  await app.sql(`update order_lines set options = '{"Size":"S"}' where order_id = (select id from orders where document_id = $1)`, [
    order.id,
  ]);
  expect(await optionsNow()).toEqual([{ code: 'Size', name: 'Size', value: 'S', label: 'S' }]);
});

test('facets offer values in their order, with label and swatch, whatever letters a filter is written in', async () => {
  const { meta } = await list({ category: 'clothing' });
  const sizes = meta.facets.options.find((option) => (option as { code: string }).code === 'size') as {
    name: string;
    values: { value: string }[];
  };
  expect(sizes.name).toBe('Size');
  const order = sizes.values.map(({ value }) => value);
  expect(order.indexOf('s')).toBeLessThan(order.indexOf('m'));
  expect(order.indexOf('m')).toBeLessThan(order.indexOf('l'));
  expect(JSON.stringify(meta.facets.options)).toContain('"value":"moss","label":"Moss","swatch":"#5d6b3a"');

  const [small, capital] = [await list({ 'options[size]': 'm' }), await list({ 'options[Size]': 'M' })];
  expect(small.data.length).toBeGreaterThan(0);
  expect(capital.data).toEqual(small.data);
});

test('a label that was changed is what the next list, page and cart answer', async () => {
  const [value] = await app.sql<{ document_id: string }>("select document_id from option_values where code = 'moss'");
  await save('api::catalog.option-value', String(value?.document_id), {
    label: 'Deep moss',
    translations: { uk: { label: 'Темний мох' } },
  }).expect(200);

  expect(JSON.stringify(await list({ 'options[colour]': 'moss', priceMin: 1 }))).toContain('"label":"Deep moss"');
  const [shown] = (await list({ 'options[colour]': 'moss', locale: 'uk' })).data;
  expect(JSON.stringify(await product(String(shown?.slug), 'uk'))).toContain('"label":"Темний мох"');
  const found = await app.http().get('/api/storefront/search').query({ q: 'темний мох', locale: 'uk', currency: 'EUR' }).expect(200);
  expect(found.body.data.map(({ slug }: Card) => slug)).toContain(shown?.slug);
});

describe('a variant has one value of each option of its product:', () => {
  test('another combination than its sisters', async () => {
    const { one, two, variant } = await make();
    await variant('A', one).expect(201);
    expect(await reasonOf(variant('B', one))).toBe('OPTIONS_TAKEN');
    expect((await variant('B', two)).status).toBe(201);
  });

  test('of two who save the same at once, one is refused', async () => {
    const { one, variant } = await make();
    const answers = await Promise.all(['A', 'B', 'C'].map((sku) => variant(sku, one)));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  });

  test('not two, not none, and none of other options', async () => {
    const { one, two, variant } = await make();
    const other = await make();

    expect(await reasonOf(variant('A', one, two))).toBe('OPTION_TWICE');
    expect(await reasonOf(variant('A'))).toBe('OPTION_MISSING');
    expect(await reasonOf(variant('A', one, other.one))).toBe('OPTION_NOT_OF_PRODUCT');
  });

  test('an option is added to the draft, given to its variants, and published', async () => {
    const { one, two, coat, variant, data } = await make();
    const { body } = await variant('A', one).expect(201);
    await variant('B', two).expect(201);
    await publish(coat.documentId, data).expect(200);
    const more = await make();
    const both = { ...data, options: connect(more.option) };

    expect(await reasonOf(publish(coat.documentId, both))).toBe('OPTION_MISSING');
    await save('api::catalog.product', coat.documentId, both).expect(200);
    await save('api::catalog.variant', body.data.documentId, { optionValues: connect(more.one) }).expect(200);
    expect(await reasonOf(publish(coat.documentId, {}))).toBe('OPTION_MISSING');
  });

  test('values of an option that is taken from a product go with it', async () => {
    const { option, one, coat, variant, data } = await make();
    await variant('A', one).expect(201);
    await publish(coat.documentId, data).expect(200);
    const without = { ...data, options: { connect: [], disconnect: [{ documentId: option.documentId }] } };
    const values = () =>
      app.sql('select 1 from variants_option_values_lnk l join option_values v on v.id = l.option_value_id where v.document_id = $1', [
        one.documentId,
      ]);

    await save('api::catalog.product', coat.documentId, without).expect(200);
    expect(await values()).toHaveLength(1);
    await publish(coat.documentId, {}).expect(200);
    expect(await values()).toHaveLength(0);
  });

  test('an option is not taken from a product whose variants would then be the same', async () => {
    const { option, one, coat, variant, data } = await make();
    const more = await make();
    const both = { ...data, options: connect(option, more.option) };
    await save('api::catalog.product', coat.documentId, both).expect(200);
    expect((await variant('A', one, more.one)).status).toBe(201);
    expect((await variant('B', one, more.two)).status).toBe(201);
    await publish(coat.documentId, {}).expect(200);
    const without = { ...data, options: { connect: [], disconnect: [{ documentId: more.option.documentId }] } };

    await save('api::catalog.product', coat.documentId, without).expect(200);
    expect(await reasonOf(publish(coat.documentId, {}))).toBe('OPTIONS_TAKEN');
  });

  test('and stay while it is an option in another language, which may be a slip', async () => {
    const { option, one, coat, variant, data } = await make();
    expect((await variant('A', one)).status).toBe(201);
    await publish(coat.documentId, data).expect(200);
    await save('api::catalog.product', coat.documentId, { ...data, options: connect(option) }, '?locale=uk').expect(200);
    const without = { ...data, options: { connect: [], disconnect: [{ documentId: option.documentId }] } };
    await save('api::catalog.product', coat.documentId, without).expect(200);

    expect(await reasonOf(publish(coat.documentId, {}))).toBe('OPTION_IN_OTHER_LANGUAGE');
  });
});

test('what variants have is not deleted, and an option nobody has goes with its values', async () => {
  const { option, one, three, coat, variant } = await make();
  await variant('A', one).expect(201);
  const remove = (type: string, { documentId }: Entry) => staff.delete(`${content}/${type}/${documentId}`);

  await remove('api::catalog.option-value', one).expect(409);
  await remove('api::catalog.option', option).expect(409);
  await remove('api::catalog.option-value', three).expect(200);
  await remove('api::catalog.product', coat).expect(200);
  await remove('api::catalog.option', option).expect(200);
  expect(await app.sql('select 1 from option_values where document_id = $1', [one.documentId])).toEqual([]);
});

test.each([
  ['a code that is taken but for capitals', 'api::catalog.option', { code: 'SIZE', name: 'Size' }, 'CODE_TAKEN'],
  ['translations that are none', 'api::catalog.option', { code: 'x1', name: 'X', translations: { uk: 'Розмір' } }, 'TRANSLATIONS_INVALID'],
  [
    'translations of what is not read',
    'api::catalog.option',
    { code: 'x2', name: 'X', translations: { uk: { code: 'x' } } },
    'TRANSLATIONS_INVALID',
  ],
])('%s is refused', async (_what, type, data, reason) => {
  expect(await reasonOf(staff.post(`${content}/${type}`, data))).toBe(reason);
});

test.each(['two words', 'a[b]', 'a&b', ''])('a code "%s" is refused', async (code) => {
  const { status } = await staff.post(`${content}/api::catalog.option`, { code, name: 'Anything' });
  expect(status).toBe(400);
});

test('a value keeps its option, and its code is the only one there', async () => {
  const { one, option } = await make();
  const other = await make();

  expect(await reasonOf(save('api::catalog.option-value', one.documentId, { option: connect(other.option) }))).toBe('OPTION_FIXED');
  const value = (code: string) => staff.post(`${content}/api::catalog.option-value`, { option: connect(option), code, label: 'Again' });
  expect(await reasonOf(value('ONE'))).toBe('CODE_TAKEN');
  // The database and a filter make other small letters of them.
  for (const [code, same] of [
    ['İ', 'i̇'],
    ['ΟΔΟΣ', 'οδος'],
  ] as const) {
    await value(code).expect(201);
    expect(await reasonOf(value(same))).toBe('CODE_TAKEN');
  }
});

test('an option takes no values: neither by naming them, nor as the copy of another one', async () => {
  const { one, option } = await make();
  const other = await make();
  const valuesOf = ({ documentId }: Entry) =>
    app.sql('select v.code from option_values v join options o on o.id = v.option_id where o.document_id = $1', [documentId]);

  expect(await reasonOf(save('api::catalog.option', other.option.documentId, { values: connect(one) }))).toBe('OPTION_FIXED');
  expect(await reasonOf(save('api::catalog.option', option.documentId, { values: { set: [] } }))).toBe('OPTION_FIXED');
  await save('api::catalog.option', option.documentId, { name: 'Renamed', values: { connect: [], disconnect: [] } }).expect(200);
  const copy = await staff.post(`${content}/api::catalog.option/clone/${option.documentId}`, { code: `copy-${made}`, name: 'Copy' });
  expect([copy.status, await valuesOf(copy.body.data)]).toEqual([200, []]);
  expect(await valuesOf(option)).toHaveLength(3);
});

test('brands, delivery methods and discounts are read in the language, where somebody wrote them in it', async () => {
  const named = async (table: string, where: string) =>
    String((await app.sql<{ document_id: string }>(`select document_id from ${table} where ${where} limit 1`))[0]?.document_id);
  await save('api::catalog.brand', await named('brands', "slug = 'hryb-and-son'"), { translations: { uk: { name: 'Гриб і син' } } }).expect(
    200,
  );
  await save('api::delivery.delivery-method', await named('delivery_methods', "name = 'Courier'"), {
    translations: { uk: { name: 'Курʼєр' } },
  }).expect(200);

  expect((await product('chornohora-jacket', 'uk')).brand?.name).toBe('Гриб і син');
  expect((await product('chornohora-jacket')).brand?.name).toBe('Hryb & Son');
  const { body } = await app.http().post('/api/carts').send({ currency: 'EUR', country: 'UA', locale: 'uk' }).expect(201);
  const offered = await app.http().get(`/api/carts/${body.data.id}/delivery-options`).set('X-Cart-Token', body.data.token).expect(200);
  expect(offered.body.data.map(({ name }: { name: string }) => name)).toContain('Курʼєр');
});

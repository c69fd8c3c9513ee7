import { basketVariantsQuestion } from '../../src/shop/catalog/basket-variants';
import { catalogueRevision } from '../../src/shop/catalog/catalogue-revision';
import { rememberVariants } from '../../src/shop/catalog/known-variants';
import type { VariantFacts } from '../../src/shop/catalog/variant-facts';
import type { Query } from '../../src/shop/queries';
import { toNumbered, withValuesAside } from '../../src/shop/statement-text';
import type { Terms } from '../../src/shop/terms/terms';
import { useApp } from '../support/app';
import { useConnections } from '../support/connections';
import { relationsOf } from '../support/plans';
import { shopping, type Cart } from '../support/shopping';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const connect = useConnections(app);

let variant: string;
beforeEach(async () => {
  variant = await shop.variant();
}, 60_000);

type Quoted = { data?: { lines: { name: string }[] } };
const quote = async (more: object = {}) => {
  const body = { currency: 'EUR', country: 'UA', lines: [{ variant, quantity: 1 }], ...more };
  return (await app.http().post('/api/storefront/quote').send(body)).body as Quoted;
};
/** So nothing is remembered any more. */
const forget = () => app.sql('update catalogue_revisions set id = gen_random_uuid()');

const noTerms: Terms = {
  revision: 'none',
  priceLists: new Map(),
  sales: [],
  salePeriods: [],
  categories: new Map(),
  categorySlugs: new Map(),
  optionValues: new Map(),
  taxes: { categories: new Map(), defaultCategory: 'standard', rates: new Map() },
  deliveryMethods: [],
  deliveryZones: { exist: false, haveShapes: false },
  slotTemplates: [],
  locations: {},
  automaticDiscounts: [],
  synonyms: new Map(),
  pinnedSearches: new Map(),
};
const facts = { currency: 'EUR', locale: 'en', defaultLocale: 'en', now: new Date() };
const tablesOf = async (query: Query<unknown, never>): Promise<string[]> => {
  if (!('sql' in query)) throw new Error('It is asked of the database');
  const { text } = toNumbered(withValuesAside(query.sql, query.types));
  return relationsOf(await app.sql(`explain (format json) ${text.replace(/\$\d+/g, 'null')}`));
};

test('every table that is read once and remembered tells of its changes, and what is read each time need not', async () => {
  const read = await tablesOf(basketVariantsQuestion(['v'], facts, noTerms));
  rememberVariants({ catalogue: 'c', terms: 'none' }, new Map([['v en en ', { rowId: 1 } as VariantFacts]]));
  const again = new Set(await tablesOf(basketVariantsQuestion(['v'], facts, noTerms)));
  const triggers = await app.sql<{ on: string }>(
    "select tgrelid::regclass::text as on from pg_trigger where tgname like 'sk\\_%\\_catalogue'",
  );

  expect([...again].sort()).toEqual(['catalogue_revisions', 'stock_holds', 'stock_levels', 'stock_locations']);
  expect(triggers.map(({ on }) => on).sort()).toEqual([...new Set(read)].filter((table) => !again.has(table)).sort());
});

test('a basket that is asked for again reads of its variants only the stock, in the one statement it is', async () => {
  await quote();
  // Now and then the settings of the shop are read again beside it.
  const statements = [];
  for (let time = 0; time < 3; time += 1) statements.push((await app.counting(quote)).statements);
  expect(Math.min(...statements)).toBe(1);
});

const rows = 'select id from variants where document_id = $1';
const products = `select k.product_id from variants_product_lnk k where k.variant_id in (${rows})`;

test.each([
  ['a price', `update prices set amount = amount + 1 where variant_id in (${rows})`],
  ['the name of a variant', `update variants set name = 'Renamed' where id in (${rows})`],
  ['the name of a product', `update products set name = 'Renamed' where id in (${products})`],
  ['a variant taken out of sale', `update variants set enabled = false where id in (${rows})`],
  ['a product taken back', `delete from products where published_at is not null and id in (${products})`],
  ['prices that are gone', `delete from prices where variant_id in (${rows})`],
])('%s holds for the next basket', async (_what, change) => {
  const before = await quote();
  await app.sql(change, [variant]);
  const after = await quote();
  await forget();

  expect(before.data?.lines).toHaveLength(1);
  expect(after).not.toEqual(before);
  expect(await quote()).toEqual(after);
});

test('what others buy is missing in the next basket, although the rest of it is remembered', async () => {
  const cart = await shop.readyCart({ variant, quantity: 2 });
  const lacks = async () => {
    const { body } = await app.http().get(`/api/carts/${cart.id}`).set('X-Cart-Token', cart.token).expect(200);
    return (body.data as Cart).requirements.map(({ code }) => code);
  };
  expect(await lacks()).toEqual([]);
  await app.sql(`update stock_levels set on_hand = 0, held = 0, allocated = 0 where variant_id in (${rows})`, [variant]);

  expect(await lacks()).toEqual(['OUT_OF_STOCK']);
});

test('what is remembered in one language is not told in another', async () => {
  const english = await quote({ locale: 'en' });
  const ukrainian = await quote({ locale: 'uk' });
  await forget();

  expect(await quote({ locale: 'uk' })).toEqual(ukrainian);
  expect(await quote({ locale: 'en' })).toEqual(english);
  expect(ukrainian.data?.lines[0]?.name).not.toBe(english.data?.lines[0]?.name);
});

describe('the revision', () => {
  const revision = async (database: { query(text: string): Promise<{ rows: { revision: string | null }[] }> }) =>
    (await database.query(`select ${catalogueRevision} as revision`)).rows[0]?.revision;
  const rename = "update variants set name = name || '!' where id = (select min(id) from variants)";

  test('is another one for everybody once a change is committed, and the same after one that was taken back', async () => {
    const [staff, customer] = [await connect(), await connect()];
    const before = await revision(customer);
    await staff.query('begin');
    await staff.query(rename);
    expect(await revision(customer)).toBe(before);
    await staff.query('rollback');
    expect(await revision(customer)).toBe(before);
    await staff.query(rename);

    expect(await revision(customer)).not.toBe(before);
    expect(await revision(staff)).toBe(await revision(customer));
  });

  test('is none within a transaction that has changed something, so nobody remembers what it reads', async () => {
    const staff = await connect();
    const before = await revision(staff);
    await staff.query('begin');
    expect(await revision(staff)).toBe(before);
    await staff.query('savepoint one');
    await staff.query(rename);
    expect(await revision(staff)).toBeNull();
    await staff.query('rollback to savepoint one');
    expect(await revision(staff)).toBe(before);
    await staff.query(rename);
    await staff.query('savepoint two');
    await staff.query('rollback to savepoint two');
    expect(await revision(staff)).toBeNull();
    await staff.query('commit');

    expect(await revision(staff)).not.toBe(before);
    expect(typeof (await revision(staff))).toBe('string');
  });

  test('of two who change at once is another one after each of them, and neither waits', async () => {
    const [one, other, customer] = [await connect(), await connect(), await connect()];
    const seen = [await revision(customer)];
    for (const database of [one, other]) await database.query('begin');
    await one.query(rename);
    await other.query("update products set name = name || '!' where id = (select min(id) from products)");
    for (const database of [one, other]) {
      await database.query('commit');
      seen.push(await revision(customer));
    }
    await one.query(rename);
    seen.push(await revision(customer));

    expect(new Set(seen).size).toBe(4);
  });

  test('is written once by a transaction, however many prices it imports', async () => {
    const staff = await connect();
    await staff.query('begin');
    await staff.query(rename);
    const rows = async () => (await staff.query('select id, xmin::text from catalogue_revisions')).rows;
    const first = await rows();
    for (let price = 0; price < 3; price += 1) await staff.query('update prices set amount = amount + 1');
    expect(await rows()).toEqual(first);
    await staff.query('commit');
  });
});

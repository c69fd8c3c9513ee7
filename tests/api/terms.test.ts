import { termsQuestions } from '../../src/shop/terms/terms';
import { useApp } from '../support/app';
import { useConnections } from '../support/connections';
import { relationsOf } from '../support/plans';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const connect = useConnections(app);

test('every table the terms are read from tells of its changes', async () => {
  const read = new Set<string>();
  for (const question of Object.values(termsQuestions)) {
    if (!('sql' in question)) throw new Error('Terms are asked of the database');
    for (const relation of relationsOf(await app.sql(`explain (format json) ${question.sql}`))) read.add(relation);
  }
  read.delete('terms_revisions');
  const triggers = await app.sql<{ on: string }>("select tgrelid::regclass::text as on from pg_trigger where tgname like 'sk\\_%\\_terms'");

  expect(triggers.map(({ on }) => on).sort()).toEqual([...read].sort());
});

const revisions = async () => (await app.sql<{ id: string }>('select id from terms_revisions order by id')).map(({ id }) => id).join();

test.each([
  ['a price list', 'update price_lists set name = name where id in (select id from price_lists limit 1)'],
  ['many rows at once', 'update categories set name = name'],
  ['a row taken out', "delete from tax_rates where name = 'nobody has it'"],
  ['a table emptied', 'truncate categories_parent_lnk'],
])('the revision is another one after %s', async (_name, change) => {
  const before = await revisions();

  await app.sql(change);

  expect(await revisions()).not.toBe(before);
});

describe('what staff change holds for the next basket', () => {
  let variant: string;
  beforeAll(async () => {
    await app.fresh();
    variant = await shop.variant();
  });
  const quoted = async () => {
    const { body } = await app
      .http()
      .post('/api/storefront/quote')
      .send({ currency: 'EUR', country: 'UA', lines: [{ variant, quantity: 1 }] });
    return body.data as { lines: { priceList: { name: string }; taxBasisPoints: number }[]; discounts: unknown[] };
  };

  test('once it is committed, and not before', async () => {
    const [line] = (await quoted()).lines;
    const database = await connect();
    await database.query('begin');
    await database.query('update tax_rates set basis_points = basis_points + 100');
    expect((await quoted()).lines[0]?.taxBasisPoints).toBe(line?.taxBasisPoints);
    await database.query('commit');

    expect((await quoted()).lines[0]?.taxBasisPoints).toBe((line?.taxBasisPoints ?? 0) + 100);
  });

  test('and never, where it was taken back', async () => {
    const before = await quoted();
    const database = await connect();
    await database.query('begin');
    await database.query('update discounts set enabled = not enabled');
    await database.query('update tax_rates set basis_points = 1');
    await database.query('rollback');

    expect(await quoted()).toEqual(before);
  });

  test('of two who change at once neither waits for the other, and both count', async () => {
    const [one, other] = [await connect(), await connect()];
    for (const database of [one, other]) await database.query('begin');
    const before = (await quoted()).lines[0]?.taxBasisPoints ?? 0;
    await one.query('update tax_rates set basis_points = basis_points + 1');
    await other.query("update price_lists set name = 'Renamed'");
    await one.query('commit');
    expect((await quoted()).lines[0]?.taxBasisPoints).toBe(before + 1);
    await other.query('commit');

    expect((await quoted()).lines[0]?.priceList.name).toBe('Renamed');
  });

  test('and a basket that is priced asks for them only once', async () => {
    // Now and then the settings of the shop are read again beside it.
    const statements = [];
    for (let time = 0; time < 3; time += 1) statements.push((await app.counting(quoted)).statements);
    expect(Math.min(...statements)).toBe(1);
  });
});

import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { mongodbArchive } from '../../src/integrations/activity-archive/mongodb/mongodb-archive';
import { readNeighbourSettings } from '../../src/settings/neighbour-settings';
import { startMongoDouble } from '../support/mongo-double';

let double: Awaited<ReturnType<typeof startMongoDouble>>;
beforeAll(async () => {
  double = await startMongoDouble();
});
afterAll(() => double.stop());
const database = `storekeeper_test_${randomUUID().slice(0, 8)}`;
const archives: ReturnType<typeof mongodbArchive>[] = [];
const archiveAt = (url: string) => {
  const archive = mongodbArchive({ url, database });
  archives.push(archive);
  return archive;
};
afterAll(() => Promise.all(archives.map((archive) => archive.close())));

const entry = (id: string, more: object = {}) => ({
  id,
  userId: 1,
  at: new Date('2024-01-15T10:00:00.123Z'),
  kind: 'order.placed',
  by: 'customer' as const,
  subject: { type: 'order', id: 'o1' },
  details: { total: 9_007_199_254, currency: 'EUR', 'a.b': { $c: [null, true, 1.5] }, text: 'чай 🍵' },
  ...more,
});
const later = { at: new Date('2030-01-01T00:00:00Z'), id: '' };
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

// The same of a real server, where the tests are told of one.
const real = process.env.MONGODB_URL;
describe.each([['the double', () => double.url] as const, ...(real ? [['a real server', () => real] as const] : [])])(
  '%s',
  (_name, url) => {
    beforeEach(async () => {
      const client = new MongoClient(url());
      await client.db(database).dropDatabase();
      await client.close();
    });

    test('keeps what it is given, once, and gives it back as it was', async () => {
      const archive = archiveAt(url());
      await archive.write([entry('a'), entry('b', { userId: 2, subject: null, details: {} })]);
      await archive.write([entry('a', { kind: 'changed' }), entry('c')]);
      await archive.write([]);

      expect(await archive.count('2024-01')).toBe(3);
      expect(await archive.count('2024-02')).toBe(0);
      const all = { before: later, kinds: null, limit: 10 };
      expect(await archive.read({ userId: 1, ...all })).toEqual([entry('c'), entry('a')]);
      expect(await archive.read({ userId: 2, ...all })).toEqual([entry('b', { userId: 2, subject: null, details: {} })]);
      expect(await archive.find({ userId: 1, id: 'a' })).toEqual({ at: entry('a').at, id: 'a' });
      expect(await archive.find({ userId: 2, id: 'a' })).toBeNull();
    });

    test('reads page by page, the last first, those of one instant by their ids, and some kinds alone', async () => {
      const archive = archiveAt(url());
      const at = (day: number) => ({ at: new Date(Date.UTC(2024, 0, day)) });
      await archive.write([entry('a', at(2)), entry('b', at(2)), entry('c', at(1)), entry('d', { ...at(3), kind: 'product.viewed' })]);
      const read = (before: { at: Date; id: string }, kinds: string[] | null = null, limit = 2) =>
        archive.read({ userId: 1, before, kinds, limit });

      expect(ids(await read(later))).toEqual(['d', 'b']);
      expect(ids(await read({ ...at(2), id: 'b' }))).toEqual(['a', 'c']);
      expect(ids(await read({ ...at(2), id: '' }))).toEqual(['c']);
      expect(ids(await read(later, ['product.viewed']))).toEqual(['d']);
    });

    test('more than one answer of the server holds is read whole', async () => {
      const archive = archiveAt(url());
      await archive.write(Array.from({ length: 1_000 }, (_, index) => entry(String(index).padStart(4, '0'))));
      const all = await archive.read({ userId: 1, before: later, kinds: null, limit: 900 });
      expect([all.length, all[0]?.id, all[899]?.id]).toEqual([900, '0999', '0100']);
    });

    test('forgets a customer, and old months', async () => {
      const archive = archiveAt(url());
      await archive.write([entry('a'), entry('b', { at: new Date('2023-12-31T23:59:59.999Z') }), entry('c', { userId: 2 })]);
      await archive.forgetBefore('2024-01');
      expect([await archive.count('2023-12'), await archive.count('2024-01')]).toEqual([0, 2]);
      await archive.forget(1);
      expect(await archive.count('2024-01')).toBe(1);
    });
  },
);

describe('trouble', () => {
  beforeEach(() => double.clear());
  afterEach(() => double.heal());

  test('a connection that is lost in mid-batch is an outage; written again, nothing is doubled', async () => {
    const archive = archiveAt(double.url);
    double.fail('hang up', { name: 'insert', afterDocuments: 2 });
    const batch = ['a', 'b', 'c'].map((id) => entry(id));
    await expect(archive.write(batch)).rejects.toMatchObject({ name: 'IntegrationError', service: 'mongodb', retryable: true });
    expect(double.documents()).toHaveLength(2);
    await archive.write(batch);
    expect(await archive.count('2024-01')).toBe(3);
  });

  test('what a server refuses is an outage too, and what it lost of a reading', async () => {
    const archive = archiveAt(double.url);
    double.fail({ code: 13, errmsg: 'not authorized' });
    await expect(archive.count('2024-01')).rejects.toMatchObject({ name: 'IntegrationError' });
    double.heal();
    await archive.write([entry('a')]);
    expect(await archive.count('2024-01')).toBe(1);
    double.fail({ code: 43, errmsg: 'cursor id 1 not found' }, { name: 'getMore' });
    await archive.write(Array.from({ length: 300 }, (_, index) => entry(`more-${index}`)));
    await expect(archive.read({ userId: 1, before: later, kinds: null, limit: 300 })).rejects.toMatchObject({ retryable: true });
  });

  test('it writes to the majority, and has indexes for what it reads', async () => {
    double.asked();
    await archiveAt(double.url).write([entry('a')]);
    const asked = double.asked();
    expect(asked.find(({ name }) => name === 'insert')?.command).toMatchObject({ ordered: false, writeConcern: { w: 'majority' } });
    expect(asked.find(({ name }) => name === 'createIndexes')?.command.indexes).toMatchObject([
      { key: { userId: 1, at: -1, _id: -1 } },
      { key: { month: 1 } },
    ]);
  });
});

test('it is set up by its address, which may name the database', () => {
  const databaseOf = (variables: Record<string, string>) => readNeighbourSettings(variables).activityArchive.mongodb?.settings;
  expect(databaseOf({})).toBeUndefined();
  expect(databaseOf({ MONGODB_URL: 'mongodb://u:p@a:1,b:2/old?replicaSet=x' })).toMatchObject({ database: 'old' });
  expect(databaseOf({ MONGODB_URL: 'mongodb+srv://a/?x=1' })).toMatchObject({ database: 'storekeeper' });
  expect(databaseOf({ MONGODB_URL: 'mongodb://a/old', MONGODB_DATABASE: 'new' })).toMatchObject({ database: 'new' });
  expect(readNeighbourSettings({ MONGODB_URL: 'http://a' }).issues).toMatchObject([{ path: ['MONGODB_URL'] }]);
});

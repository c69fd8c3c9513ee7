import { MongoBulkWriteError, MongoClient, type Collection, type Filter } from 'mongodb';
import { IntegrationError } from '../../integration-error';
import type { ActivityArchive, ArchivedEntry, ArchiveRead } from '../activity-archive';

type Kept = ArchivedEntry & Readonly<{ _id: string; month: string }>;
type Settings = Readonly<{ url: string; database: string }>;

const alreadyThere = 11_000;

/** A collection of a MongoDB database. It connects when it is asked for the first time. */
export function mongodbArchive({ url, database }: Settings): ActivityArchive & Readonly<{ close: () => Promise<void> }> {
  const client = new MongoClient(url, {
    appName: 'storekeeper',
    maxPoolSize: 5,
    maxIdleTimeMS: 60_000,
    connectTimeoutMS: 3_000,
    serverSelectionTimeoutMS: 3_000,
    socketTimeoutMS: 30_000,
    writeConcern: { w: 'majority' },
  });
  const collection = client.db(database).collection<Kept>('activity');
  let prepared: Promise<unknown> | null = null;
  const prepare = () =>
    (prepared ??= makeIndexes(collection).catch((error: unknown) => {
      prepared = null;
      throw error;
    }));
  const asked = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      await prepare();
      return await work();
    } catch (error) {
      throw new IntegrationError('mongodb', 'the archive did not do what it was asked', true, error);
    }
  };
  return {
    write: (entries) => (entries.length === 0 ? Promise.resolve() : asked(() => insert(collection, entries))),
    count: (month) => asked(() => collection.countDocuments({ month })),
    read: (read) =>
      asked(async () => (await collection.find(wanted(read)).sort({ at: -1, _id: -1 }).limit(read.limit).toArray()).map(toEntry)),
    find: ({ userId, id }) =>
      asked(async () => {
        const found = await collection.findOne({ _id: keyOf(userId, id) }, { projection: { at: 1 } });
        return found && { at: found.at, id };
      }),
    forget: (userId) => asked(async () => void (await collection.deleteMany({ userId }))),
    forgetBefore: (month) => asked(async () => void (await collection.deleteMany({ month: { $lt: month } }))),
    close: () => client.close(),
  };
}

const makeIndexes = (collection: Collection<Kept>) =>
  collection.createIndexes([
    { key: { userId: 1, at: -1, _id: -1 }, name: 'timeline' },
    { key: { month: 1 }, name: 'month' },
  ]);

/** What happened to two customers, such as an order that came from one to the other, stands in both their timelines. */
const keyOf = (userId: number, id: string): string => `${userId}:${id}`;

async function insert(collection: Collection<Kept>, entries: readonly ArchivedEntry[]): Promise<void> {
  const documents = entries.map((entry) => ({ ...entry, _id: keyOf(entry.userId, entry.id), month: entry.at.toISOString().slice(0, 7) }));
  try {
    await collection.insertMany(documents, { ordered: false });
  } catch (error) {
    if (!isAllThere(error)) throw error;
  }
}

/** A write that only found what an earlier one had kept. */
function isAllThere(error: unknown): boolean {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) return false;
  const errors = [error.writeErrors].flat();
  return errors.length > 0 && errors.every(({ code }) => code === alreadyThere);
}

// Of one customer's, those with the smaller id have the smaller key.
const wanted = ({ userId, before: { at, id }, kinds }: ArchiveRead): Filter<Kept> => ({
  userId,
  ...(kinds && { kind: { $in: [...kinds] } }),
  $or: [{ at: { $lt: at } }, { at, _id: { $lt: keyOf(userId, id) } }],
});

const toEntry = ({ id, userId, at, kind, by, subject, details }: Kept): ArchivedEntry => ({ id, userId, at, kind, by, subject, details });

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Report } from './reports';
import type { Work } from './work';

/** What the phone keeps, so that the page opens and takes reports where there is no network. */
type Kept = DBSchema & {
  kept: { key: 'session' | 'work'; value: string | Work };
  reports: { key: number; value: Report };
};

export type Storage = Awaited<ReturnType<typeof openStorage>>;

export async function openStorage() {
  const database: IDBPDatabase<Kept> = await openDB<Kept>('storekeeper-courier', 1, {
    upgrade(made) {
      made.createObjectStore('kept');
      made.createObjectStore('reports', { autoIncrement: true });
    },
  });
  return {
    session: async (): Promise<string | null> => ((await database.get('kept', 'session')) as string | undefined) ?? null,
    keepSession: (session: string | null) =>
      session === null ? database.delete('kept', 'session') : database.put('kept', session, 'session'),
    work: async (): Promise<Work | null> => ((await database.get('kept', 'work')) as Work | undefined) ?? null,
    keepWork: (work: Work | null) => (work === null ? database.delete('kept', 'work') : database.put('kept', work, 'work')),
    /** The oldest first. */
    reports: (): Promise<Report[]> => database.getAll('reports'),
    addReport: (report: Report) => database.add('reports', report),
    async changeReport(report: Report): Promise<void> {
      const key = await keyOf(database, report.id);
      if (key !== null) await database.put('reports', report, key);
    },
    async dropReport(id: string): Promise<void> {
      const key = await keyOf(database, id);
      if (key !== null) await database.delete('reports', key);
    },
  };
}

async function keyOf(database: IDBPDatabase<Kept>, id: string): Promise<number | null> {
  for (let cursor = await database.transaction('reports').store.openCursor(); cursor; cursor = await cursor.continue())
    if (cursor.value.id === id) return cursor.key;
  return null;
}

import type { App } from './app';
import { signInAsOwner, type Staff } from './staff';

type Told = { type: string; id: string; verb: string; languages: string[]; fields: string[]; exists: boolean; by: object };

export const path = (type: string, id = '') => `/content-manager/collection-types/${type}${id && `/${id}`}`;
export const product = 'api::catalog.product';
export const brand = 'api::catalog.brand';

/** What the owner changes as content, and the events that tell of it. */
export function useToldChanges(app: App) {
  let signedIn: { staff: Staff; id: string } | undefined;
  let made = 0;
  let heardUpTo = '0';
  const owner = () => {
    if (!signedIn) throw new Error('The owner is signed in within tests only');
    return signedIn;
  };
  beforeAll(async () => {
    const staff = await signInAsOwner(app);
    signedIn = { staff, id: String((await staff.get('/admin/users/me').expect(200)).body.data.id) };
  });

  const changes = {
    get owner(): Staff {
      return owner().staff;
    },
    get me(): string {
      return owner().id;
    },
    create: async (type: string, data: object, query = ''): Promise<string> =>
      (await changes.owner.post(`${path(type)}${query}`, { slug: `told-${(made += 1)}`, ...data }).expect(201)).body.data.documentId,
    /** What was told since the last time this was asked. */
    async told(): Promise<Told[]> {
      const rows = await app.sql<{
        seq: string;
        type: string;
        aggregate_id: string;
        payload: Omit<Told, 'type' | 'id'> & { documentId: string };
      }>("select seq, type, aggregate_id, payload from event_log where type like '%.changed' and seq > $1 order by seq", [heardUpTo]);
      heardUpTo = rows.at(-1)?.seq ?? heardUpTo;
      return rows.map(({ type, aggregate_id: id, payload: { documentId, ...payload } }) => {
        expect(documentId).toBe(id);
        return { type, id, ...payload };
      });
    },
    brief: async () => (await changes.told()).map(({ type, id, verb, languages, fields }) => [type, id, verb, languages, fields]),
    forget: async () => void (await changes.told()),
  };
  beforeEach(changes.forget);
  return changes;
}

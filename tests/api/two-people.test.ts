import { useApp } from '../support/app';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
let owner: Staff;
let other: Staff;
beforeAll(async () => {
  owner = await signInAsOwner(app);
  ({ staff: other } = await hire(app, owner, 'other-person', 'strapi-super-admin'));
});

type Entry = Readonly<{ documentId: string; updatedAt: string; name: string; slug: string }>;
const one = async (table: string): Promise<string> => {
  const [row] = await app.sql<{ document_id: string }>(`select document_id from ${table} order by id limit 1`);
  return row?.document_id ?? '';
};
const at = (type: string, id: string) => `/content-manager/collection-types/${type}/${id}`;
const read = async (by: Staff, address: string): Promise<Entry> => (await by.get(address).expect(200)).body.data;
const save = (by: Staff, address: string, data: object, seen?: string) => {
  const request = by.put(address, data);
  return seen === undefined ? request : request.set('X-Seen-At', seen);
};

describe('a save on top of one the editor has not seen', () => {
  test('is refused with who saved, and what stands there now; knowing that, it is saved', async () => {
    const address = at('api::catalog.brand', await one('brands'));
    const mine = await read(owner, address);
    await save(other, address, { name: 'Чуже 🧵' }, mine.updatedAt).expect(200);

    const { body } = await save(owner, address, { name: 'Mine', slug: mine.slug }, mine.updatedAt).expect(409);
    expect(body.error.details).toMatchObject({
      code: 'EDIT_CONFLICT',
      by: 'H H',
      differences: [{ field: 'name', theirs: 'Чуже 🧵', mine: 'Mine' }],
    });
    expect((await read(owner, address)).name).toBe('Чуже 🧵');
    await save(owner, address, { name: 'Mine' }, body.error.details.updatedAt).expect(200);
    expect((await read(owner, address)).name).toBe('Mine');
    await save(owner, address, { name: mine.name }).expect(200);
  });

  test('one of many at the same moment is saved', async () => {
    const address = at('api::catalog.brand', await one('brands'));
    const { updatedAt, name } = await read(owner, address);
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) => save(owner, address, { name: `At once ${index}` }, updatedAt)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    await save(owner, address, { name }).expect(200);
  });

  test('holds for drafts in each language, and a publication that brings its own save is not refused for it', async () => {
    const address = at('api::catalog.product', await one('products'));
    const [en, uk] = [`${address}?locale=en`, `${address}?locale=uk`];
    const [mineEn, mineUk] = [await read(owner, en), await read(owner, uk)];
    await save(other, uk, { name: `${mineUk.name}!` }, mineUk.updatedAt).expect(200);
    await save(owner, uk, { name: 'older' }, mineUk.updatedAt).expect(409);
    await save(owner, en, { name: mineEn.name }, mineEn.updatedAt).expect(200);

    const seen = (await read(owner, uk)).updatedAt;
    const publish = () => owner.post(`${address}/actions/publish?locale=uk`, { name: mineUk.name }).set('X-Seen-At', seen);
    expect((await publish()).status).toBe(200);
    expect((await publish()).status).toBe(409);
  });

  test('what nobody can read is no time, and refuses nothing', async () => {
    const address = at('api::catalog.brand', await one('brands'));
    const { name } = await read(owner, address);
    for (const seen of ['yesterday', '0', "'; drop table brands"]) await save(owner, address, { name }, seen).expect(200);
    expect((await read(owner, address)).name).toBe(name);
  });
});

describe('who has something open', () => {
  const look = async (by: Staff, place: string): Promise<string[]> =>
    (await by.post('/storekeeper/presence', { place }).expect(200)).body.data.others;

  test('is told to the others there, and to nobody elsewhere', async () => {
    expect(await look(owner, 'api::order.order:a')).toEqual([]);
    expect(await look(other, 'api::order.order:a')).toEqual([expect.stringContaining('Owner')]);
    expect(await look(owner, 'api::order.order:a')).toEqual(['H H']);
    expect(await look(owner, 'api::order.order:b')).toEqual([]);
    await app.sql(`update staff_presence set seen_at = now() - interval '1 minute'`);
    expect(await look(owner, 'api::order.order:a')).toEqual([]);
    await app.sql('delete from staff_presence');
  });

  test('needs somebody signed in, and a place', async () => {
    const { status } = await app.http().post('/storekeeper/presence').send({ place: 'a' });
    expect(status).toBe(401);
    for (const body of [{}, { place: '' }, { place: 'a'.repeat(201) }, { place: 'a\0' }])
      await owner.post('/storekeeper/presence', body).expect(400);
  });
});

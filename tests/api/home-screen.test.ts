import { useApp } from '../support/app';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
let staff: Staff;
type Block = Readonly<{ id: string; title: string; state: string; language: string; startsAt: string | null }>;
const blocks = async (locale = 'en'): Promise<Block[]> =>
  (await staff.get(`/storekeeper/home-blocks?locale=${locale}`).expect(200)).body.data.blocks;
const shown = async (): Promise<string[]> =>
  (await app.http().get('/api/storefront/bootstrap?locale=en').expect(200)).body.data.home.map(({ id }: { id: string }) => id);
const arrange = (ids: readonly string[]) => staff.put('/storekeeper/home-blocks', { blocks: ids });
const save = (id: string, data: object) => staff.put(`/content-manager/collection-types/api::store.home-section/${id}?locale=en`, data);
const publish = (id: string) => staff.post(`/content-manager/collection-types/api::store.home-section/${id}/actions/publish?locale=en`, {});

beforeAll(async () => {
  staff = await signInAsOwner(app);
  const sections = '/content-manager/collection-types/api::store.home-section';
  for (const [position, title] of ['Autumn', 'For the road', 'Tea'].entries()) {
    const { body } = await staff.post(`${sections}?locale=en`, { title, kind: 'text', text: `${title} 🧵`, position }).expect(201);
    const { documentId: id } = body.data;
    await staff.put(`${sections}/${id}?locale=uk`, { title: `${title} українською`, text: 'Текст' }).expect(200);
    for (const locale of ['en', 'uk']) await staff.post(`${sections}/${id}/actions/publish?locale=${locale}`, {}).expect(200);
  }
}, 60_000);
afterAll(async () => {
  const ids = (await blocks()).map(({ id }) => id);
  for (const id of ids) await staff.delete(`/content-manager/collection-types/api::store.home-section/${id}?locale=*`);
});

test('blocks are put in another order, for customers at once', async () => {
  const before = (await blocks()).map(({ id }) => id);
  expect(before.length).toBeGreaterThan(1);
  await arrange(before.toReversed()).expect(200);
  expect((await blocks()).map(({ id }) => id)).toEqual(before.toReversed());
  const order = await shown();
  expect(order).toEqual(before.toReversed().filter((id) => order.includes(id)));
  await arrange(before).expect(200);
  expect(await shown()).toEqual(before.filter((id) => order.includes(id)));
});

test('a block is shown from one moment until another, and answers that were kept end there', async () => {
  const [first] = await shown();
  const id = first ?? '';
  const at = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
  const { body } = await save(id, { startsAt: at(20), endsAt: at(10) }).expect(400);
  expect(body.error.details).toMatchObject({ code: 'CONTENT_INVALID', field: 'endsAt' });

  await save(id, { startsAt: at(3_600) }).expect(200);
  await publish(id).expect(200);
  expect(await shown()).not.toContain(id);
  await save(id, { startsAt: null, endsAt: at(40) }).expect(200);
  await publish(id).expect(200);
  // Less than the minute for which others are kept.
  const until = (await app.http().get('/api/storefront/bootstrap?locale=en').expect(200)).headers['cache-control'] ?? '';
  expect(Number(/s-maxage=(\d+)/.exec(until)?.[1])).toBeLessThanOrEqual(40);
  expect(await shown()).toContain(id);
  await save(id, { endsAt: at(-1) }).expect(200);
  await publish(id).expect(200);
  expect(await shown()).not.toContain(id);
  expect((await blocks()).find((block) => block.id === id)).toMatchObject({ startsAt: null, state: 'published' });
  await save(id, { endsAt: null }).expect(200);
  await publish(id).expect(200);
  expect(await shown()).toContain(id);
});

test('each language is told with what is written in it, and an unknown one with that of the shop', async () => {
  expect(new Set((await blocks('uk')).map(({ language }) => language))).toEqual(new Set(['uk']));
  expect((await blocks('de')).map(({ title }) => title)).toEqual((await blocks('en')).map(({ title }) => title));
});

test('an order that leaves one out, or names one twice or none, is refused', async () => {
  const ids = (await blocks()).map(({ id }) => id);
  expect((await arrange(ids.slice(1)).expect(409)).body.error.details.code).toBe('EDIT_CONFLICT');
  expect((await arrange([...ids.slice(1), 'nobody']).expect(409)).body.error.details.code).toBe('EDIT_CONFLICT');
  await arrange([...ids, ids[0] ?? '']).expect(400);
  expect((await blocks()).map(({ id }) => id)).toEqual(ids);
});

test('marketers may, support agents may not', async () => {
  const { staff: marketer } = await hire(app, staff, 'home-marketer', 'marketer');
  const { staff: agent } = await hire(app, staff, 'home-agent', 'support-agent');
  const { body } = await marketer.get('/storekeeper/home-blocks').expect(200);
  expect(body.data.languages[0]).toBe('en');
  const { status } = await agent.get('/storekeeper/home-blocks');
  expect(status).toBe(403);
});

test('what is planned for later is read by nobody before, by Strapi’s own endpoints either', async () => {
  const [{ id = '' } = {}] = await blocks();
  const read = async (path: string) => app.http().get(`/api/home-sections${path}`);
  const listed = async (query = ''): Promise<string[]> =>
    (await read(`?locale=en${query}`)).body.data.map(({ documentId }: { documentId: string }) => documentId);
  expect(await listed()).toContain(id);
  expect((await read(`/${id}?locale=en`)).status).toBe(200);

  const times = async (startsAt: string | null, endsAt: string | null) => {
    await save(id, { startsAt, endsAt }).expect(200);
    await publish(id).expect(200);
  };
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
  for (const [startsAt, endsAt] of [
    [inAnHour, null],
    [null, anHourAgo],
  ] as const) {
    await times(startsAt, endsAt);
    expect(await listed()).not.toContain(id);
    expect(await listed(`&filters[$or][0][documentId]=${id}&filters[$or][1][title][$notNull]=true`)).not.toContain(id);
    expect((await read(`/${id}?locale=en`)).status).toBe(404);
  }
  await times(anHourAgo, inAnHour);
  expect(await listed()).toContain(id);
  await times(null, null);
});

import { searchByRights } from './search-by-rights';

const attributes = {
  name: { type: 'string' },
  email: { type: 'email' },
  amount: { type: 'integer' },
  token: { type: 'string', private: true, searchable: false },
  locale: { type: 'string', visible: false },
};
const strapi = { contentTypes: { 'api::order.order': { uid: 'api::order.order', attributes } } } as never;

/** What Strapi is asked then. */
async function asked(query: Record<string, unknown>, readable: readonly string[]): Promise<unknown> {
  const userAbility = { can: (_action: string, _subject: string, field: string) => readable.includes(field) };
  await searchByRights(strapi)({ query, params: { model: 'api::order.order' }, state: { userAbility } } as never, async () => {});
  return query;
}

test('who may read every text searches as Strapi does', async () => {
  expect(await asked({ _q: 'tea', page: '2' }, ['name', 'email'])).toEqual({ _q: 'tea', page: '2' });
});

test('who may not, searches in what they may read, beside what they filter by', async () => {
  const found = { $or: [{ name: { $containsi: 'tea' } }] };

  expect(await asked({ _q: 'tea', page: '2' }, ['name'])).toEqual({ page: '2', filters: { $and: [found] } });
  expect(await asked({ _q: 'tea', filters: { amount: '1' } }, ['name'])).toEqual({ filters: { $and: [{ amount: '1' }, found] } });
});

test('who may read none of the texts finds nothing', async () => {
  expect(await asked({ _q: 'tea' }, ['amount'])).toEqual({ filters: { $and: [{ documentId: { $null: true } }] } });
});

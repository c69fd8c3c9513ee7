import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const accounts = useAccounts(app);

type Branch = Readonly<{ id: string; slug: string; name: string; image: { url: string } | null; count: number; children: Branch[] }>;

const tree = async (query: object = {}, headers: Record<string, string> = {}): Promise<Branch[]> =>
  (
    await app
      .http()
      .get('/api/storefront/categories')
      .set(headers)
      .query({ currency: 'EUR', ...query })
      .expect(200)
  ).body.data;
const all = (branches: readonly Branch[]): Branch[] => branches.flatMap((branch) => [branch, ...all(branch.children)]);
const named = (branches: readonly Branch[], slug: string): Branch => {
  const found = all(branches).find((branch) => branch.slug === slug);
  if (!found) throw new Error(`There is no ${slug}`);
  return found;
};
const listed = async (category: string, query: object = {}): Promise<number> =>
  (
    await app
      .http()
      .get('/api/storefront/products')
      .query({ currency: 'EUR', limit: 100, category, ...query })
      .expect(200)
  ).body.data.length;
/** What was written past the shop is told a moment after its commit. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds()));
};

test('all categories stand below their parents, each with as many products as its list has', async () => {
  const answered = await tree();
  const stored = await app.sql("select from categories where locale = 'en'");

  expect(all(answered)).toHaveLength(stored.length);
  expect(named(answered, 'clothing').children.map(({ slug }) => slug)).toContain('jackets');
  for (const { id, count, image } of all(answered)) {
    expect(count).toBe(await listed(id));
    expect(image?.url).toMatch(/\.webp\?v=[0-9a-f]{16}$/);
  }
});

test('a product of two categories counts once in what is above both', async () => {
  const before = named(await tree(), 'clothing').count;
  await app.sql(
    `insert into products_categories_lnk (product_id, category_id, category_ord)
     select l.product_id, other.id, 9 from products_categories_lnk l
       join categories c on c.id = l.category_id and c.slug = 'jackets' join categories other on other.slug = 'hats-socks' and other.locale = c.locale`,
  );
  const both = await listed('hats-socks', { country: 'PL' });
  await until(async () => named(await tree(), 'hats-socks').count === both);

  expect(named(await tree(), 'clothing').count).toBe(before);
});

test('names are told in the asked language, in the default one where nobody translated them', async () => {
  await app.sql("delete from categories where slug = 'jackets' and locale = 'uk'");
  await until(async () => all(await tree({ locale: 'uk' })).some(({ name }) => name === 'Jackets and layers'));

  expect(
    all(await tree({ locale: 'uk' }))
      .find(({ name }) => name === 'Одяг')
      ?.children.map(({ name }) => name),
  ).toContain('Jackets and layers');
});

test('what staff move, or hang below another, stands there in the next answer', async () => {
  const staff = await signInAsOwner(app);
  const before = await tree();
  const last = before.at(-1);
  await staff.put(`/content-manager/collection-types/api::catalog.category/${last?.id}?locale=en`, { position: 0 }).expect(200);
  const moved = await tree();
  expect(moved.findIndex(({ id }) => id === last?.id)).toBeLessThan(before.length - 1);
  await app.sql('update categories set position = position + 1 where document_id <> $1', [last?.id]);
  await until(async () => (await tree())[0]?.id === last?.id);

  const [top] = await app.sql<{ id: number }>("select id from categories where document_id = $1 and locale = 'en'", [before[0]?.id]);
  const parent = { connect: [{ id: top?.id, documentId: before[0]?.id, locale: 'en' }] };
  await staff.put(`/content-manager/collection-types/api::catalog.category/${last?.id}?locale=en`, { parent }).expect(200);
  expect(named(await tree(), before[0]?.slug ?? '').children.map(({ id }) => id)).toContain(last?.id);
});

test('categories that stand below one another are all answered', async () => {
  const before = all(await tree()).length;
  await app.sql(
    `insert into categories_parent_lnk (category_id, inv_category_id)
     select p.id, c.id from categories c join categories_parent_lnk l on l.category_id = c.id join categories p on p.id = l.inv_category_id where c.slug = 'jackets'`,
  );
  // Either stands below the other now.
  await until(async () => named(await tree(), 'jackets').count === named(await tree(), 'clothing').count);
  expect(all(await tree())).toHaveLength(before);
});

test('it costs two statements, one once it was counted, and is kept for everybody', async () => {
  const cost = async (query: object) => (await app.counting(() => tree(query))).statements;
  await app.sql("update products set name = name || '.' where id = (select min(id) from products)");
  // What is remembered for some seconds is read now, and not while it is counted; from an address that nothing was kept under.
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
  await tree({ country: 'SE' });

  expect([await cost({ country: 'PL', locale: 'uk' }), await cost({ country: 'FR', locale: 'uk' })]).toEqual([2, 1]);
  while ((await cost({ country: 'FR' })) > 0);
});

test.each([{ currency: 'XXX' }, { currency: 'eur' }, { locale: 'nonsense' }, { channel: 'fax' }])('refuses %j', async (query) => {
  const { status, body } = await app.http().get('/api/storefront/categories').query(query);
  expect([400, 422]).toContain(status);
  expect(body.error.details.issues[0].path).toEqual(Object.keys(query));
});

test('what is sold to some only is counted for them only', async () => {
  await app.sql(
    `insert into price_lists_customer_groups_lnk (price_list_id, customer_group_id)
     select l.id, g.id from price_lists l join customer_groups g on g.code = 'wholesale' where l.currency = 'EUR' on conflict do nothing`,
  );
  const { id, bearer } = await accounts.newCustomer();
  await app.sql("update up_users set customer_group_id = (select id from customer_groups where code = 'wholesale') where id = $1", [id]);

  await until(async () => all(await tree()).every(({ count }) => count === 0));
  expect(named(await tree({}, bearer), 'clothing').count).toBeGreaterThan(0);
});

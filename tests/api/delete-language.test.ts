import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';
import { linksTo } from '../../src/shop/content/keep-links';

const app = useApp('demo', { freshFor: 'test' });
let owner: Staff;
beforeEach(async () => {
  owner = await signInAsOwner(app);
});

const products = '/content-manager/collection-types/api::catalog.product';
const categories = '/content-manager/collection-types/api::catalog.category';
type Told = { product: string; variant: string; slug: string };
/** A published product in both languages that is for sale and has stock. */
const told = async (): Promise<Told> => {
  const [row] = await app.sql<Told>(
    `select p.document_id as product, v.document_id as variant, uk.slug
       from products p join variants_product_lnk l on l.product_id = p.id join variants v on v.id = l.variant_id
       join products uk on uk.document_id = p.document_id and uk.locale = 'uk' and uk.published_at is not null
       join stock_levels s on s.variant_id = v.id and s.on_hand > 5
      where p.published_at is not null order by p.id limit 1`,
  );
  if (!row) throw new Error('No such product in the demo shop');
  return row;
};
const quote = (variant: string) =>
  app
    .http()
    .post('/api/storefront/quote')
    .send({ currency: 'EUR', locale: 'uk', lines: [{ variant, quantity: 1 }] });

test.each(['?locale=en', '', '?locale='])(
  'a product that loses one of its languages (%s) keeps its variants, and what stands on it',
  async (language) => {
    const { product, variant, slug } = await told();
    const before = (await quote(variant).expect(200)).body.data.totals;

    await owner.delete(`${products}/${product}${language}`).expect(200);

    expect((await quote(variant).expect(200)).body.data.totals).toEqual(before);
    const { body } = await app.http().get(`/api/storefront/products/${slug}`).query({ currency: 'EUR', locale: 'uk' }).expect(200);
    expect(body.data.variants.map(({ id }: { id: string }) => id)).toContain(variant);
    const refusals = [];
    for (const rest of ['?locale=uk', '?locale=*']) refusals.push((await owner.delete(`${products}/${product}${rest}`)).body.error);
    expect(refusals.map(({ details }) => details.code)).toEqual(['STILL_IN_USE', 'STILL_IN_USE']);
    expect((await quote(variant).expect(200)).body.data.totals).toEqual(before);
  },
);

test('so do many at once', async () => {
  const { product, variant } = await told();
  await owner.post(`${products}/actions/bulkDelete?locale=en`, { documentIds: [product] }).expect(200);
  expect((await quote(variant)).status).toBe(200);
});

test('a product that is left as a draft is for sale again once that is published', async () => {
  const { product, variant } = await told();
  await owner.post(`${products}/${product}/actions/unpublish?locale=uk`, {}).expect(200);
  await owner.delete(`${products}/${product}?locale=en`).expect(200);
  expect((await quote(variant).expect(422)).body.error.details.code).toBe('VARIANT_UNKNOWN');

  await owner.post(`${products}/${product}/actions/publish?locale=uk`, {}).expect(200);

  expect((await quote(variant)).status).toBe(200);
});

test('products stay in a category that loses one of its languages, and under what stands above it', async () => {
  const inCategory = () =>
    app.sql(
      `select distinct c.document_id as category, p.document_id as product from products_categories_lnk l
         join products p on p.id = l.product_id join categories c on c.id = l.category_id order by 1, 2`,
    );
  const above = () =>
    app.sql(
      `select distinct child.document_id as child, parent.document_id as parent from categories_parent_lnk l
         join categories child on child.id = l.category_id join categories parent on parent.id = l.inv_category_id order by 1, 2`,
    );
  const before = [await inCategory(), await above()];
  const [{ id } = { id: '' }] = await app.sql<{ id: string }>(
    `select parent.document_id as id from categories_parent_lnk l join categories parent on parent.id = l.inv_category_id order by parent.id limit 1`,
  );

  await owner.delete(`${categories}/${id}?locale=en`).expect(200);

  expect([await inCategory(), await above()]).toEqual(before);
});

test('what is named in the last of its languages is asked about, however the language is not said', async () => {
  const [{ id } = { id: '' }] = await app.sql<{ id: string }>(
    `select parent.document_id as id from categories_parent_lnk l join categories parent on parent.id = l.inv_category_id order by parent.id limit 1`,
  );
  await owner.delete(`${categories}/${id}?locale=uk`).expect(200);

  for (const language of ['', '?locale=', '?locale=en', '?locale=*'])
    expect((await owner.delete(`${categories}/${id}${language}`)).body.error).toMatchObject({ details: { code: 'STILL_IN_USE' } });
});

test('every link to something that is told in several rows is kept, or is part of a rule that names it, or of the home screen', async () => {
  const links = await app.sql<{ target: string; table: string }>(
    `select c.confrelid::regclass::text as target, c.conrelid::regclass::text as "table" from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid::regclass::text in ('products', 'categories') and c.conrelid::regclass::text like '%\\_lnk' and a.attnum = 3
      order by 1, 2`,
  );
  const known = Object.entries(linksTo).flatMap(([target, kept]) => kept.map(({ table }) => ({ target, table })));
  const others = links.filter(({ table, target }) => !known.some((kept) => kept.table === table && kept.target === target));

  expect(others.map(({ table }) => table)).toEqual([
    'cmp_targets_categories_lnk',
    'home_sections_categories_lnk',
    'cmp_targets_products_lnk',
    'home_sections_products_lnk',
  ]);
});

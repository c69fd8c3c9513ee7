import { useApp } from '../support/app';
import { shopping, type Cart } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);

type Line = { slug: string | null; image: { url: string; alt: string } | null };
const linesOf = (body: unknown): Line[] => (body as { data: { lines: Line[] } }).data.lines;
const inCart = async ({ id, token }: Cart): Promise<Line | undefined> =>
  linesOf((await app.http().get(`/api/carts/${id}`).set('X-Cart-Token', token).expect(200)).body)[0];
const inOrder = async (order: string, { token }: Cart): Promise<Line | undefined> =>
  linesOf((await app.http().get(`/api/orders/${order}`).set('X-Cart-Token', token).expect(200)).body)[0];

/** The product of a variant as its page tells it. */
async function pageOf(variant: string, locale = 'en'): Promise<Line> {
  const [row] = await app.sql<{ id: string }>(
    `select p.document_id as id from variants v join variants_product_lnk l on l.variant_id = v.id join products p on p.id = l.product_id
      where v.document_id = $1 limit 1`,
    [variant],
  );
  return (await app.http().get(`/api/storefront/products/${row?.id}?currency=EUR&locale=${locale}`).expect(200)).body.data;
}

async function ordered(): Promise<{ cart: Cart; order: string; variant: string }> {
  const variant = await shop.variant();
  const cart = await shop.readyCart({ variant });
  const { body } = await shop.checkOut(cart).expect(201);
  return { cart, order: body.data.order.id, variant };
}

test('a line of a cart shows the slug and the picture of its product, in the language of the cart', async () => {
  const variant = await shop.variant();
  for (const locale of ['en', 'uk']) {
    const cart = await shop.newCart({ locale });
    await shop.operate(cart, [{ id: 'a', op: 'add_line', variant, quantity: 1 }]);
    const { slug, image } = await pageOf(variant, locale);

    expect(await inCart(cart)).toMatchObject({ slug, image });
    expect(image?.alt).toMatch(locale === 'uk' ? /[а-яї]/ : /[a-z]/);
  }
});

test('it shows the next picture at once, and that of its own where it has one', async () => {
  const variant = await shop.variant();
  const cart = await shop.readyCart({ variant });
  const before = await inCart(cart);
  const [other] = await app.sql<{ id: number; url: string }>(`select id, url from files where url <> $1 order by id limit 1`, [
    before?.image?.url.split('?')[0],
  ]);
  await app.sql(
    `insert into files_related_mph (file_id, related_id, related_type, field, "order")
     select $1, id, 'api::catalog.variant', 'image', 1 from variants where document_id = $2`,
    [other?.id, variant],
  );

  expect((await inCart(cart))?.image?.url).toContain(other?.url);
  await app.sql(`update files set url = '/uploads/next.webp' where id = $1`, [other?.id]);
  expect((await inCart(cart))?.image?.url).toContain('/uploads/next.webp');
});

test('a line of an order shows both as they are today, and neither where the product is shown no longer', async () => {
  const { cart, order, variant } = await ordered();
  const { slug, image } = await inCart(cart).then((line) => line ?? { slug: null, image: null });

  expect(slug).not.toBeNull();
  expect(await inOrder(order, cart)).toMatchObject({ slug, image: { url: image?.url } });
  await app.sql(
    `delete from products where published_at is not null and document_id in
       (select p.document_id from variants_product_lnk l join variants v on v.id = l.variant_id join products p on p.id = l.product_id where v.document_id = $1)`,
    [variant],
  );
  expect(await inOrder(order, cart)).toMatchObject({ slug: null, image: null });
});

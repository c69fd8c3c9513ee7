import { useApp } from '../support/app';
import { signInAsOwner, signInWithoutPermissions, type Staff } from '../support/staff';

const app = useApp('demo');
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});

type Grid = {
  lists: { id: string; currency: string; kind: string }[];
  locations: { id: string }[];
  variants: {
    id: string;
    sku: string;
    prices: { list: string; minQuantity: number; amount: number }[];
    stock: { location: string; onHand: number; allocated: number }[];
  }[];
};

const aProduct = async (): Promise<{ id: string; slug: string }> => {
  const { body } = await app
    .http()
    .get('/api/storefront/products')
    .query({ currency: 'EUR', limit: 1, sort: '-price', inStock: 'true' })
    .expect(200);
  return body.data[0];
};
const gridOf = async (id: string): Promise<Grid> => (await staff.get(`/storekeeper/products/${id}/grid`).expect(200)).body.data;
const priceOf = async (slug: string, sku: string) => {
  const { body } = await app.http().get(`/api/storefront/products/${slug}`).query({ currency: 'EUR' }).expect(200);
  return body.data.variants.find((variant: { sku: string }) => variant.sku === sku)?.price.amount;
};

const cellOf = (grid: Grid) => {
  const list = grid.lists.find(({ currency, kind }) => currency === 'EUR' && kind === 'base')?.id ?? '';
  const [variant] = grid.variants;
  const before = variant?.prices.find((price) => price.list === list && price.minQuantity === 1)?.amount ?? null;
  return { variant: variant?.id ?? '', sku: variant?.sku ?? '', list, minQuantity: 1, before };
};

describe('the grid of prices and stock', () => {
  test('changes what customers see at once', async () => {
    const { id, slug } = await aProduct();
    const { sku, ...cell } = cellOf(await gridOf(id));

    await staff.put(`/storekeeper/products/${id}/grid`, { prices: [{ ...cell, amount: 123_45 }] }).expect(200);

    expect(await priceOf(slug, sku)).toBe(123_45);
  });

  test('refuses to overwrite what somebody else changed meanwhile, and changes nothing', async () => {
    const { id, slug } = await aProduct();
    const { sku, ...cell } = cellOf(await gridOf(id));
    const now = await priceOf(slug, sku);

    const { status, body } = await staff.put(`/storekeeper/products/${id}/grid`, { prices: [{ ...cell, before: 1, amount: 2 }] });

    expect([status, body.error.details.code]).toEqual([409, 'EDIT_CONFLICT']);
    expect(await priceOf(slug, sku)).toBe(now);
  });

  test('writes every count of stock into the ledger, with who counted', async () => {
    const { id } = await aProduct();
    const grid = await gridOf(id);
    const variant = grid.variants.find(({ stock }) => stock.length > 0);
    const level = variant?.stock[0];

    await staff
      .put(`/storekeeper/products/${id}/grid`, {
        stock: [{ variant: variant?.id, location: level?.location, before: level?.onHand, onHand: (level?.onHand ?? 0) + 5 }],
      })
      .expect(200);

    const [movement] = await app.sql('select kind, on_hand_delta, actor from stock_movements where sku = $1 order by id desc limit 1', [
      variant?.sku,
    ]);
    expect(movement).toEqual({ kind: 'stocktake', on_hand_delta: 5, actor: expect.stringMatching(/^staff:\d+$/) });
  });

  test('refuses two answers for one cell, and changes nothing', async () => {
    const { id, slug } = await aProduct();
    const { sku, ...cell } = cellOf(await gridOf(id));
    const now = await priceOf(slug, sku);

    const { status, body } = await staff.put(`/storekeeper/products/${id}/grid`, {
      prices: [
        { ...cell, amount: 2 },
        { ...cell, before: 2, amount: 3 },
      ],
    });

    expect([status, body.error.details.issues[0].path]).toEqual([400, ['prices', 1]]);
    expect(await priceOf(slug, sku)).toBe(now);
  });

  test.each([
    ['a negative price', { amount: -1 }],
    ['half a cent', { amount: 10.5 }],
    ['a price as text', { amount: '10' }],
  ])('refuses %s', async (_name, change) => {
    const { id } = await aProduct();
    const { sku: _sku, ...cell } = cellOf(await gridOf(id));
    const { status } = await staff.put(`/storekeeper/products/${id}/grid`, { prices: [{ ...cell, ...change }] });
    expect(status).toBe(400);
  });

  test('refuses a variant of another product', async () => {
    const { id } = await aProduct();
    const { sku: _sku, ...cell } = cellOf(await gridOf(id));
    const [other] = await app.sql<{ document_id: string }>(
      'select v.document_id from variants v where not exists (select 1 from variants_product_lnk l join products p on p.id = l.product_id where l.variant_id = v.id and p.document_id = $1) limit 1',
      [id],
    );

    const { status, body } = await staff.put(`/storekeeper/products/${id}/grid`, {
      prices: [{ ...cell, variant: other?.document_id, amount: 1 }],
    });

    expect([status, body.error.details.code]).toEqual([422, 'VARIANT_UNKNOWN']);
  });

  test('opens to nobody who is not signed in', async () => {
    expect((await app.http().get(`/storekeeper/products/anything/grid`)).status).toBe(401);
  });

  test('opens to no member of staff whose role does not allow it', async () => {
    const answer = await (await signInWithoutPermissions(app, staff)).get('/storekeeper/products/anything/grid');

    expect(answer.status).toBe(403);
  });
});

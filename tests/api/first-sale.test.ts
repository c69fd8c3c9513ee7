import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('empty');
const connect = (documentId: string) => ({ connect: [{ documentId }] });
let owner: Staff;

/** Saved as the Content Manager saves it; answers its document id. */
async function saved(type: string, data: object): Promise<string> {
  const { status, body } = await owner.post(`/content-manager/collection-types/${type}`, data);
  if (status !== 201) throw new Error(`${type}: ${status} ${JSON.stringify(body)}`);
  return body.data.documentId;
}

test('from an empty shop to the first sale, in the order of docs/staff.md', async () => {
  owner = await signInAsOwner(app);
  await owner
    .put('/content-manager/single-types/api::store.store-settings', {
      name: 'First',
      country: 'UA',
      defaultCurrency: 'UAH',
      currencies: ['UAH'],
    })
    .expect(200);
  const [standard] = await app.sql<{ document_id: string }>('select document_id from tax_categories where is_default');
  await saved('api::pricing.tax-rate', {
    ...{ name: 'ПДВ', country: 'UA', basisPoints: 2000 },
    taxCategory: connect(standard?.document_id ?? ''),
  });
  const location = await saved('api::inventory.stock-location', { name: 'Lviv', code: 'lviv', country: 'UA', enabled: true });
  const list = await saved('api::pricing.price-list', { name: 'Prices', code: 'base-uah', kind: 'base', currency: 'UAH', enabled: true });
  const method = await saved('api::delivery.delivery-method', {
    ...{ name: 'Courier', code: 'courier', kind: 'flat_rate', enabled: true },
    prices: [{ currency: 'UAH', amount: '5000' }],
  });
  const product = await saved('api::catalog.product', { name: 'Honey', slug: 'honey' });
  const variant = await saved('api::catalog.variant', { name: '500 g', sku: 'HONEY-500', product: connect(product) });
  await owner
    .put(`/storekeeper/products/${product}/grid`, {
      prices: [{ variant, list, minQuantity: 1, before: null, amount: 30000 }],
      stock: [{ variant, location, before: 0, onHand: 5 }],
    })
    .expect(200);
  await owner.post(`/content-manager/collection-types/api::catalog.product/${product}/actions/publish`, {}).expect(200);

  const products = (await app.http().get('/api/storefront/products').expect(200)).body.data;
  expect(products).toMatchObject([{ id: product, priceFrom: { amount: 30000, currency: 'UAH' } }]);
  const { id, token } = (await app.http().post('/api/carts').send({ currency: 'UAH' }).expect(201)).body.data;
  const operations = [
    { id: '1', op: 'add_line', variant, quantity: 2 },
    { id: '2', op: 'set_contact', email: 'olena@example.com' },
    {
      ...{ id: '3', op: 'set_address' },
      shipping: { firstName: 'Olena', lastName: 'Koval', line1: 'Svobody 1', city: 'Lviv', postalCode: '79000', country: 'UA' },
    },
    { id: '4', op: 'set_delivery', method },
  ];
  const cart = await app.http().post(`/api/carts/${id}/operations`).set('X-Cart-Token', token).send({ operations });
  expect(cart.body.data).toMatchObject({ requirements: [], totals: { total: { amount: 65000 }, tax: { amount: 10833 } } });
  const placed = await app
    .http()
    .post(`/api/carts/${id}/checkout`)
    .set('X-Cart-Token', token)
    .send({ expectedTotal: { amount: 65000, currency: 'UAH' }, payment: { provider: 'manual' } });
  expect(placed.body.data.order).toMatchObject({ status: 'placed', totals: { total: { amount: 65000 } } });
});

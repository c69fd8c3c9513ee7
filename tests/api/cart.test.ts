import { useApp } from '../support/app';
import { lvivAddress, operation, shopping, type Cart } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);

const read = async (cart: Pick<Cart, 'id' | 'token'>) =>
  (await app.http().get(`/api/carts/${cart.id}`).set('X-Cart-Token', cart.token).expect(200)).body.data;

describe('a cart', () => {
  test('tells its token once, and stores only a hash of it', async () => {
    const cart = await shop.newCart();

    const [row] = await app.sql<{ token_hash: string }>('select token_hash from carts where document_id = $1', [cart.id]);
    expect(cart.token).toHaveLength(43);
    expect((await read(cart)).token).toBeUndefined();
    expect(row?.token_hash).not.toContain(cart.token);
  });

  test('joins the same variant added twice into one line', async () => {
    const cart = await shop.newCart();
    const variant = await shop.variant();

    const { body } = await shop.operate(cart, [
      operation('add_line', { variant, quantity: 2 }),
      operation('add_line', { variant, quantity: 3 }),
    ]);

    expect(body.data.lines).toEqual([expect.objectContaining({ id: variant, quantity: 5 })]);
  });

  test('remembers its newest 500 operations, oldest first, and applies none of those again', async () => {
    const cart = await shop.newCart();
    const remembered = Array.from({ length: 499 }, (_, index) => `old-${index}`);
    await app.sql('update carts set operations = $2 where document_id = $1', [cart.id, JSON.stringify(remembered)]);
    const notes = (...ids: string[]) => ids.map((id) => ({ id, op: 'set_note', note: id }));

    await shop.operate(cart, notes('new-1', 'old-498', 'new-2', 'new-1'));
    const { body } = await shop.operate(cart, notes('old-498', 'new-2'));

    expect(body.data).toMatchObject({ note: 'new-2', revision: 2 });
    const [row] = await app.sql<{ operations: string[] }>('select operations from carts where document_id = $1', [cart.id]);
    expect(row?.operations).toEqual([...remembered.slice(1), 'new-1', 'new-2']);
    expect((await shop.operate(cart, notes('old-0'))).body.data).toMatchObject({ note: 'old-0', revision: 3 });
  });

  test('applies an operation once, however often the queue is sent', async () => {
    const cart = await shop.newCart();
    const variant = await shop.variant();
    const queue = [operation('add_line', { variant, quantity: 2 }), operation('set_note', { note: 'offline' })];

    await shop.operate(cart, queue);
    await shop.operate(cart, [...queue].reverse());
    const { body } = await shop.operate(cart, [...queue, operation('set_quantity', { line: variant, quantity: 4 })]);

    expect(body.data).toMatchObject({ revision: 3, note: 'offline', lines: [{ quantity: 4 }] });
  });

  test('counts ten requests at once, one after another', async () => {
    const cart = await shop.newCart();
    const variant = await shop.variant();

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => shop.operate(cart, [operation('add_line', { variant, quantity: 1 })])),
    );

    expect(answers.map(({ body }) => body.data.revision).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect((await read(cart)).lines).toEqual([expect.objectContaining({ quantity: 10 })]);
  });

  test('refuses a change made from an old revision, and tells the new one', async () => {
    const cart = await shop.newCart();
    const first = await shop.operate(cart, [operation('set_note', { note: 'one' })], { 'If-Match': '"1"' });
    const late = await shop.operate(cart, [operation('set_note', { note: 'two' })], { 'If-Match': '"1"' });

    expect([first.status, first.headers.etag]).toEqual([200, '"2"']);
    expect([late.status, late.body.error.details]).toEqual([409, { code: 'CART_REVISION_CONFLICT', revision: 2 }]);
  });

  test('tells what it still lacks, and nothing once it is complete', async () => {
    const cart = await shop.newCart();
    expect(cart.requirements.map(({ code }) => code)).toEqual(['CART_EMPTY', 'CONTACT_MISSING', 'DELIVERY_MISSING', 'ADDRESS_MISSING']);

    expect((await shop.readyCart()).requirements).toEqual([]);
  });

  test('offers the deliveries of its country and currency', async () => {
    const names = async (body: { currency: string }, country: string) => {
      const cart = await shop.newCart(body);
      await shop.operate(cart, [operation('set_address', { shipping: { ...lvivAddress, country } })]);
      const options = await app.http().get(`/api/carts/${cart.id}/delivery-options`).set('X-Cart-Token', cart.token).expect(200);
      return options.body.data.map(
        ({ name, price }: { name: string; price: { amount: number; currency: string } }) => `${name} ${price.amount} ${price.currency}`,
      );
    };

    expect(await names({ currency: 'EUR' }, 'UA')).toEqual([
      'Courier 490 EUR',
      'Express courier 1290 EUR',
      'Pickup in Lviv 0 EUR',
      'Van at your time 590 EUR',
    ]);
    expect(await names({ currency: 'JPY' }, 'JP')).toEqual(['Courier 800 JPY']);
  });

  test('is closed once it was checked out', async () => {
    const cart = await shop.readyCart();
    await shop.checkOut(cart).expect(201);

    const { status, body } = await shop.operate(cart, [operation('set_note', { note: 'too late' })]);

    expect([status, body.error.details.code]).toEqual([409, 'CART_CLOSED']);
  });

  test('keeps a code that does not apply yet, and says why', async () => {
    const cart = await shop.newCart();
    const { body } = await shop.operate(cart, [operation('apply_code', { code: 'meadow-5' })]);

    expect(body.data.codes).toEqual(['MEADOW5']);
    expect(body.data.notApplied).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'MEADOW5', reason: expect.any(String) })]),
    );
  });

  test('speaks the language and the prices of a wholesale customer', async () => {
    const signedIn = await app
      .http()
      .post('/api/auth/local')
      .send({ identifier: 'marek@polonyna.test', password: 'Meadow2026' })
      .expect(200);
    const variant = await shop.variant();
    const created = await app
      .http()
      .post('/api/carts')
      .set('Authorization', `Bearer ${signedIn.body.jwt}`)
      .send({ currency: 'EUR', country: 'PL', locale: 'uk' })
      .expect(201);

    const { body } = await app
      .http()
      .post(`/api/carts/${created.body.data.id}/operations`)
      .set('Authorization', `Bearer ${signedIn.body.jwt}`)
      .send({ operations: [operation('add_line', { variant, quantity: 1 })] })
      .expect(200);

    const [wholesale] = await app.sql<{ amount: string }>(
      "select p.amount from prices p join price_lists l on l.id = p.price_list_id join variants v on v.id = p.variant_id where l.code = 'wholesale-eur' and v.document_id = $1",
      [variant],
    );
    expect(body.data.lines[0]).toMatchObject({
      unitPrice: { amount: Number(wholesale?.amount) },
      taxIncluded: false,
      taxBasisPoints: expect.any(Number),
    });
    expect(body.data.lines[0].name).toMatch(/[а-яіїєґ]/i);
    expect(body.data.totals.total.amount).toBe(body.data.lines[0].total.amount);
  });
});

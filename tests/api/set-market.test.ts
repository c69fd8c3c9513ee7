import { useApp } from '../support/app';
import { lvivAddress, operation, shopping, type Cart } from '../support/shopping';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);

const inUah = `from prices p join price_lists l on l.id = p.price_list_id join variants v on v.id = p.variant_id
  where l.currency = 'UAH' and v.document_id = $1`;
const filled = async (variant: string, quantity = 2): Promise<Cart> => {
  const cart = await shop.newCart({ currency: 'EUR', country: 'UA', locale: 'en' });
  const { body } = await shop.operate(cart, [operation('add_line', { variant, quantity })]);
  return { ...body.data, token: cart.token };
};
const moved = async (cart: Cart, to: object): Promise<Cart & Record<string, unknown>> => {
  const { status, body } = await shop.operate(cart, [operation('set_market', to as Record<string, unknown>)]);
  expect([status, body.error]).toEqual([200, undefined]);
  return body.data;
};
const codesOf = ({ requirements }: Cart) => requirements.map(({ code }) => code);

test('moves a cart to another currency and language, tells the prices that changed, and does it once', async () => {
  const variant = await shop.variant();
  const cart = await filled(variant, 10);
  const coded = await shop.operate(cart, [operation('apply_code', { code: 'MEADOW5' })]);
  const before = coded.body.data.lines[0].unitPrice;
  const move = operation('set_market', { currency: 'UAH', locale: 'uk' });

  const { body } = await shop.operate(cart, [move]);

  const [line] = body.data.lines;
  expect(body.data).toMatchObject({
    currency: 'UAH',
    country: 'UA',
    locale: 'uk',
    codes: ['MEADOW5'],
    totals: { total: { currency: 'UAH' } },
  });
  expect(line).toMatchObject({ name: expect.stringMatching(/[а-яіїєґ]/i), quantity: 10, unitPrice: { currency: 'UAH' } });
  expect(body.data.changes).toEqual([{ code: 'PRICE_CHANGED', line: line.id, name: line.name, before, after: line.unitPrice }]);
  expect(body.data.discounts).toContainEqual(expect.objectContaining({ code: 'MEADOW5', amount: { amount: 25_000, currency: 'UAH' } }));
  expect(body.data.totals.total.amount).toBe(line.total.amount);

  const again = (await shop.operate(cart, [move])).body.data;
  expect(again).toEqual({ ...body.data, changes: [] });
  expect(await app.sql('select currency, country, language from carts where document_id = $1', [cart.id])).toEqual([
    { currency: 'UAH', country: 'UA', language: 'uk' },
  ]);
});

test('tells a price that is the same number in another currency', async () => {
  const variant = await shop.variant();
  const cart = await filled(variant);
  const amount = (cart.lines[0]?.unitPrice as { amount: number }).amount;
  await app.sql(`update prices set amount = $2 where id in (select p.id ${inUah})`, [variant, amount]);

  expect((await moved(cart, { currency: 'UAH' })).changes).toEqual([
    expect.objectContaining({ before: { amount, currency: 'EUR' }, after: { amount, currency: 'UAH' } }),
  ]);
});

test('keeps a line that has no price there, as one whose price ended, until the cart comes back', async () => {
  const variant = await shop.variant();
  const cart = await filled(variant);
  await app.sql(`delete from prices where id in (select p.id ${inUah})`, [variant]);

  const there = await moved(cart, { currency: 'UAH' });
  expect(there.lines).toEqual([expect.objectContaining({ quantity: 2, unitPrice: null, total: { amount: 0, currency: 'UAH' } })]);
  expect(there.changes).toEqual([expect.objectContaining({ code: 'NOT_FOR_SALE', line: variant })]);
  expect([codesOf(there)[0], there.totals.total]).toEqual(['LINE_NOT_FOR_SALE', { amount: 0, currency: 'UAH' }]);

  const back = await moved(cart, { currency: 'EUR' });
  expect([back.lines[0]?.total, back.changes]).toEqual([cart.lines[0]?.total, []]);
});

test('in another country forgets an address elsewhere, and tells that the delivery does not go there', async () => {
  const cart = await shop.readyCart({ method: 'pickup-lviv' });

  const there = await moved(cart, { country: 'PL' });
  expect(there).toMatchObject({
    country: 'PL',
    currency: 'EUR',
    shippingAddress: null,
    delivery: null,
    contact: { email: 'olena@example.com' },
  });
  expect(codesOf(there)).toContain('DELIVERY_NOT_OFFERED');
  const back = await moved(cart, { country: 'UA' });
  expect([codesOf(back), back.totals]).toEqual([[], cart.totals]);

  const { body } = await shop.operate(cart, [
    operation('set_address', { shipping: lvivAddress }),
    operation('set_market', { country: 'PL', currency: 'UAH' }),
    operation('set_market', { country: 'UA' }),
    operation('set_address', { shipping: lvivAddress }),
  ]);
  expect(body.data).toMatchObject({ country: 'UA', currency: 'UAH', shippingAddress: { city: 'Lviv' }, requirements: [] });
});

test('gives up a checkout that waits for its payment, and the order of the next one is in the new currency', async () => {
  const cart = await shop.readyCart();
  const scripted = { payment: { provider: 'scripted' } };
  const { body } = await shop.checkOut(cart, {}, scripted).expect(201);

  const there = await moved(cart, { currency: 'UAH' });
  const placed = await shop.checkOut({ ...there, token: cart.token }).expect(201);

  expect(placed.body.data.order).toMatchObject({ currency: 'UAH', status: 'placed', totals: { total: there.totals.total } });
  expect(await app.sql('select order_status from orders where document_id = $1', [body.data.order.id])).toEqual([
    { order_status: 'expired' },
  ]);
});

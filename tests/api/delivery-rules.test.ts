import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { lvivAddress, operation, shopping, type Cart } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const methods = '/content-manager/collection-types/api::delivery.delivery-method';
let owner: Staff;
beforeAll(async () => {
  owner = await signInAsOwner(app);
});

const methodOf = async (code: string) => {
  const [row] = await app.sql<{ document_id: string }>('select document_id from delivery_methods where code = $1', [code]);
  return String(row?.document_id);
};
const freeFrom = (amount: number) => [{ __component: 'delivery.free-from', amounts: [{ currency: 'EUR', amount: String(amount) }] }];
/** Rules as a plugin left them. */
const leaveRules = (code: string, ...kinds: string[]) =>
  app.sql('update delivery_methods set compiled_rules = $2 where code = $1', [
    code,
    JSON.stringify(kinds.map((kind) => ({ kind, parameters: {} }))),
  ]);
const optionsOf = async ({ id, token }: Pick<Cart, 'id' | 'token'>) => {
  const { body } = await app.http().get(`/api/carts/${id}/delivery-options`).set('X-Cart-Token', token).expect(200);
  return {
    offered: Object.fromEntries(body.data.map(({ name, price }: { name: string; price: { amount: number } }) => [name, price.amount])),
    notOffered: body.meta.notOffered,
  };
};
const read = async ({ id, token }: Pick<Cart, 'id' | 'token'>) =>
  (await app.http().get(`/api/carts/${id}`).set('X-Cart-Token', token).expect(200)).body.data;

describe('free from an amount, which the express courier of the demo is', () => {
  test('costs the same in the options, the cart, the quote and the order', async () => {
    const variant = await shop.variant('PLN-TEA-MRN-50');
    const cart = await shop.readyCart({ variant, method: 'express' });
    expect([cart.totals.delivery.amount, (await optionsOf(cart)).offered['Express courier']]).toEqual([1290, 1290]);

    const { body } = await shop.operate(cart, [operation('set_quantity', { line: variant, quantity: 60 })]);
    const changed = body.data;
    expect(changed.totals.items.amount - changed.totals.discounts.amount).toBeGreaterThanOrEqual(25_000);
    expect(changed.delivery).toMatchObject({ price: { amount: 0 }, total: { amount: 0 } });
    expect((await optionsOf(cart)).offered).toMatchObject({ Courier: 490, 'Express courier': 0 });
    const quoted = await app
      .http()
      .post('/api/storefront/quote')
      .send({ currency: 'EUR', country: 'UA', lines: [{ variant, quantity: 60 }], delivery: await methodOf('express') });
    expect(quoted.body.data.delivery.price.amount).toBe(0);

    const { order } = (await shop.checkOut({ ...cart, totals: changed.totals })).body.data;
    expect([order.totals.total, order.delivery.price.amount]).toEqual([changed.totals.total, 0]);
  });

  test('is told to a cart with nothing in it too', async () => {
    const cart = await shop.newCart({ country: 'UA' });

    expect((await optionsOf(cart)).offered).toEqual({
      Courier: 490,
      'Express courier': 1290,
      'Pickup in Lviv': 0,
      'Van at your time': 590,
    });
  });

  test('holds from the moment staff save it, and what is no amount is not saved', async () => {
    const express = await methodOf('express');
    const cart = await shop.readyCart({ method: 'express' });
    const refused = await owner.put(`${methods}/${express}`, { rules: freeFrom(-1) });
    expect(refused.body.error.details).toMatchObject({ field: 'rules[0].amounts[0].amount' });
    expect((await read(cart)).delivery.price.amount).toBe(1290);

    await owner.put(`${methods}/${express}`, { rules: freeFrom(1) }).expect(200);
    expect((await read(cart)).delivery.price.amount).toBe(0);
    await owner.put(`${methods}/${express}`, { rules: [] }).expect(200);
    expect((await read(cart)).delivery.price.amount).toBe(1290);
  });

  test('is written by machines, under the same checks', async () => {
    const machine = await machineWith(app, owner, 'delivery', ['api::delivery.delivery-method.create']);
    const method = (code: string, more: object) => ({
      data: { name: code, code, kind: 'flat_rate', prices: [{ currency: 'EUR', amount: '700' }], ...more },
    });
    const refused = await machine.post('/api/delivery-methods', method('odd', { rules: freeFrom(-5) })).expect(400);
    expect(refused.body.error.details).toMatchObject({ field: expect.stringContaining('rules[0].amounts[0].amount') });
    await machine.post('/api/delivery-methods', method('unheard-of', { rules: [{ __component: 'gone.rule' }] })).expect(400);

    await machine.post('/api/delivery-methods', method('by-machine', { rules: freeFrom(1) })).expect(201);
    expect((await optionsOf(await shop.readyCart())).offered).toMatchObject({ 'by-machine': 0 });
  });
});

test('a method that brings so much room and no more says so to a cart that takes more', async () => {
  const [courier, variant] = [await methodOf('courier'), await shop.variant('PLN-TEA-MRN-50')];
  const size = { lengthMm: 100, widthMm: 100, heightMm: 150 };
  await owner.put(`/content-manager/collection-types/api::catalog.variant/${variant}`, size).expect(200);
  const rule = { __component: 'delivery.volume', then: 'only', belowCubicCentimetres: 3_000 };
  await owner.put(`${methods}/${courier}`, { rules: [rule] }).expect(200);
  const cart = await shop.readyCart({ variant, quantity: 1 });
  expect((await optionsOf(cart)).offered).toMatchObject({ Courier: 490 });

  await shop.operate(cart, [operation('set_quantity', { line: variant, quantity: 2 })]);
  const params = { cubicCentimetres: 3_000, fromCubicCentimetres: null, belowCubicCentimetres: 3_000 };
  expect((await optionsOf(cart)).notOffered).toEqual([
    expect.objectContaining({ id: courier, reason: { code: 'VOLUME_NOT_CARRIED', params } }),
  ]);
  await owner.put(`${methods}/${courier}`, { rules: [] }).expect(200);
});

describe.each([
  ['a rule that throws', 'careless.delivery', 'RULE_FAILED'],
  ['a rule whose plugin is gone', 'gone.rule', 'RULE_UNKNOWN'],
])('a delivery method with %s', (_what, kind, code) => {
  const reason = { code, params: {} };

  test('is not offered, and says why; the cart and the other methods live on', async () => {
    const courier = await methodOf('courier');
    const cart = await shop.readyCart({ variant: await shop.variant('PLN-TEA-MRN-50') });
    await leaveRules('courier', kind);

    expect(await optionsOf(cart)).toEqual({
      offered: expect.not.objectContaining({ Courier: 490 }),
      notOffered: [{ id: courier, name: 'Courier', kind: 'flat_rate', reason }],
    });
    const chosen = await shop.operate(cart, [operation('set_delivery', { method: courier })]);
    expect([chosen.status, chosen.body.error.details]).toMatchObject([422, { code: 'DELIVERY_METHOD_UNKNOWN', method: courier, reason }]);
    const quoted = await app
      .http()
      .post('/api/storefront/quote')
      .send({ lines: [{ variant: await shop.variant(), quantity: 1 }], delivery: courier });
    expect([quoted.status, quoted.body.error.details]).toEqual([422, { code: 'DELIVERY_METHOD_UNKNOWN', method: courier, reason }]);
    await shop.operate(cart, [operation('set_address', { shipping: lvivAddress })]);

    const now = await read(cart);
    expect(now.requirements).toEqual([expect.objectContaining({ code: 'DELIVERY_NOT_OFFERED', field: 'delivery', reason })]);
    const stale = await shop.checkOut(cart);
    expect([stale.status, stale.body.error.details.code]).toEqual([409, 'CART_CHANGED']);
    const refused = await shop.checkOut({ ...cart, totals: now.totals });
    expect([refused.status, refused.body.error.details]).toEqual([
      422,
      { code: 'REQUIREMENTS_NOT_MET', requirements: [expect.objectContaining({ code: 'DELIVERY_NOT_OFFERED', reason })] },
    ]);
    await leaveRules('courier');
    expect((await shop.checkOut(cart)).status).toBe(201);
  });
});

test('a cart is looked at again when a rule of its delivery changes', async () => {
  const cart = await shop.readyCart();
  await leaveRules('courier', 'careless.delivery');

  const { nextChangeAt } = await read(cart);
  expect(Date.parse(nextChangeAt) - Date.now()).toBeLessThanOrEqual(60_000);
  await leaveRules('courier');
});

test('a method that lost a rule with its plugin is saved once staff have switched it off and looked', async () => {
  const id = await methodOf('courier');
  await leaveRules('courier', 'gone.rule');
  const refused = await owner.put(`${methods}/${id}`, { estimate: 'Soon' }).expect(400);
  expect(refused.body.error.details).toMatchObject({ code: 'CONTENT_INVALID', reason: 'RULE_UNKNOWN', field: 'rules' });

  await owner.put(`${methods}/${id}`, { enabled: false }).expect(200);
  await owner.put(`${methods}/${id}`, { enabled: true }).expect(200);
  expect((await optionsOf(await shop.newCart())).offered).toMatchObject({ Courier: 490 });
});

test('what a rule names cannot be deleted', async () => {
  const { body } = await owner.post('/content-manager/collection-types/api::catalog.brand', { name: 'Named', slug: 'named' }).expect(201);
  const id = body.data.documentId;
  await app.sql('update delivery_methods set compiled_rules = $1 where code = $2', [
    JSON.stringify([{ kind: 'gone.rule', parameters: { brands: [id] } }]),
    'pickup-lviv',
  ]);

  const refused = await owner.delete(`/content-manager/collection-types/api::catalog.brand/${id}`);
  expect(refused.body.error.details).toMatchObject({ code: 'STILL_IN_USE', uses: [{ type: 'Delivery method', name: 'Pickup in Lviv' }] });
});

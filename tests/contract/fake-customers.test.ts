import { startFakeServer, type FakeServer } from '../support/fake-payments/fake-server';
import { numbers } from '../support/fake-payments/fake-world';
import { given, truthOf } from '../support/fake-payments/given-payment';

let server: FakeServer;
beforeAll(async () => {
  server = await startFakeServer();
});
afterAll(() => server.stop());

const customers = () => {
  if (!server.provider.customers) throw new Error('It knows no customers');
  return server.provider.customers;
};
let count = 0;
const newCustomer = () => customers().create({ idempotencyKey: `customer-${(count += 1)}`, userId: count, email: 'buyer@example.com' });
const givenFor = (reference: string) => given(server, { customer: { userId: count, email: null, reference } });
const payAndKeep = async (customer: string, card: keyof typeof numbers) => {
  const { reference } = await givenFor(customer);
  await server.pay(reference, { card: numbers[card], save: true });
  return reference;
};
const visa = { id: expect.stringMatching(/^pm_/), type: 'card', brand: 'visa', last4: '4242', expiryMonth: 12, expiryYear: 2034 };

test('a customer is made once for a key', async () => {
  const requested = { idempotencyKey: 'one-customer', userId: 7, email: null };

  expect(await customers().create(requested)).toBe(await customers().create(requested));
});

describe('a card is kept', () => {
  test('when the customer wants it, once, and pays again', async () => {
    const customer = await newCustomer();
    await payAndKeep(customer, 'pays');
    await payAndKeep(customer, 'pays');
    const methods = await customers().listMethods(customer);
    const { reference } = await givenFor(customer);

    await server.pay(reference, { card: methods[0]?.id });

    expect(methods).toEqual([visa]);
    expect(await truthOf(server, reference)).toMatchObject({ state: 'paid', method: 'card' });
  });

  test('only once it has paid', async () => {
    const customer = await newCustomer();
    await payAndKeep(customer, 'declined');
    const asking = await payAndKeep(customer, 'asksBank');
    expect(await customers().listMethods(customer)).toEqual([]);

    await server.confirm(asking, 'yes');

    expect(await customers().listMethods(customer)).toMatchObject([{ last4: '3184' }]);
  });

  test.each([
    ['without being asked to', { card: numbers.pays }],
    ['in a wallet', { wallet: 'apple_pay', save: true }],
  ])('never %s', async (_how, fields) => {
    const customer = await newCustomer();
    const { reference } = await givenFor(customer);

    await server.pay(reference, fields);

    expect(await customers().listMethods(customer)).toEqual([]);
  });

  test('with what it does: one that the bank asks about is asked about again', async () => {
    const customer = await newCustomer();
    await server.confirm(await payAndKeep(customer, 'asksBank'), 'yes');
    const [method] = await customers().listMethods(customer);
    const { reference } = await givenFor(customer);

    await server.pay(reference, { card: method?.id });

    expect(await truthOf(server, reference)).toMatchObject({ state: 'requires_action' });
  });
});

describe('a kept card', () => {
  test('is forgotten when the customer says so, once', async () => {
    const customer = await newCustomer();
    await payAndKeep(customer, 'pays');
    const [method] = await customers().listMethods(customer);
    const remove = () => customers().removeMethod(customer, method?.id ?? '');

    expect([await remove(), await remove()]).toEqual([true, false]);
    expect(await customers().listMethods(customer)).toEqual([]);
  });

  test('is of no use to others, nor can they remove it', async () => {
    const [mine, other] = [await newCustomer(), await newCustomer()];
    await payAndKeep(mine, 'pays');
    const [method] = await customers().listMethods(mine);
    const { reference } = await givenFor(other);

    const answer = await server.pay(reference, { card: method?.id });

    expect(answer.status).toBe(404);
    expect(await truthOf(server, reference)).toMatchObject({ state: 'pending' });
    expect(await customers().removeMethod(other, method?.id ?? '')).toBe(false);
    expect(await customers().listMethods(mine)).toEqual([visa]);
  });
});

test('a customer who is removed keeps nothing, and removing them again does nothing', async () => {
  const customer = await newCustomer();
  await payAndKeep(customer, 'pays');
  await customers().remove?.(customer);
  await customers().remove?.(customer);
  expect(await customers().listMethods(customer)).toEqual([]);
});

describe('a customer who is gone', () => {
  test('is told from an outage, and another one can pay with the same key', async () => {
    const gone = { idempotencyKey: 'payment-of-somebody', orderId: 'order-of-somebody' };
    const isUnknown = expect.objectContaining({ name: 'UnknownCustomer' });
    const payAs = (reference: string) => given(server, { ...gone, customer: { userId: 1, email: null, reference } });

    await expect(payAs('cus_gone')).rejects.toEqual(isUnknown);
    await expect(customers().openSession('cus_gone')).rejects.toEqual(isUnknown);
    expect(await payAs(await newCustomer())).toMatchObject({ state: 'pending' });
  });

  test('keeps nothing', async () => {
    expect(await customers().listMethods('cus_gone')).toEqual([]);
    expect(await customers().removeMethod('cus_gone', 'pm_1')).toBe(false);
  });
});

test('an app learns which customer is paying', async () => {
  const customer = await newCustomer();

  expect(await customers().openSession(customer)).toEqual({ customer });
});

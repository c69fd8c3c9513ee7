import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const stripe = useStripeShop(app);

let registered = 0;
async function customer() {
  registered += 1;
  const name = `payer-${registered}-${process.pid}`;
  const { body } = await app
    .http()
    .post('/api/auth/local/register')
    .send({ username: name, email: `${name}@example.com`, password: 'Secret-123' })
    .expect(200);
  return { Authorization: `Bearer ${body.jwt}` };
}
async function cartOf(bearer: Record<string, string>) {
  const cart = await shop.readyCart();
  const { body } = await app.http().post(`/api/carts/${cart.id}/claim`).set(bearer).set('X-Cart-Token', cart.token).expect(200);
  return { ...cart, ...body.data, token: cart.token };
}

describe('what the app gets for its payment sheet', () => {
  test('is all that it needs, and for a guest nothing of a customer', async () => {
    const { clientData, intent } = await stripe.waiting();

    expect(clientData).toMatchObject({
      provider: 'stripe',
      status: 'pending',
      clientSecret: expect.stringMatching(/^pi_.+_secret_/),
      publishableKey: 'pk_test_shown',
      merchantCountryCode: 'UA',
      merchantDisplayName: 'Polonyna',
      returnUrl: 'polonyna://paid',
    });
    expect(clientData.paymentIntentClientSecret).toBe(clientData.clientSecret);
    expect(clientData).not.toHaveProperty('customerSessionClientSecret');
    expect(intent).toMatch(/^pi_/);
  });

  test('opens what a signed-in customer keeps, as one and the same customer of Stripe', async () => {
    const bearer = await customer();
    const first = await stripe.waiting(await cartOf(bearer), bearer);
    const second = await stripe.waiting(await cartOf(bearer), bearer);

    expect(first.clientData).toMatchObject({ customer: expect.stringMatching(/^cus_/), customerSessionClientSecret: expect.any(String) });
    expect(second.clientData.customer).toBe(first.clientData.customer);
    expect(stripe.double.asked.filter(({ method, path }) => method === 'POST' && path === '/v1/customers')).toHaveLength(1);
  });

  test('is made anew when somebody removed the customer in the dashboard', async () => {
    const bearer = await customer();
    const first = await stripe.waiting(await cartOf(bearer), bearer);
    stripe.double.world.customers.delete(String(first.clientData.customer));
    const second = await stripe.waiting(await cartOf(bearer), bearer);

    expect(second.clientData.customer).toMatch(/^cus_/);
    expect(second.clientData.customer).not.toBe(first.clientData.customer);
  });

  test('comes again with the same checkout while it waits, and not once it is paid', async () => {
    const { cart, clientData, intent } = await stripe.waiting();
    expect((await stripe.waiting(cart)).clientData.clientSecret).toBe(clientData.clientSecret);
    stripe.double.customer.pays(intent);

    const { body } = await shop.checkOut(cart, {}, { payment: { provider: 'stripe' } }).expect(201);
    expect(body.data.order).toMatchObject({ status: 'placed', paymentStatus: 'paid' });
    expect(JSON.stringify(body)).not.toContain('_secret_');
  });
});

describe('saved payment methods', () => {
  test('are listed and removed by whom they belong to', async () => {
    const [mine, theirs] = [await customer(), await customer()];
    const { intent } = await stripe.waiting(await cartOf(mine), mine);
    stripe.double.customer.pays(intent, { save: true });
    await stripe.waiting(await cartOf(theirs), theirs);

    const listed = await app.http().get('/api/me/payment-methods').set(mine).expect(200);
    expect(listed.body.data).toEqual([
      {
        id: expect.stringMatching(/^pm_/),
        provider: 'stripe',
        type: 'card',
        brand: 'visa',
        last4: '4242',
        expiryMonth: expect.any(Number),
        expiryYear: expect.any(Number),
      },
    ]);
    const [{ id }] = listed.body.data;
    const refused = await app.http().delete(`/api/me/payment-methods/${id}`).set(theirs).expect(404);
    expect(refused.body.error.details.code).toBe('PAYMENT_METHOD_NOT_FOUND');
    await app.http().delete(`/api/me/payment-methods/${id}`).set(mine).expect(200);
    expect((await app.http().get('/api/me/payment-methods').set(mine).expect(200)).body.data).toEqual([]);
    await app.http().get('/api/me/payment-methods').expect(401);
  });
});

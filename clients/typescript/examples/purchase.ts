/** Buys one thing by card, at a demo shop (`npm run demo`), as the customer who is named. */
import { createCart, createSession, createShop, keyOfTap, retry } from '@storekeeper/client';

const [url = 'http://127.0.0.1:1337', email = 'oksana@polonyna.test', password = 'Meadow2026'] = process.argv.slice(2);
const shop = createShop({ url, middlewares: [retry()] });
const session = createSession(shop);
const cart = createCart(shop, { session, newCart: { currency: 'EUR', country: 'UA' } });

await session.signIn(email, password);
const { data: products } = await shop.get('/storefront/products', { query: { currency: 'EUR', inStock: 'true' } });
const variant = products[0]?.variants.find(({ availability }) => availability.status !== 'out');
if (!variant) throw new Error('The shop has nothing to sell');

const shipping = { lastName: 'Koval', line1: 'Svobody 1', city: 'Lviv', postalCode: '79000', country: 'UA' };
await cart.change([
  { op: 'add_line', variant: variant.id, quantity: 1 },
  { op: 'set_contact', email },
  { op: 'set_address', shipping },
]);
const [delivery] = await cart.deliveryOptions();
if (!delivery) throw new Error('Nothing is delivered there');
const { totals } = await cart.change([{ op: 'set_delivery', method: delivery.id }]);
const { payment } = await cart.checkOut({ expectedTotal: totals.total, payment: { provider: 'fake' } }, { key: keyOfTap() });
if (!payment?.paymentUrl) throw new Error('There is nothing to pay');

// An app opens `paymentUrl` in a browser. Here is what the customer does there: type the card, and say yes to their bank.
const { origin, pathname, searchParams } = new URL(payment.paymentUrl);
const send = (step: string, fields: Record<string, string>) =>
  fetch(origin + pathname + step, { method: 'POST', body: new URLSearchParams({ secret: `${searchParams.get('secret')}`, ...fields }) });
await send('', { card: '4000 0027 6000 3184' });
await send('/confirm', { answer: 'yes' });

const { data } = await shop.post('/payments/{id}/sync', { path: { id: payment.id } });
console.log(`Order ${data.order.number}: ${data.order.status}, ${data.order.paymentStatus}`);

/**
 * What a shop costs that has sold for years: orders a second with 200,000 orders and 100,000 products beside those of a shop that
 * has sold nothing, in the same run, before and after (asked: nine tenths). And how PostgreSQL runs what purchases, customers and
 * jobs ask there: a statement that reads a large table from one end to the other fails, because it costs more each day. Left out
 * are the list of products and `heal-lost-halves`, which looks through everything, seldom, because nobody knows what is wrong.
 */
import { atOnce, openPurchases } from '../support/purchase.mjs';
import { control, freshShop, openConnection, openDatabase, port } from '../support/shop.mjs';
import { fill } from './fill.mjs';
import { readPlans } from './plans.mjs';

const size = { products: 100_000, orders: 200_000 };
const warmUp = 15;
const each = 30;

async function ordersASecond() {
  const database = openDatabase();
  const buy = await openPurchases(database);
  await database.end();
  // Every connection plans its statements once it is used; a shop that has run for a minute has done that.
  await atOnce(buy, port, warmUp);
  return atOnce(buy, port, each);
}

async function emptyShop() {
  await freshShop();
  return ordersASecond();
}

// Written down for a series that begins, or meets a number that was given: then all orders are read, once.
const seldomRead = /insert into order_series/;

/** All that happens often, once or a few times: as guest and as customer, in the shop's window, and by the clock. */
async function useEverything(database) {
  const buy = await openPurchases(database);
  const { send, close } = openConnection(port);
  const account = { username: 'scale@example.com', email: 'scale@example.com', password: 'Never-guessed-1' };
  const registered = await fetch(`http://127.0.0.1:${port}/api/auth/local/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { jwt } = await registered.json();
  const signedIn = { Authorization: `Bearer ${jwt}` };
  const asCustomer = { send: (method, path, body, headers) => send(method, path, body, { ...headers, ...signedIn }) };
  for (const customer of [{ send }, asCustomer]) {
    const { order, variant, headers } = await buy(customer);
    await customer.send('GET', `/api/orders/${order.id}`, undefined, headers);
    const [product] = (
      await database.query(
        'select p.document_id as id from products p join variants_product_lnk vp on vp.product_id = p.id join variants v on v.id = vp.variant_id where v.document_id = $1 limit 1',
        [variant],
      )
    ).rows;
    await customer.send('GET', `/api/storefront/products/${product.id}?currency=EUR`);
    await customer.send('POST', '/api/storefront/quote', {
      currency: 'EUR',
      country: 'UA',
      lines: [{ variant, quantity: 2 }],
      codes: ['MEADOW5'],
    });
    const cart = await customer.send('POST', '/api/carts', { currency: 'EUR', country: 'UA' });
    await customer.send('GET', `/api/carts/${cart.id}`, undefined, { 'X-Cart-Token': cart.token });
    await customer.send('POST', `/api/orders/${order.id}/cancel`, {}, headers);
  }
  const guests = await send('POST', '/api/carts', { currency: 'EUR', country: 'UA' });
  await asCustomer.send('POST', `/api/carts/${guests.id}/claim`, {}, { 'X-Cart-Token': guests.token });
  await asCustomer.send('GET', '/api/orders');
  close();
  const job = (module, name) => control('call', { module: `shop/${module}`, name, args: [] });
  await job('checkout/resume-checkouts', 'resumeCheckouts');
  await job('cart/sweep-carts', 'sweepHolds');
  await job('cart/sweep-carts', 'sweepCarts');
  await job('payments/resume-refunds', 'resumeRefunds');
  await job('payments/reconcile-payments', 'reconcilePayments');
  await control('jobs');
}

const before = await emptyShop();
await freshShop();
const database = openDatabase();
try {
  const startedAt = performance.now();
  await fill(database, size);
  // Made with triggers off, so nobody was told.
  for (const name of ['rebuildListings', 'refreshAll']) await control('call', { module: 'shop/listing/refresh-listings', name, args: [] });
  console.log(`${size.products} products and ${size.orders} orders, made in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  const large = await ordersASecond();
  await control('listen');
  await useEverything(database);
  const statements = await control('heard');
  const { scans, highestCost } = await readPlans(
    database,
    statements.filter(({ sql }) => !seldomRead.test(sql)),
  );
  await database.end();
  const after = await emptyShop();

  const empty = (before + after) / 2;
  console.log(
    `orders a second there ${large.toFixed(1)}, in an empty shop ${empty.toFixed(1)} (before ${before.toFixed(1)}, after ${after.toFixed(1)}): ${Math.round((large / empty) * 100)} %, asked at least 90 %`,
  );
  console.log(
    `${statements.length} different statements, of which ${scans.length} read a large table from one end to the other; highest estimate ${Math.round(highestCost)}`,
  );
  for (const scan of scans) console.log(`  ${scan}`);
  if (scans.length > 0) process.exitCode = 1;
} finally {
  if (!database.ended) await database.end();
}

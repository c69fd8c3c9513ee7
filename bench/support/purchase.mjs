/** A purchase as an app makes it, and many at once. */
import { openConnection } from './shop.mjs';

export const customers = 8;
const address = { firstName: 'Olena', lastName: 'Koval', line1: 'Svobody 1', city: 'Lviv', postalCode: '79000', country: 'UA' };

/**
 * Fills the shelves and answers how one purchase is made: create a cart, three lines, a code, address, delivery, checkout with
 * `manual`. Five calls, as an app that knows its delivery methods from the start would send them.
 * @param {import('pg').Pool} database
 */
export async function openPurchases(database) {
  await database.query('update stock_levels set on_hand = 1000000');
  // From all over the catalogue: customers of a large shop buy what is next to nothing else.
  const { rows: variants } = await database.query(
    `select document_id from (select document_id, row_number() over (order by id) as place, count(*) over () as all_of_them
                                from variants where inventory_policy = 'tracked') v
      where place % greatest(1, all_of_them / 60) = 0 limit 60`,
  );
  const { rows: methods } = await database.query("select document_id from delivery_methods where code = 'courier'");
  let made = 0;
  return async function buy({ send }) {
    const number = (made += 1);
    const { id, token } = await send('POST', '/api/carts', { currency: 'EUR', country: 'UA' });
    const headers = { 'X-Cart-Token': token };
    await send(
      'POST',
      `/api/carts/${id}/operations`,
      {
        operations: [
          ...[0, 1, 2].map((line) => ({
            id: `${line}`,
            op: 'add_line',
            variant: variants[(number * 3 + line) % variants.length].document_id,
            quantity: 1,
          })),
          { id: 'code', op: 'apply_code', code: 'MEADOW5' },
        ],
      },
      headers,
    );
    const options = await send('GET', `/api/carts/${id}/delivery-options`, undefined, headers);
    const cart = await send(
      'POST',
      `/api/carts/${id}/operations`,
      {
        operations: [
          { id: 'contact', op: 'set_contact', email: `customer-${number}@example.com` },
          { id: 'address', op: 'set_address', shipping: address },
          {
            id: 'delivery',
            op: 'set_delivery',
            method: options.find((option) => option.id === methods[0].document_id)?.id ?? options[0].id,
          },
        ],
      },
      headers,
    );
    const { order } = await send(
      'POST',
      `/api/carts/${id}/checkout`,
      { expectedTotal: cart.totals.total, payment: { provider: 'manual' } },
      headers,
    );
    if (order.status !== 'placed') throw new Error(`The order is ${order.status}`);
    return { order, variant: variants[number % variants.length].document_id, headers };
  };
}

/** How many journeys a second `customers` make at once, `each` of them so many. */
export async function atOnce(journey, toPort, each) {
  const started = performance.now();
  await Promise.all(
    Array.from({ length: customers }, async () => {
      const connection = openConnection(toPort);
      for (let count = 0; count < each; count += 1) await journey(connection);
      connection.close();
    }),
  );
  return (customers * each) / ((performance.now() - started) / 1000);
}

import { refreshLock, variantLocks } from '../../src/shop/listing/locks';
import { useApp } from '../support/app';

// Others are tested beside it.
const ofThisDatabase = 'database = (select oid from pg_database where datname = current_database())';

const app = useApp('demo');

let asked = 1_000_000_000;
/** A list at an address nobody has asked for, which is answered by nothing that was kept. */
const browse = async (): Promise<string> => {
  const answer = await fetch(`${app.url}/api/storefront/products?currency=EUR&limit=100&priceMax=${(asked += 1)}`);
  expect(answer.status).toBe(200);
  return answer.text();
};
const drift = async () => {
  await browse();
  return app.call<object[]>('shop/listing/find-drift', 'findDrift');
};
const until = async (query: string, ...values: unknown[]): Promise<void> => {
  while ((await app.sql(query, values)).length === 0);
};
/** A variant whose pieces are counted, of a product that comes `first` or `last`. */
const counted = async (which: 'first' | 'last') => {
  const [row] = await app.sql<{ variant: number; product: string }>(
    `select variant, product from listing_stock where inventory_policy = 'tracked' order by product ${which === 'first' ? 'asc' : 'desc'}, variant limit 1`,
  );
  if (!row) throw new Error('The demo shop counts nothing');
  return row;
};
const rename = (product: string, name: string) => app.sql('update products set name = $2 where document_id = $1', [product, name]);

test('what was changed while others are brought up to date is in the answer of who asks after it', async () => {
  const [held, other] = [await counted('first'), await counted('last')];

  const { first, second } = await app.whileOpen(async (query) => {
    await query(`select pg_advisory_xact_lock(${variantLocks}, ${held.variant})`);
    await rename(held.product, 'Taken already');
    const first = browse();
    await until(`select 1 from pg_locks where locktype = 'advisory' and classid = ${variantLocks} and ${ofThisDatabase} and not granted`);
    // Those who bring it up to date have taken what they are going to do.
    await rename(other.product, 'Changed meanwhile');
    const [{ now } = { now: '' }] = await app.sql<{ now: string }>('select clock_timestamp()::text as now');
    const second = browse();
    await until(
      "select 1 from pg_stat_activity where state = 'idle' and query like '%sk_waiting%' and state_change > $1::timestamptz",
      now,
    );
    return { first, second };
  });

  expect((await first).includes('Taken already')).toBe(true);
  expect((await second).includes('Changed meanwhile')).toBe(true);
});

test('a product of which much was noted is one product, and in the next answer', async () => {
  const { product } = await counted('first');

  await app.whileOpen(async (query) => {
    for (let time = 1; time <= 300; time += 1) await query(`update products set name = 'Saved ${time}' where document_id = '${product}'`);
  });

  expect((await browse()).includes('Saved 300')).toBe(true);
});

test('pieces that come while the row of a new variant is written are counted', async () => {
  const { variant, product } = await counted('first');
  await app.sql('update stock_levels set on_hand = 0, held = 0, allocated = 0 where variant_id = $1', [variant]);
  await app.sql('delete from listing_stock where variant = $1', [variant]);

  await app.whileOpen(async (query) => {
    // As whoever brings it up to date, with the row that nobody else sees.
    await query(`select pg_advisory_xact_lock(${variantLocks}, ${variant})`);
    await query(`insert into listing_stock values (${variant}, '${product}', 0, 'tracked', 0, false, '{}')`);
    await query(`select sk_listing_stock('{${variant}}')`);
    await app.sql('update stock_levels set on_hand = 17 where variant_id = $1', [variant]);
  });

  expect(await drift()).toEqual([]);
});

test('as many pieces as a number can hold at each location can be stored', async () => {
  const { variant } = await counted('first');

  await app.sql('update stock_levels set on_hand = 2147483647 where variant_id = $1', [variant]);

  expect(await drift()).toEqual([]);
});

test('where the pieces of a whole shop are changed at once, no lock is held for each, and the next answer is right', async () => {
  const locks = await app.whileOpen(async (query) => {
    await query('update stock_levels set on_hand = 50, held = 0, allocated = 0');
    return app.sql(`select 1 from pg_locks where locktype = 'advisory' and classid = ${variantLocks} and ${ofThisDatabase}`);
  });

  expect(locks).toEqual([]);
  expect(await drift()).toEqual([]);
});

test('a shop that starts while all of its products wait to be brought up to date is there at once', async () => {
  const { product } = await counted('first');

  await app.whileOpen(async (query) => {
    await query(`select pg_advisory_xact_lock(${refreshLock})`);
    await rename(product, 'Waits for nobody');
    await app.sql("insert into listing_changes (product) values ('*')");
    await app.call('bootstrap/listings', 'prepareListings');
  });

  expect(await drift()).toEqual([]);
});

test('a variant that hangs on two products, as only SQL hangs it, keeps nothing from being brought up to date', async () => {
  const [one, other] = [await counted('first'), await counted('last')];
  await app.sql(
    `insert into variants_product_lnk (variant_id, product_id)
     select $1, id from products where document_id = $2 and published_at is not null order by id limit 1`,
    [one.variant, other.product],
  );
  // One at either end of what is brought up to date at once.
  await app.sql(
    `insert into listing_changes (product)
     select product from listing_products group by product order by product = $1 desc, product = $2, product`,
    [one.product, other.product],
  );
  await browse();
  expect(await app.sql('select product from listing_changes')).toEqual([]);
});

import { useApp } from '../support/app';

const app = useApp('demo');

type Usage = { discount_id: number; discount_code_id: number; currency: string; uses: string; amount: string };

/** What the database keeps, with what comes to nothing left out. */
const kept = () =>
  app.sql<Usage>(
    `select discount_id, discount_code_id, currency, sum(uses) as uses, sum(amount_minor) as amount from discount_usage
      group by 1, 2, 3 having sum(uses) <> 0 or sum(amount_minor) <> 0 order by 1, 2, 3`,
  );
/** The same, counted one by one. */
const counted = () =>
  app.sql<Usage>(
    `select r.discount_id, whose.code_id as discount_code_id, r.currency, count(*) as uses, sum(r.amount_minor) as amount
       from discount_redemptions r cross join lateral (values (0), (r.discount_code_id)) whose (code_id)
      where r.state <> 'released' and whose.code_id is not null group by 1, 2, 3 order by 1, 2, 3`,
  );

const redeem = (count: number, currency: string, withCode: boolean) =>
  app.sql(
    `insert into discount_redemptions (document_id, discount_id, discount_code_id, order_document_id, amount_minor, currency, state)
     select gen_random_uuid()::text, c.discount_id, case when $3 then c.id end, gen_random_uuid()::text, 250 + n, $2, 'reserved'
       from generate_series(1, $1) n cross join discount_codes c where c.normalized_code = 'MEADOW5'`,
    [count, currency, withCode],
  );

test('how often a discount and a code were used is right whatever happens to what was redeemed', async () => {
  await redeem(20, 'EUR', true);
  await redeem(7, 'UAH', false);
  expect(await kept()).toEqual(await counted());
  expect((await kept()).length).toBeGreaterThanOrEqual(3);

  const ways = [
    "update discount_redemptions set state = 'consumed' where state = 'reserved' and amount_minor % 2 = 0",
    "update discount_redemptions set state = 'released' where amount_minor % 3 = 0",
    "update discount_redemptions set state = 'reserved' where state = 'released' and amount_minor % 5 = 0",
    "update discount_redemptions set amount_minor = amount_minor + 11, currency = 'PLN' where amount_minor % 7 = 0",
    'delete from discount_redemptions where amount_minor % 4 = 0',
    "delete from discount_codes where normalized_code = 'MEADOW5'",
  ];
  const seen = [await kept()];
  for (const way of ways) {
    await app.sql(way);
    expect(await kept()).toEqual(await counted());
    seen.push(await kept());
  }
  // All but the first of them change what was used.
  expect(new Set(seen.map((usage) => JSON.stringify(usage))).size).toBe(ways.length);
});

test('a shop that has sold before it counted begins with what it has sold', async () => {
  await redeem(5, 'EUR', false);
  await app.sql('drop table discount_usage');

  await app.call('database/own-tables', 'createOwnTables');

  expect(await kept()).toEqual(await counted());
  expect(await kept()).not.toEqual([]);
});

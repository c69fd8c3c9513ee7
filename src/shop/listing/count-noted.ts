import type { Knex } from 'knex';
import { onlyRow, preparedStatement } from '../prepared-statement';

// How many there are above this makes no difference to who waits.
const mostCounted = 10_000;

/** How many products are still to be brought up to date in the lists; one that stands for all of them counts as that many. */
export const countNoted = async (db: Knex): Promise<number> =>
  onlyRow(
    await preparedStatement<{ n: number }>(
      db,
      `select case when exists (select from listing_changes where product = '*') then ${mostCounted}
              else count(distinct product)::int end as n
         from (select product from listing_changes where product <> '' limit ${mostCounted}) noted`,
      {},
    ),
  ).n;

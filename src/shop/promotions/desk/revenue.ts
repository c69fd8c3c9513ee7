import type { Core } from '@strapi/strapi';
import type { Currency, Money } from '../../../domain/money/money';
import { onlyRow, preparedStatement } from '../../prepared-statement';
import { toMinor } from '../../rows';
import { countNewest } from '../../sales/count-sales';
import { hasNoted } from '../../sales/read-sales';

const summed = `
  select s.discount, s.currency, sum(s.net)::text as amount from sales_discounts s
   where s.discount = any(:ids::text[]) group by s.discount, s.currency order by s.discount, s.currency`;

/**
 * What the orders with these discounts are worth now, by discount and currency: cancelled ones count for nothing, and what was given back is
 * taken off (docs/decisions/0036). An order with two discounts counts for both. Of days that wait to be counted the newest are counted first;
 * where there are many, as after a move of the time zone, the job does the rest.
 */
export async function revenueOf(strapi: Core.Strapi, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Money[]>> {
  if (ids.length === 0) return new Map();
  const db = strapi.db.connection;
  if (onlyRow(await preparedStatement<{ noted: boolean }>(db, `select ${hasNoted} as noted`, {})).noted) await countNewest(strapi);
  const { rows } = await preparedStatement<Readonly<{ discount: string; currency: Currency; amount: string }>>(db, summed, {
    ids: [...ids],
  });
  const byDiscount = Map.groupBy(rows, (row) => row.discount);
  return new Map([...byDiscount].map(([id, all]) => [id, all.map(({ currency, amount }) => ({ currency, amount: toMinor(amount) }))]));
}

import type { Knex } from 'knex';
import type { Currency, Money } from '../../../domain/money/money';
import type { Result } from '../../prepared-statement';
import { toMinor } from '../../rows';

/**
 * What orders with these discounts came to, by discount and currency, as they were placed; cancelled ones and those that were never paid for
 * are left out. An order with two discounts counts for both. `ids`: of rows.
 */
export async function revenueOf(db: Knex, ids: readonly number[]): Promise<ReadonlyMap<number, readonly Money[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.raw<Result<Readonly<{ discount_id: number; currency: Currency; amount: string }>>>(
    `select r.discount_id, o.currency, sum(o.total_minor)::text as amount
       from discount_redemptions r join orders o on o.document_id = r.order_document_id
      where r.discount_id = any(:ids) and r.state <> 'released' and o.order_status in ('placed', 'completed')
      group by r.discount_id, o.currency order by o.currency`,
    { ids: [...ids] },
  );
  const byDiscount = Map.groupBy(rows, (row) => row.discount_id);
  return new Map([...byDiscount].map(([id, all]) => [id, all.map(({ currency, amount }) => ({ currency, amount: toMinor(amount) }))]));
}

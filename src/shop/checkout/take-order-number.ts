import type { Knex } from 'knex';

/** The next number of the series. The row stays locked until the order commits, so that the series has no gaps. */
export async function takeOrderNumber(trx: Knex.Transaction, prefix: string): Promise<string> {
  const { rows } = await trx.raw("update order_series set last_number = last_number + 1 where code = 'default' returning last_number");
  return `${prefix}${String(rows[0].last_number).padStart(6, '0')}`;
}

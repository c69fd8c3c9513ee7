import { seriesOf as seriesFor } from '../../domain/store/order-series';
import type { StoreSettings } from '../store/store-settings';

let ofThisInstance: string | null = null;

/** Gives this process a series of its own, for shops that run so many that they would wait for each other's numbers. */
export const nameSeries = (name: string | null): void => {
  ofThisInstance = name;
};

/** The series an order is numbered in by this process. */
export const seriesOf = (
  order: Readonly<{ country: string | null; channel: string }>,
  settings: Pick<StoreSettings, 'orderSeries' | 'orderNumberPrefix'>,
): Readonly<{ code: string; prefix: string }> => seriesFor(order, settings, ofThisInstance);

const prefix = '(select prefix from series)';
const code = '(select code from series)';

const formatted = (count: string) => `${prefix} || lpad((${count})::text, greatest(6, length((${count})::text)), '0')`;

/**
 * The highest number that begins like the series, whatever series it was given in. Reads all orders; asked for once in a while.
 * A function of the database (database/own-tables.ts): written out here, PostgreSQL would reckon with reading all orders
 * each time, and plan anew for it.
 */
const lastGiven = `sk_last_order_number(${code}, ${prefix})`;

/**
 * Takes the next number of a `series` (a row with its `code` and `prefix`) and answers it as `number`. The row of the series
 * stays locked until the commit, so it has no gaps. A series that begins goes on behind what orders bear already, and one that
 * meets a number that was given goes past it: the settings it was given under may be gone. (Asked with "exists", PostgreSQL
 * would read every number of a young shop to answer for one.)
 */
export const takeNumber = `
  insert into order_series as s (code, last_number)
  select series.code, case when exists (select 1 from order_series where code = ${code}) then 0 else ${lastGiven} + 1 end from series
  on conflict (code) do update
    set last_number = case when (select id from orders where number = ${formatted('s.last_number + 1')} limit 1) is not null
                           then greatest(s.last_number, ${lastGiven}) + 1 else s.last_number + 1 end
  returning ${formatted('last_number')} as number`;

import type { Knex } from 'knex';
import { segmentKey, segmentsOf, withSales, type Market, type PriceSegment } from '../../domain/pricing/price-segments';
import { preparedStatement } from '../prepared-statement';
import type { Terms } from '../terms/terms';

export const marketOf = ({ priceLists, sales, taxes }: Terms, now: Date): Market => ({
  lists: withSales([...priceLists.values()], sales),
  rates: taxes.rates,
  now,
});

export type KeptSegment = PriceSegment & Readonly<{ id: number }>;
export type KeptSegments = Readonly<{ segments: readonly KeptSegment[]; isOneNew: boolean; isOneGone: boolean; tooMany: number }>;

// Each is a price for every product. A shop that tells more customers apart than this has a mistake in its lists.
const mostSegments = 200;

/**
 * Keeps a row for each segment the price lists tell apart, and none for others. Products have no price yet in a new one: until they
 * all have, it is not ready. `tooMany`: how many are not kept, because there are more than anybody can want.
 */
export async function keepSegments(trx: Knex.Transaction, currencies: readonly string[], market: Market): Promise<KeptSegments> {
  const all = segmentsOf(currencies, market);
  const byKey = new Map(all.slice(0, mostSegments).map((segment) => [segmentKey(segment), segment]));
  const { rows } = await preparedStatement<{ id: number; key: string; is: 'new' | 'kept' | 'gone' }>(
    trx,
    `with gone as (delete from listing_segments where key <> all(:keys::text[]) returning id, key),
          made as (insert into listing_segments (key)
                   select key from unnest(:keys::text[]) key where not exists (select from listing_segments known where known.key = key.key)
                   returning id, key)
     select id, key, 'new' as is from made
     union all select id, key, 'gone' from gone
     union all select id, key, 'kept' from listing_segments where key = any(:keys::text[])`,
    { keys: [...byKey.keys()] },
  );
  const segments = rows.flatMap(({ id, key }): KeptSegment[] => {
    const segment = byKey.get(key);
    return segment ? [{ ...segment, id }] : [];
  });
  const isOne = (what: 'new' | 'gone') => rows.some(({ is }) => is === what);
  return { segments, isOneNew: isOne('new'), isOneGone: isOne('gone'), tooMany: Math.max(0, all.length - mostSegments) };
}

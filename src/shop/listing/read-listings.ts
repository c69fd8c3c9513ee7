import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { segmentKey, segmentOf, type Asker } from '../../domain/pricing/price-segments';
import { genericPlanQuery, type Result } from '../prepared-statement';
import { typesOf } from '../statement-text';
import { termsRevisionSql, underTerms, type Terms } from '../terms/terms';
import { pricesNow } from './listing-filter';
import { refreshListings } from './refresh-listings';
import { marketOf } from './segments';

export type Asking = Readonly<{ asker: Asker; locale: string; now: Date }>;

/** What each answer is read with. */
export type Met = Readonly<{
  terms: Terms;
  segment: number | null;
  /** Which one it should be; where that is still being priced, `segment` is the one everybody else is in. */
  segmentKey: string;
  revision: string;
  /** The next instant at which some price is another one; null when nothing is scheduled. */
  until: Date | null;
}>;

type HeadRow = Readonly<{
  sk_terms: string;
  sk_waiting: number;
  sk_segment: number | null;
  sk_revision: string;
  /** In milliseconds: each row has it, and a date is dear to read. */
  sk_until: number | null;
  sk_found: boolean | null;
}>;

export type ListingQuery = Readonly<{
  /** A query; `head.sk_segment`, `:locale` and `:now` are there to be used. */
  sql: string;
  values: Readonly<Record<string, unknown>>;
  /** Whether its text is one of a few, and its plan is kept by each connection. */
  kept: boolean;
}>;

// More products than this and a reader would wait longer than the job needs to be nearly done.
const repairedByReaders = 200;
// Who publishes a product leaves a dozen notes of it and more. How many there are above this makes no difference.
const notesLookedAt = 2_000;
let repair: Promise<unknown> | null = null;

/**
 * One at a time in this process; who comes meanwhile waits for the same. What cannot be brought up to date, because somebody keeps a lock
 * or because of a product nobody thought of, stays noted and is tried again by the background: no list goes out because of it.
 */
function repaired(strapi: Core.Strapi): Promise<unknown> {
  repair ??= refreshListings(strapi, { atMost: repairedByReaders })
    .catch((error: unknown) => strapi.log.error('Lists are answered as they were: bringing them up to date failed', { error }))
    .finally(() => {
      repair = null;
    });
  return repair;
}

/** What is the same while neither the listings nor the terms nor the key of the segment are others, and `until` is not over. */
export type Settled = Pick<Met, 'segment' | 'until'>;

/**
 * Reads rows of the listings, in one statement, with all it depends on. Where it meets changes that are not in them yet, they are brought
 * up to date and it reads again: what was committed before somebody asks is in what they are answered, unless thousands have changed.
 * What is `settled` is not asked again: whoever knows it looks whether it still is.
 */
export async function readListings<Row extends object>(
  strapi: Core.Strapi,
  { asker, locale, now }: Asking,
  queryOf: (terms: Terms) => ListingQuery,
  settled: Settled | null = null,
): Promise<Met & Readonly<{ rows: Row[] }>> {
  const db = strapi.db.connection;
  let repairs = 0;
  for (;;) {
    const answer = await underTerms(db, async (terms) => {
      const query = queryOf(terms);
      const key = segmentKey(segmentOf(asker, marketOf(terms, now)));
      const { rows } = settled
        ? await run<Row & HeadRow>(db, query, settledHead, {})
        : await run<Row & HeadRow>(db, query, wholeHead, { locale, now, segmentKeys: [key, `${asker.currency}|||`] });
      const [head] = rows;
      if (!head) throw new Error('The head of the listings was not answered');
      const met = {
        terms,
        segment: settled ? settled.segment : head.sk_segment,
        segmentKey: key,
        revision: head.sk_revision,
        until: settled ? settled.until : head.sk_until === null ? null : new Date(head.sk_until),
      };
      return {
        revision: head.sk_terms,
        answer: { ...met, waiting: head.sk_waiting, rows: rows.filter(({ sk_found: found }) => found !== null) as Row[] },
      };
    });
    if (repairs >= 2 || answer.waiting === 0 || answer.waiting > repairedByReaders) return answer;
    // One that is under way may have taken its changes before the last of these was committed; the one behind it has not.
    repairs += repair ? 1 : 2;
    await repaired(strapi);
  }
}

const settledHead = `${termsRevisionSql} as sk_terms,
                   (select count(distinct product)::int from (select product from listing_changes limit ${notesLookedAt}) noted) as sk_waiting,
                   (select revision from listing_state) as sk_revision`;
const wholeHead = `${settledHead},
                   -- A first price begins where none ends.
                   (extract(epoch from least(
                      (select min(valid_until) from listing_prices where valid_until > :now::timestamptz and valid_until <> 'infinity'),
                      (select min(valid_from) from listing_prices where valid_from > :now::timestamptz and valid_from <> '-infinity'))) * 1000)::float8 as sk_until,
                   -- Where somebody's own is still being priced, what everybody pays.
                   (select id from listing_segments where key = any(:segmentKeys::text[]) and ready
                     order by array_position(:segmentKeys::text[], key) limit 1) as sk_segment`;

function run<Row>(
  db: Knex,
  { sql, values, kept }: ListingQuery,
  head: string,
  more: Readonly<Record<string, unknown>>,
): Promise<Result<Row>> {
  const text = `
    select head.*, l.*
      from (select ${head}) head
      left join lateral (select true as sk_found, l.* from (${sql}) l) l on true`;
  const all = { ...values, ...more };
  if (!kept) return db.raw<Result<Row>>(text, all as Knex.ValueDict);
  return genericPlanQuery<string, Row>(db, text, typesOf(all), all);
}

export const joinedPrices = pricesNow('head.sk_segment');

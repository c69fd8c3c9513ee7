import type { PinnedSearchesRow } from 'knex/types/tables';
import { searchKeys, type Pinned } from '../../domain/search/pinned';
import type { Query } from '../queries';
import { toDate } from '../rows';

export type PinnedByLanguage = ReadonlyMap<string, readonly Pinned[]>;

type PinnedRow = Pick<PinnedSearchesRow, 'id' | 'language' | 'phrases' | 'starts_at' | 'ends_at'>;

/** Without their products: those are read with the search, and change more often. */
export const pinnedSearchesQuestion: Query<PinnedByLanguage, PinnedRow> = {
  sql: `select id, language, phrases, starts_at, ends_at from pinned_searches order by id limit 5000`,
  types: {},
  values: {},
  read: (rows) =>
    new Map(
      [...Map.groupBy(rows, ({ language }) => language)].map(([language, own]) => [
        language,
        own.map((row) => ({
          row: row.id,
          phrases: searchKeys(row.phrases),
          startsAt: toDate(row.starts_at),
          endsAt: toDate(row.ends_at),
        })),
      ]),
    ),
};

const mostPinned = 50;

/** The products of the pinned searches `:<name>`, rows of theirs, in their order. A product has several rows, and is linked from some. */
export const pinnedProducts = (name: string): string => `
  select p.document_id as product, min(array_position(:${name}::int[], l.pinned_search_id) * 1000000.0 + coalesce(l.product_ord, 0)) as place
    from pinned_searches_products_lnk l join products p on p.id = l.product_id
   where l.pinned_search_id = any(:${name}::int[])
   group by p.document_id order by place limit ${mostPinned}`;

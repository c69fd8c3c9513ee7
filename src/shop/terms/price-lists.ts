import type { Json, PriceListsRow } from 'knex/types/tables';
import type { PriceCandidate } from '../../domain/pricing/price';
import type { Query } from '../queries';
import { toDate, toJson, type InJson } from '../rows';

/** What a list says of each of its prices: what they are in, where and when they hold, and for whom. */
export type PriceList = Omit<PriceCandidate, 'priceId' | 'amount' | 'compareAt' | 'minQuantity'>;

/** The price lists in use, by their row. Those whose time is over or still to come too: staff ask what held, and what will. */
export type PriceLists = ReadonlyMap<number, PriceList>;

type ListRow = Readonly<
  Pick<PriceListsRow, 'id' | 'document_id' | 'name' | 'kind' | 'currency' | 'tax_included' | 'priority' | 'starts_at' | 'ends_at'> & {
    channels: Json;
    countries: Json;
    groups: Json;
  }
>;

export const priceListsQuestion: Query<PriceLists, ListRow> = {
  sql: `select l.id, l.document_id, l.name, l.kind, l.currency, l.tax_included, l.priority, l.starts_at, l.ends_at,
            coalesce(l.channels, '[]') as channels, coalesce(l.countries, '[]') as countries,
            to_json(coalesce((select array_agg(g.document_id order by g.document_id)
                                from price_lists_customer_groups_lnk gl join customer_groups g on g.id = gl.customer_group_id
                               where gl.price_list_id = l.id),
                             -- A list for a group that was deleted is for nobody, and not for everybody.
                             (select array_agg(n) from jsonb_array_elements_text(l.named_documents -> 'customerGroups') n), '{}')) as groups
       from price_lists l where l.enabled`,
  types: {},
  values: {},
  read: (rows) => new Map(rows.map((row) => [row.id, toPriceList(row)])),
};

const toPriceList = (row: ListRow | InJson<ListRow>): PriceList => ({
  listId: row.document_id,
  listName: row.name,
  kind: row.kind,
  currency: row.currency,
  taxIncluded: row.tax_included,
  priority: row.priority,
  startsAt: toDate(row.starts_at),
  endsAt: toDate(row.ends_at),
  customerGroups: toJson<string[]>(row.groups),
  channels: toJson<PriceList['channels']>(row.channels),
  countries: toJson<string[]>(row.countries),
});

/** Rows of the lists with prices in a currency, without those that are over. */
export const listsOf = (lists: PriceLists, { currency, now }: Readonly<{ currency: string; now: Date }>): number[] =>
  [...lists].filter(([, list]) => list.currency === currency && (list.endsAt === null || list.endsAt > now)).map(([rowId]) => rowId);

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { BulkChangesRow, Json } from 'knex/types/tables';
import type { BulkChange } from '../../../domain/catalogue/bulk-change';
import { exponentOf, type Currency } from '../../../domain/money/money';
import { preparedStatement } from '../../prepared-statement';
import { toJson } from '../../rows';
import { staffNameOf } from '../../staff/staff-name';
import { storeSettings } from '../../store/store-settings';
import { seenChange, type BulkRowState, type BulkState } from './bulk-change-row';
import type { BulkRights } from './bulk-rights';

type Person = Readonly<{ at: string; by: string | null }>;
/** A change of many products: what, by whom, and how far it has come. */
export type BulkChangeView = Readonly<{
  id: string;
  state: BulkState;
  change: BulkChange;
  /** What it names; null where that is gone. */
  names: Readonly<{
    list: Readonly<{ name: string; currency: Currency; exponent: number }> | null;
    category: string | null;
    taxCategory: string | null;
  }>;
  products: number;
  rows: Readonly<Record<BulkRowState, number>>;
  made: Person;
  begun: Person | null;
  undone: Person | null;
  finishedAt: string | null;
}>;

type Row = BulkChangesRow &
  Readonly<{
    maker: string | null;
    beginner: string | null;
    undoer: string | null;
    list_name: string | null;
    currency: Currency | null;
    category: string | null;
    tax_category: string | null;
    counts: Json;
  }>;

const heads = `
  select c.*, ${staffNameOf('m')} as maker, ${staffNameOf('b')} as beginner, ${staffNameOf('u')} as undoer,
         l.name as list_name, l.currency, t.name as tax_category,
         (select k.name from categories k where k.document_id = c.change ->> 'category' order by (k.locale = :defaultLocale::text) desc, k.locale limit 1) as category,
         (select coalesce(jsonb_object_agg(s.state, s.n), '{}') from (
            select r.state, count(*)::int as n from bulk_change_rows r where r.bulk_change_id = c.id group by r.state) s) as counts
    from bulk_changes c
    left join admin_users m on c.made_by = 'staff:' || m.id
    left join admin_users b on c.begun_by = 'staff:' || b.id
    left join admin_users u on c.undone_by = 'staff:' || u.id
    left join price_lists l on l.document_id = c.change ->> 'list'
    left join tax_categories t on t.document_id = c.change ->> 'taxCategory'`;

const person = (at: Date | null, actor: string | null, name: string | null): Person | null =>
  at === null || actor === null ? null : { at: at.toISOString(), by: actor.startsWith('machine:') ? actor.slice('machine:'.length) : name };

const toView = (row: Row): BulkChangeView => ({
  id: row.document_id,
  state: row.state,
  change: toJson<BulkChange>(row.change),
  names: {
    list: row.list_name !== null && row.currency !== null ? { name: row.list_name, ...inCurrency(row.currency) } : null,
    category: row.category,
    taxCategory: row.tax_category,
  },
  products: row.products,
  rows: { waiting: 0, left: 0, done: 0, undone: 0, kept: 0, ...toJson<Partial<Record<BulkRowState, number>>>(row.counts) },
  made: { at: row.made_at.toISOString(), by: person(row.made_at, row.made_by, row.maker)?.by ?? null },
  begun: person(row.begun_at, row.begun_by, row.beginner),
  undone: person(row.undone_at, row.undone_by, row.undoer),
  finishedAt: row.finished_at?.toISOString() ?? null,
});
const inCurrency = (currency: Currency) => ({ currency, exponent: exponentOf(currency) });

/** A change, as it is now. Refuses `BULK_CHANGE_NOT_FOUND`, also for one of prices that somebody may not see. */
export async function readBulkChange(strapi: Core.Strapi, changeId: string, rights: BulkRights): Promise<BulkChangeView> {
  const { defaultLocale } = await storeSettings(strapi);
  const [row] = await headsOf(strapi.db.connection, `where c.document_id = :changeId::text`, { defaultLocale, changeId });
  seenChange(row, rights);
  return toView(row as Row);
}

const headsOf = async (db: Knex, where: string, values: Readonly<Record<string, unknown>>): Promise<Row[]> =>
  (await preparedStatement<Row>(db, `${heads} ${where}`, values)).rows;

type Listing = Readonly<{ offset: number; limit: number; rights: BulkRights }>;

/** The changes that were done or are under way, the newest first; those of prices for who may see them. */
export async function listBulkChanges(
  strapi: Core.Strapi,
  { offset, limit, rights }: Listing,
): Promise<Readonly<{ changes: BulkChangeView[]; more: boolean }>> {
  const { defaultLocale } = await storeSettings(strapi);
  const rows = await headsOf(
    strapi.db.connection,
    `where c.state <> 'planned' and (:prices::boolean or c.kind <> 'prices') order by c.id desc offset :offset::int limit :most::int`,
    { defaultLocale, prices: rights.prices, offset, most: limit + 1 },
  );
  return { changes: rows.slice(0, limit).map(toView), more: rows.length > limit };
}

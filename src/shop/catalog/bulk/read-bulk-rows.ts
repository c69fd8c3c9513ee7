import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { BulkChangeRowsRow, VariantsRow } from 'knex/types/tables';
import type { BulkReason } from '../../../domain/catalogue/bulk-change';
import type { TextState } from '../../../domain/catalogue/product-views';
import type { SaleProblem } from '../../../domain/catalogue/sale-problems';
import type { Minor } from '../../../domain/money/money';
import { preparedStatement } from '../../prepared-statement';
import { toJson } from '../../rows';
import { storeSettings } from '../../store/store-settings';
import { seenChange, type BulkRowState } from './bulk-change-row';
import type { BulkRights } from './bulk-rights';
import type { BulkValue } from './bulk-values';

export const bulkRowViews = ['all', 'changes', 'left'] as const;
export type BulkRowView = (typeof bulkRowViews)[number];

/** What a row says, in what the change is about: an amount, the name of a tax category, names of categories, or a state. */
export type BulkRowSide = Readonly<{
  amount: Minor | null;
  taxCategory: string | null;
  categories: readonly string[];
  state: TextState | null;
}>;

/** What a change does to one thing, or did. */
export type BulkLine = Readonly<{
  position: number;
  product: Readonly<{ id: string; name: string }>;
  variant: Readonly<{ id: string; sku: string; name: string }> | null;
  minQuantity: number | null;
  language: string | null;
  before: BulkRowSide | null;
  after: BulkRowSide | null;
  /** The languages in which customers see it at once. */
  shown: readonly string[];
  state: BulkRowState;
  reason: BulkReason | null;
  problems: readonly SaleProblem[];
  /** What a rule of content said. */
  message: string | null;
}>;

type Row = BulkChangeRowsRow & Readonly<{ product_name: string | null; sku: VariantsRow['sku'] | null; variant_name: string | null }>;

const inView: Readonly<Record<BulkRowView, string>> = {
  all: 'true',
  changes: "r.state in ('waiting', 'done', 'undone')",
  left: "r.state in ('left', 'kept')",
};

type ReadRows = Readonly<{ changeId: string; view: BulkRowView; after: number; limit: number; rights: BulkRights }>;

/** A page of the rows of a change, in their order; `next` is the place it ends at. Refuses `BULK_CHANGE_NOT_FOUND`. */
export async function readBulkRows(
  strapi: Core.Strapi,
  { changeId, view, after, limit, rights }: ReadRows,
): Promise<Readonly<{ rows: BulkLine[]; next: number | null }>> {
  const db = strapi.db.connection;
  const { defaultLocale } = await storeSettings(strapi);
  const { id } = seenChange(await db('bulk_changes').where({ document_id: changeId }).first(), rights);
  const { rows } = await preparedStatement<Row>(
    db,
    `select r.*, v.sku, v.name as variant_name,
            (select p.name from products p where p.document_id = r.product_document_id and p.published_at is null
              order by (p.locale = :defaultLocale::text) desc, p.locale limit 1) as product_name
       from bulk_change_rows r left join variants v on v.document_id = r.variant_document_id
      where r.bulk_change_id = :id::bigint and r.position > :after::int and ${inView[view]}
      order by r.position limit :most::int`,
    { id, defaultLocale, after, most: limit + 1 },
  );
  const page = rows.slice(0, limit);
  const nameOf = await namesOf(db, defaultLocale);
  return { rows: page.map((row) => toView(row, nameOf)), next: rows.length > limit ? (page.at(-1)?.position ?? null) : null };
}

type Naming = (id: string) => string;

/** How categories and tax categories are called: there are few of either, beside products. What is gone is called by its id. */
async function namesOf(db: Knex, defaultLocale: string): Promise<Naming> {
  const { rows } = await preparedStatement<Readonly<{ id: string; name: string }>>(
    db,
    `select document_id as id, name from tax_categories
      union all
     select * from (select distinct on (document_id) document_id as id, name from categories
                     order by document_id, (locale = :defaultLocale::text) desc, locale) named`,
    { defaultLocale },
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

const toView = (row: Row, nameOf: Naming): BulkLine => {
  const [before, after] = [row.before, row.after].map((value) => (value === null ? null : toJson<BulkValue>(value)));
  return {
    position: row.position,
    product: { id: row.product_document_id, name: row.product_name ?? '' },
    variant: row.variant_document_id === null ? null : { id: row.variant_document_id, sku: row.sku ?? '', name: row.variant_name ?? '' },
    minQuantity: row.min_quantity,
    language: row.language,
    before: before ? toSide(before, nameOf) : null,
    after: after ? toSide(after, nameOf) : null,
    shown: after && 'shown' in after ? after.shown : [],
    state: row.state,
    reason: row.reason as BulkReason | null,
    problems: toJson<SaleProblem[]>(row.problems),
    message: row.message,
  };
};

function toSide(value: BulkValue, nameOf: Naming): BulkRowSide {
  const nothing = { amount: null, taxCategory: null, categories: [], state: null };
  if ('amount' in value) return { ...nothing, amount: value.amount };
  if ('taxCategory' in value) return { ...nothing, taxCategory: value.taxCategory === null ? null : nameOf(value.taxCategory) };
  return 'categories' in value ? { ...nothing, categories: value.categories.map(nameOf) } : { ...nothing, state: value.state };
}

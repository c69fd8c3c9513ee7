import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SalesRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import type { SaleTerms } from '../../../domain/pricing/sale';
import { saleState, type SaleState } from '../../../domain/pricing/sale-state';
import { preparedStatement } from '../../prepared-statement';
import { toJson } from '../../rows';
import { staffNameOf } from '../../staff/staff-name';
import { storeSettings } from '../../store/store-settings';
import { namedIn } from './sale-draft';

export type SaleView = Readonly<{
  id: string;
  revision: number;
  name: string;
  enabled: boolean;
  startsAt: string;
  endsAt: string | null;
  state: SaleState;
  terms: SaleTerms;
  /** How what it names is called, by id; what was deleted is left out. */
  names: Readonly<Record<string, string>>;
  changed: Readonly<{ at: string; by: string | null }>;
}>;

type Row = SalesRow & Readonly<{ changer: string | null }>;

const columns = `s.*, ${staffNameOf('a')} as changer from sales s left join admin_users a on s.changed_by = 'staff:' || a.id`;
const perPage = 25;

/** Sales by what they are now: those that hold and are to come before those that are over, the next to start first. */
export async function listSales(strapi: Core.Strapi, { page }: Readonly<{ page: number }>): Promise<{ sales: SaleView[]; more: boolean }> {
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `select ${columns}
      order by case when s.ends_at <= now() then 2 when not s.enabled then 1 else 0 end,
               case when s.ends_at <= now() then null else s.starts_at end, s.starts_at desc, s.id desc
      limit :limit offset :offset`,
    { limit: perPage + 1, offset: (page - 1) * perPage },
  );
  return { sales: await toViews(strapi, rows.slice(0, perPage)), more: rows.length > perPage };
}

/** Refuses `SALE_NOT_FOUND`. */
export async function readSale(strapi: Core.Strapi, id: string): Promise<SaleView> {
  const { rows } = await preparedStatement<Row>(strapi.db.connection, `select ${columns} where s.document_id = :id`, { id });
  const [view] = await toViews(strapi, rows);
  if (!view) throw new DomainError('SALE_NOT_FOUND', 'This sale is gone. Look for it in the list.');
  return view;
}

async function toViews(strapi: Core.Strapi, rows: readonly Row[]): Promise<SaleView[]> {
  const { defaultLocale } = await storeSettings(strapi);
  const terms = rows.map((row) => toJson<SaleTerms>(row.terms));
  const names = await namesOf(strapi.db.connection, terms.flatMap(namedIn), defaultLocale);
  const now = new Date();
  return rows.map((row, index) => {
    const own = terms[index] as SaleTerms;
    const [startsAt, endsAt] = [row.starts_at, row.ends_at];
    return {
      ...{ id: row.document_id, revision: row.revision, name: row.name, enabled: row.enabled, terms: own },
      ...{ startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null },
      state: saleState({ enabled: row.enabled, startsAt, endsAt }, now),
      names: Object.fromEntries(namedIn(own).flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? '']] : []))),
      changed: {
        at: row.changed_at.toISOString(),
        by: row.changed_by.startsWith('machine:') ? row.changed_by.slice('machine:'.length) : row.changer,
      },
    };
  });
}

/** How products, categories, brands, price lists and customer groups are called, in one statement; none for no ids. */
async function namesOf(db: Knex, ids: readonly string[], defaultLocale: string): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await preparedStatement<{ id: string; name: string }>(
    db,
    `select distinct on (id) id, name from (
       select document_id as id, name, locale from products where document_id = any(:ids::text[])
       union all select document_id, name, locale from categories where document_id = any(:ids::text[])
       union all select document_id, name, null from brands where document_id = any(:ids::text[])
       union all select document_id, name, null from price_lists where document_id = any(:ids::text[])
       union all select document_id, name, null from customer_groups where document_id = any(:ids::text[])) named
      order by id, (locale = :defaultLocale::text) desc`,
    { ids: [...new Set(ids)], defaultLocale },
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

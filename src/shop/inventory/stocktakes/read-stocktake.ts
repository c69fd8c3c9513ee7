import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { StockLocationsRow, StocktakesRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import { bookingOf, differenceOf, type StocktakeProblem } from '../../../domain/stock/stocktake';
import { preparedStatement } from '../../prepared-statement';
import { staffNameOf } from '../../staff/staff-name';
import { storeSettings } from '../../store/store-settings';
import { stocktakeLines, stocktakeTotals, type LineRow, type LineView, type StocktakeTotals } from './stocktake-lines';
import type { OpenStocktake } from './stocktake-row';

export type StocktakeHead = Readonly<{
  id: string;
  name: string;
  location: Readonly<{ id: string; name: string }>;
  scope: StocktakesRow['scope'];
  begun: Readonly<{ at: string; by: string | null }>;
  /** Null while people count. */
  closed: Readonly<{ at: string; by: string | null; outcome: 'booked' | 'discarded' }> | null;
}>;
export type StocktakeView = StocktakeHead & StocktakeTotals;
export type StocktakeLineView = Readonly<{
  variant: string;
  sku: string;
  product: string;
  name: string;
  counted: number | null;
  /** What the shop had on hand there when it was counted; what it has now, and what of it carts and orders wait for. */
  onHandAtCount: number | null;
  onHand: number;
  promised: number;
  difference: number | null;
  /** Something came or went while it was counted piece by piece, so it had better be counted again. */
  movedMeanwhile: boolean;
  problem: StocktakeProblem | null;
  /** By how much the stock was changed; null while it is open. */
  booked: number | null;
  by: string | null;
  at: string | null;
}>;

type HeadRow = OpenStocktake &
  Pick<StocktakesRow, 'document_id' | 'begun_at' | 'outcome' | 'begun_by' | 'closed_by'> &
  Readonly<{
    place: StockLocationsRow['document_id'];
    place_name: StockLocationsRow['name'];
    beginner: string | null;
    closer: string | null;
  }>;

const heads = `
  select t.id, t.document_id, t.name, t.scope, t.category_document_id, t.location_id, t.begun_at, t.begun_by, t.closed_at, t.closed_by, t.outcome,
         o.document_id as place, o.name as place_name, ${staffNameOf('b')} as beginner, ${staffNameOf('e')} as closer
    from stocktakes t join stock_locations o on o.id = t.location_id
    left join admin_users b on t.begun_by = 'staff:' || b.id
    left join admin_users e on t.closed_by = 'staff:' || e.id`;

const nameOf = (actor: string | null, staff: string | null): string | null =>
  actor?.startsWith('machine:') ? actor.slice(actor.indexOf(':') + 1) : staff;

const toHead = (row: HeadRow): StocktakeHead => ({
  id: row.document_id,
  name: row.name,
  location: { id: row.place, name: row.place_name },
  scope: row.scope,
  begun: { at: row.begun_at.toISOString(), by: nameOf(row.begun_by, row.beginner) },
  closed:
    row.closed_at === null || row.outcome === null
      ? null
      : { at: row.closed_at.toISOString(), by: nameOf(row.closed_by, row.closer), outcome: row.outcome },
});

async function headOf(db: Knex, documentId: string): Promise<HeadRow> {
  const { rows } = await preparedStatement<HeadRow>(db, `${heads} where t.document_id = :documentId::text`, { documentId });
  if (!rows[0]) throw new DomainError('STOCKTAKE_NOT_FOUND', 'There is no such stocktake');
  return rows[0];
}

/** The stocktakes of the shop: those people count in first, then the newest. */
export async function listStocktakes(
  strapi: Core.Strapi,
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
): Promise<Readonly<{ stocktakes: StocktakeHead[]; more: boolean }>> {
  const { rows } = await preparedStatement<HeadRow>(
    strapi.db.connection,
    `${heads} order by (t.closed_at is null) desc, t.id desc offset :offset::int limit :most::int`,
    { offset, most: limit + 1 },
  );
  return { stocktakes: rows.slice(0, limit).map(toHead), more: rows.length > limit };
}

/** A stocktake, and how far it has come. Refuses `STOCKTAKE_NOT_FOUND`. */
export async function readStocktake(strapi: Core.Strapi, documentId: string): Promise<StocktakeView> {
  const row = await headOf(strapi.db.connection, documentId);
  return { ...toHead(row), ...(await stocktakeTotals(strapi.db.connection, row)) };
}

type ReadLines = Readonly<{ view: LineView; variant?: string | null; after: string | null; limit: number }>;

/** A page of its lines, by SKU. Refuses `STOCKTAKE_NOT_FOUND`. */
export async function readStocktakeLines(
  strapi: Core.Strapi,
  documentId: string,
  { limit, ...asked }: ReadLines,
): Promise<Readonly<{ lines: StocktakeLineView[]; next: string | null }>> {
  const { defaultLocale } = await storeSettings(strapi);
  const row = await headOf(strapi.db.connection, documentId);
  const rows = await stocktakeLines(strapi.db.connection, row, { ...asked, limit: limit + 1, defaultLocale });
  const page = rows.slice(0, limit);
  return { lines: page.map((line) => toLine(line, row.closed_at === null)), next: rows.length > limit ? (page.at(-1)?.sku ?? null) : null };
}

function toLine(row: LineRow, isOpen: boolean): StocktakeLineView {
  const facts = { counted: row.counted, onHandAtCount: row.on_hand_at_count, onHand: row.on_hand, promised: row.promised };
  return {
    variant: row.document_id,
    sku: row.sku,
    product: row.product,
    name: row.name,
    ...facts,
    difference: differenceOf(facts),
    movedMeanwhile: isOpen && row.on_hand_at_first !== row.on_hand_at_count,
    problem: isOpen ? bookingOf(facts, 'leave').problem : null,
    booked: row.booked,
    by: row.by,
    at: row.counted_at?.toISOString() ?? null,
  };
}

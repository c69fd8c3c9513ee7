import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { countStock } from '../inventory/count-stock';
import { ensureLevels } from '../inventory/ensure-levels';
import { lockStock } from '../inventory/locked-stock';
import { idsByName, type RowAnswer, type RowMode } from '../row-answers';
import { assertOwner } from './assert-owner';
import type { Sender } from './receive-message';

/** `onHand`: what lies on the shelf; `available`: what of it nobody was promised. Without a location, where orders are taken from first. */
export type StockRow = Readonly<{
  sku: string;
  location?: string | undefined;
  onHand?: number | undefined;
  available?: number | undefined;
}>;
type TakeStock = Readonly<{ rows: readonly StockRow[]; mode: RowMode }>;

/**
 * Stock as the website counts it, into the ledger. Refuses `WEBSITE_NOT_OWNER` where the shop counts itself, `LOCATION_UNKNOWN` where it has no
 * location, `LOCATION_AMBIGUOUS` for a place that is counted twice, and of rows what `countStock` does.
 */
export async function takeStock(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { rows, mode, actor, now }: TakeStock & Sender,
): Promise<RowAnswer[]> {
  await assertOwner(strapi, 'stock');
  const usual = rows.some(({ location }) => location === undefined) ? await usualLocation(trx) : '';
  const placed = rows.map((row) => ({ ...row, location: row.location ?? usual }));
  assertOnce(placed);
  const promised = await promisedPieces(trx, placed, now);
  const counted = placed.map(({ sku, location, onHand, available }) => ({
    ...{ sku, location },
    counted: onHand ?? (available ?? 0) + (promised.get(cellOf({ sku, location })) ?? 0),
  }));
  return countStock(strapi, { rows: counted, mode, actor });
}

const cellOf = ({ sku, location }: Readonly<{ sku: string; location: string }>): string => `${sku}\n${location}`;

/** A row without a location may be another one that names it. */
function assertOnce(rows: readonly Readonly<{ sku: string; location: string }>[]): void {
  const twice = rows.find((row, index) => rows.findIndex((other) => cellOf(other) === cellOf(row)) < index);
  if (!twice) return;
  const { sku, location } = twice;
  throw new DomainError('LOCATION_AMBIGUOUS', `${sku} is counted twice at ${location}, which is where rows without a location belong`, {
    location,
  });
}

async function usualLocation(trx: Knex.Transaction): Promise<string> {
  const [best] = await trx('stock_locations').where({ enabled: true }).orderBy('priority', 'desc').orderBy('id').limit(1).select('code');
  if (!best) throw new DomainError('LOCATION_UNKNOWN', 'The shop has no location in use');
  return best.code;
}

/** What lies there for carts and orders, locked as it is. */
async function promisedPieces(
  trx: Knex.Transaction,
  rows: readonly Readonly<{ sku: string; location: string; available?: number | undefined }>[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const asked = rows.filter(({ available }) => available !== undefined);
  const variants = await idsByName(
    trx,
    'variants',
    'sku',
    asked.map(({ sku }) => sku),
  );
  const locations = await idsByName(
    trx,
    'stock_locations',
    'code',
    asked.map(({ location }) => location),
  );
  const cells = asked.flatMap(({ sku, location }) => {
    const [variantId, locationId] = [variants.get(sku), locations.get(location)];
    return variantId === undefined || locationId === undefined ? [] : [{ variantId, locationId, cell: cellOf({ sku, location }) }];
  });
  await ensureLevels(trx, cells, now);
  const levels = await lockStock(
    trx,
    cells.map(({ variantId }) => variantId),
  );
  return new Map(
    cells.flatMap(({ variantId, locationId, cell }) => {
      const level = levels.find((each) => each.variantRowId === variantId && each.locationId === locationId);
      return level ? [[cell, level.held + level.allocated] as const] : [];
    }),
  );
}

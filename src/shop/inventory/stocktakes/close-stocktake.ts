import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { bookingOf, type StocktakeBooking, type Uncounted } from '../../../domain/stock/stocktake';
import { actorText, type Actor } from '../../actor';
import { markCommittedOnce } from '../../mark-committed-once';
import { preparedStatement } from '../../prepared-statement';
import { storeSettings } from '../../store/store-settings';
import { ensureLevels } from '../ensure-levels';
import { lockStock, saveStock } from '../locked-stock';
import { stocktakeLines, type LineRow } from './stocktake-lines';
import { lockStocktake, type OpenStocktake } from './stocktake-row';

type BookStocktake = Readonly<{
  stocktakeId: string;
  uncounted: Uncounted;
  /** Books too what brings the stock below what customers wait for, and to nought what would be below it. */
  short: boolean;
  actor: Actor;
  now?: Date;
}>;
type Booked = Readonly<{ line: LineRow; levelId: number } & StocktakeBooking>;

// A refusal names so many; the page of differences shows all.
const mostNamed = 100;

/**
 * Books by how much what was counted differed from what the shop had then, onto what it has now, and closes the stocktake: in one transaction,
 * once. Refuses `STOCKTAKE_NOT_FOUND`, `STOCKTAKE_CLOSED`, and unless `short` `STOCKTAKE_SHORT`, naming what there would be too little of.
 */
export async function bookStocktake(
  strapi: Core.Strapi,
  { stocktakeId, uncounted, short, actor, now = new Date() }: BookStocktake,
): Promise<void> {
  const { lowStockFrom, defaultLocale } = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    if (!(await markCommittedOnce(trx))) return;
    // Who scans meanwhile waits, and is told that it is over.
    const stocktake = await lockStocktake(trx, stocktakeId, 'update');
    const view = uncounted === 'nought' ? 'all' : 'counted';
    const lines = await stocktakeLines(trx, stocktake, { view, defaultLocale });
    const variants = lines.map(({ id }) => id);
    await ensureLevels(
      trx,
      variants.map((variantId) => ({ variantId, locationId: stocktake.location_id })),
      now,
    );
    const levels = await lockStock(trx, variants);
    const levelOf = new Map(
      levels.filter(({ locationId }) => locationId === stocktake.location_id).map((level) => [level.variantRowId, level]),
    );
    const booked = lines.flatMap((line): Booked[] => {
      const level = levelOf.get(line.id);
      if (!level) return [];
      const { onHand, held, allocated } = level;
      const facts = { counted: line.counted, onHandAtCount: line.on_hand_at_count, onHand, promised: held + allocated };
      return [{ line, levelId: level.id, ...bookingOf(facts, uncounted) }];
    });
    if (!short) assertEnough(booked);
    const changes = booked.map(({ levelId, change }) => ({ levelId, kind: 'stocktake' as const, onHand: change }));
    await saveStock(trx, levels, changes, { actor, now, lowStockFrom, reason: stocktake.name });
    await keepBooked(trx, stocktake, booked, actor);
    await close(trx, stocktake, 'booked', actor, now);
  });
}

function assertEnough(booked: readonly Booked[]): void {
  const short = booked.filter(({ problem }) => problem !== null);
  if (short.length === 0) return;
  throw new DomainError('STOCKTAKE_SHORT', `Of ${short.length} variants there would be less than customers wait for`, {
    count: short.length,
    lines: short.slice(0, mostNamed).map(({ line, after, problem }) => ({ variant: line.document_id, sku: line.sku, after, problem })),
  });
}

/** What was taken for gone stands among what was counted, with nought. */
async function keepBooked(trx: Knex.Transaction, { id }: OpenStocktake, booked: readonly Booked[], actor: Actor): Promise<void> {
  await preparedStatement(
    trx,
    `insert into stocktake_counts (stocktake_id, variant_id, counted, on_hand_at_first, on_hand_at_count, counted_by, booked)
     select :stocktake::bigint, b.variant, 0, b.on_hand, b.on_hand, :actor::text, b.booked
       from jsonb_to_recordset(:booked::jsonb) b (variant int, on_hand int, booked int)
     on conflict (stocktake_id, variant_id) do update set booked = excluded.booked`,
    {
      stocktake: id,
      actor: actorText(actor),
      booked: JSON.stringify(booked.map(({ line, change, after }) => ({ variant: line.id, on_hand: after - change, booked: change }))),
    },
  );
}

const close = (trx: Knex.Transaction, { id }: OpenStocktake, outcome: 'booked' | 'discarded', actor: Actor, now: Date) =>
  trx('stocktakes')
    .where({ id })
    .update({ outcome, closed_by: actorText(actor), closed_at: now });

/** Closes a stocktake and books nothing of it. Refuses `STOCKTAKE_NOT_FOUND`, `STOCKTAKE_CLOSED`. */
export async function discardStocktake(
  strapi: Core.Strapi,
  { stocktakeId, actor, now = new Date() }: Readonly<{ stocktakeId: string; actor: Actor; now?: Date }>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if (!(await markCommittedOnce(trx))) return;
    await close(trx, await lockStocktake(trx, stocktakeId, 'update'), 'discarded', actor, now);
  });
}

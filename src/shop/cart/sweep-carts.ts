import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CartsRow } from 'knex/types/tables';
import { emit } from '../../jobs/emit';
import { theShop } from '../actor';
import { forgetExpiredBookings } from '../delivery/slots/book-slot';
import { releaseHolds } from '../inventory/stock-of-carts';
import type { Result } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { daysMs } from './save-cart';

const batchSize = 200;

/**
 * Gives back what carts held for too long. A cart somebody is working with is passed over and found again a minute later;
 * what waits for its payment is left to `resumeCheckouts`. Answers how many carts released something.
 */
export async function sweepHolds(strapi: Core.Strapi, { now = new Date() }: { now?: Date } = {}): Promise<number> {
  const { lowStockFrom } = await storeSettings(strapi);
  await forgetExpiredBookings(strapi.db.connection, now);
  const failed: number[] = [];
  const failures: unknown[] = [];
  const sweepOne = () =>
    strapi.db.transaction(async ({ trx }) => {
      const row = await trx('carts as c')
        .whereExists(trx('stock_holds as h').whereRaw('h.cart_id = c.id').where('h.expires_at', '<=', now).select(1))
        .whereNull('c.checkout_order_id')
        .whereNotIn('c.id', failed)
        .orderBy('c.id')
        .forUpdate('c')
        .skipLocked()
        .first('c.id', 'c.document_id');
      if (!row) return false;
      // One cart nobody foresaw must not keep the others' goods from everybody.
      failed.push(row.id);
      await releaseHolds(trx, { cart: { rowId: row.id, id: row.document_id }, context: { actor: theShop, now, lowStockFrom } });
      failed.pop();
      return true;
    });
  let swept = 0;
  for (let isMore = true; isMore;) {
    try {
      isMore = await sweepOne();
      swept += Number(isMore);
    } catch (error) {
      failures.push(error);
      // Unless it is the looking for carts that fails.
      isMore = failed.length === failures.length;
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `The goods of ${failures.length} carts could not be released`);
  return swept;
}

/**
 * Marks carts that were left behind with goods in them (`cart.abandoned`), closes those whose time is over, and deletes
 * closed ones after as long again. Answers how many of each.
 */
export async function sweepCarts(
  strapi: Core.Strapi,
  { now = new Date() }: { now?: Date } = {},
): Promise<{ abandoned: number; expired: number; deleted: number }> {
  const settings = await storeSettings(strapi);
  const quietSince = new Date(now.getTime() - settings.cartAbandonedAfterHours * 60 * 60_000);
  return {
    abandoned: await markAbandoned(strapi, quietSince, now),
    expired: await inPortions(() =>
      strapi.db.connection.raw(
        `update carts set cart_status = 'expired', updated_at = :now where id in (
           select id from carts where cart_status = 'active' and checkout_order_id is null and expires_at <= :now
              and not exists (select 1 from stock_holds h where h.cart_id = carts.id)
            order by id limit :batchSize for update skip locked)`,
        { now, batchSize },
      ),
    ),
    deleted: await inPortions(() =>
      strapi.db.connection.raw(
        `delete from carts where id in (
           select id from carts where cart_status in ('expired', 'merged') and expires_at <= :before order by id limit :batchSize for update skip locked)`,
        { before: new Date(now.getTime() - daysMs(settings.cartLifetimeDays)), batchSize },
      ),
    ),
  };
}

async function markAbandoned(strapi: Core.Strapi, quietSince: Date, now: Date): Promise<number> {
  return inPortions(async () =>
    strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
      const { rows } = await trx.raw<Result<Pick<CartsRow, 'document_id' | 'customer_id' | 'email'>>>(
        `update carts set abandoned_at = :now where id in (
           select id from carts
            where cart_status = 'active' and abandoned_at is null and item_count > 0 and checkout_order_id is null and last_changed_at <= :quietSince
            order by id limit :batchSize for update skip locked)
         returning document_id, customer_id, email`,
        { now, quietSince, batchSize },
      );
      await emit(
        trx,
        rows.map((row) => ({
          type: 'cart.abandoned' as const,
          aggregateId: row.document_id,
          payload: { cartId: row.document_id, customerId: row.customer_id, canBeWrittenTo: row.email !== null },
        })),
      );
      return { rowCount: rows.length };
    }),
  );
}

/** A few rows at a time, so that no statement locks a whole season of carts. */
async function inPortions(work: () => PromiseLike<{ rowCount: number }>): Promise<number> {
  let all = 0;
  for (;;) {
    const { rowCount } = await work();
    all += rowCount;
    if (rowCount < batchSize) return all;
  }
}

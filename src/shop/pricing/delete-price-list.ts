import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import type { Result } from '../prepared-statement';

/** What goes with a price list. `lastPrices`: variants without another base price in this currency, which most customers cannot buy in it then. */
export type PriceListContents = Readonly<{ prices: number; variants: number; lastPrices: number; currency: string }>;

/** Refuses `EDIT_CONFLICT` where the list is gone. */
export const priceListContents = (strapi: Core.Strapi, listId: string): Promise<PriceListContents> =>
  contentsOf(strapi.db.connection, listId);

async function contentsOf(db: Knex, listId: string): Promise<PriceListContents> {
  const { rows } = await db.raw<Result<PriceListContents>>(
    `select l.currency, count(p.id)::int as prices, count(distinct p.variant_id)::int as variants,
            count(distinct p.variant_id) filter (where not exists (
              select 1 from prices other join price_lists kept on kept.id = other.price_list_id
               where other.variant_id = p.variant_id and kept.id <> l.id and kept.currency = l.currency and kept.kind = 'base'))::int as "lastPrices"
       from price_lists l left join prices p on p.price_list_id = l.id
      where l.document_id = :listId group by l.id`,
    { listId },
  );
  const [contents] = rows;
  if (!contents) throw new DomainError('EDIT_CONFLICT', 'The price list is gone. Load the page again.');
  return contents;
}

type DeletePriceList = Readonly<{ listId: string; expectedPrices: number }>;

/**
 * Deletes a price list with all that it holds. Refuses `EDIT_CONFLICT` when that is not as many prices as whoever deletes it has
 * seen, and like any other deletion where something stands on it.
 */
export async function deletePriceList(strapi: Core.Strapi, { listId, expectedPrices }: DeletePriceList): Promise<PriceListContents> {
  return strapi.db.transaction(async ({ trx }) => {
    // Whoever writes a price in it waits, and finds it gone.
    await trx('price_lists').where({ document_id: listId }).forUpdate().first('id');
    const contents = await contentsOf(trx, listId);
    if (contents.prices !== expectedPrices)
      throw new DomainError('EDIT_CONFLICT', 'Somebody else changed the prices of this list meanwhile. Look at it again.', {
        now: contents.prices,
      });
    // eslint-disable-next-line no-restricted-syntax -- the list tells that it is gone, and its prices with it
    await trx('prices')
      .whereIn('price_list_id', trx('price_lists').where({ document_id: listId }).select('id'))
      .delete();
    await strapi.documents('api::pricing.price-list').delete({ documentId: listId });
    return contents;
  });
}

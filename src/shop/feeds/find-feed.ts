import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ProductFeedsRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { feedPath } from '../../domain/feeds/feed-address';
import type { Channel } from '../../domain/pricing/price';
import { emitContentChanges, fieldChange } from '../content/content-events';

export const feedType = 'api::store.product-feed';

export type Feed = Readonly<{ id: string; kind: 'google' | 'yml'; language: string; currency: string; country: string; channel: Channel }>;

/** 192 random bits: nobody finds one by trying. */
export const newFeedToken = (): string => randomBytes(24).toString('base64url');

/** The feed at an address; null where there is none, or it is switched off: nobody can tell one from the other. */
export async function findFeed(strapi: Core.Strapi, token: string): Promise<Feed | null> {
  const row: ProductFeedsRow | undefined = await strapi.db
    .connection('product_feeds')
    .where({ address_token: token, enabled: true })
    .first();
  if (!row) return null;
  const { document_id: id, kind, language, currency, country, channel } = row;
  return { id, kind, language, currency, country, channel };
}

/** The path of a feed. Refuses `PRODUCT_FEED_NOT_FOUND`. */
export async function feedAddress(strapi: Core.Strapi, id: string): Promise<{ path: string }> {
  const row = await strapi.db.connection('product_feeds').where({ document_id: id }).first('address_token');
  if (!row?.address_token) throw new DomainError('PRODUCT_FEED_NOT_FOUND', 'There is no such feed');
  return { path: feedPath(row.address_token) };
}

/** Gives a feed another path; the one it had is nothing from then on. Refuses `PRODUCT_FEED_NOT_FOUND`. */
export async function renewFeedAddress(strapi: Core.Strapi, id: string): Promise<{ path: string }> {
  return strapi.db.transaction(async ({ trx }) => {
    const token = newFeedToken();
    const changed = await trx('product_feeds').where({ document_id: id }).update({ address_token: token, updated_at: new Date() });
    if (changed === 0) throw new DomainError('PRODUCT_FEED_NOT_FOUND', 'There is no such feed');
    await emitContentChanges(strapi, trx, [fieldChange(feedType, id, ['address'])]);
    return { path: feedPath(token) };
  });
}

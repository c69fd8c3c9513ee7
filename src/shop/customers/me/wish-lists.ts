import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { WishListItemsRow, WishListsRow } from 'knex/types/tables';
import { accountLimits } from '../../../domain/customers/account-limits';
import { DomainError } from '../../../domain/domain-error';
import { myCart } from '../../cart/my-cart';
import { newDocumentId } from '../../document-id';
import { loadProductPrices, marketKey, priceOf, segmentsOfMarkets, type WisherMarket } from '../../listing/wished-prices';
import { viewerOf } from '../../storefront/viewer';
import { lockCustomer } from '../sessions';
import { readConsents } from './consents';

export type WishListItem = Readonly<{
  id: string;
  product: string;
  variant: string | null;
  /** Whether they are told: as they asked for this one, else as they agreed to messages. */
  notify: Readonly<{ backInStock: boolean; priceDrop: boolean }>;
  addedAt: string;
}>;
export type WishList = Readonly<{ id: string; name: string; items: readonly WishListItem[]; createdAt: string }>;

type Mine = Readonly<{ userId: number; id: string }>;
type Wish = Readonly<{
  product?: string | undefined;
  variant?: string | undefined;
  notify?: Readonly<{ backInStock?: boolean | undefined; priceDrop?: boolean | undefined }> | undefined;
  currency?: string | undefined;
  country?: string | undefined;
}>;

/** As they were made; the things of each, the newest first. What is not sold any more is left out. */
export async function listWishLists(db: Knex, { userId }: Readonly<{ userId: number }>): Promise<WishList[]> {
  const lists = await db('wish_lists').where({ user_id: userId }).orderBy(['created_at', 'id']);
  const { rows } = await db.raw<{ rows: WishListItemsRow[] }>(
    `select i.* from wish_list_items i join wish_lists w on w.id = i.wish_list_id
      where w.user_id = ? and exists (select 1 from products p where p.document_id = i.product and p.published_at is not null)
        and (i.variant is null or exists (select 1 from variants v where v.document_id = i.variant and v.enabled))
      order by i.added_at desc, i.id`,
    [userId],
  );
  const usual = await areMessagesWanted(db, userId);
  return lists.map((list) => toWishList(list, rows, usual));
}

const toWishList = (list: WishListsRow, items: readonly WishListItemsRow[], usual: boolean): WishList => ({
  id: list.id,
  name: list.name,
  items: items.filter((item) => item.wish_list_id === list.id).map((item) => toItem(item, usual)),
  createdAt: list.created_at.toISOString(),
});

const toItem = (row: WishListItemsRow, usual: boolean): WishListItem => ({
  id: row.id,
  product: row.product,
  variant: row.variant,
  notify: { backInStock: row.on_back_in_stock ?? usual, priceDrop: row.on_price_drop ?? usual },
  addedAt: row.added_at.toISOString(),
});

/** Whether they agreed to be told of the shop by one way or another. */
const areMessagesWanted = async (db: Knex, userId: number): Promise<boolean> =>
  (await readConsents(db, { userId })).some(
    ({ purpose, granted }) => granted === true && (purpose === 'marketing_push' || purpose === 'marketing_email'),
  );

/** Refuses `ACCOUNT_LIMIT_REACHED`. */
export async function addWishList(strapi: Core.Strapi, { userId, name }: Readonly<{ userId: number; name: string }>): Promise<WishList> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    const { count } = await countIn(trx('wish_lists').where({ user_id: userId }));
    if (count >= accountLimits.wishLists)
      throw full(`An account keeps ${accountLimits.wishLists} wish lists at most`, accountLimits.wishLists);
    const [row] = await trx('wish_lists').insert({ id: newDocumentId(), user_id: userId, name }).returning('*');
    if (!row) throw new Error('A wish list that was inserted was not answered');
    return toWishList(row, [], false);
  });
}

/** Refuses `WISH_LIST_NOT_FOUND`. */
export async function renameWishList(db: Knex, { userId, id, name }: Mine & Readonly<{ name: string }>): Promise<void> {
  if ((await db('wish_lists').where({ id, user_id: userId }).update({ name })) === 0) throw listNotFound();
}

/** With what is on it. Refuses `WISH_LIST_NOT_FOUND`. */
export async function removeWishList(db: Knex, { userId, id }: Mine): Promise<void> {
  if ((await db('wish_lists').where({ id, user_id: userId }).delete()) === 0) throw listNotFound();
}

/**
 * A variant, or a product of which any will do. What is on the list already stays one thing, told of as is said now. What it costs where the
 * customer is is remembered, so that a lower price is noticed.
 * Refuses `WISH_LIST_NOT_FOUND`, `VARIANT_UNKNOWN`, `PRODUCT_NOT_FOUND`, `ACCOUNT_LIMIT_REACHED`, `CURRENCY_NOT_OFFERED`.
 */
export async function addWish(strapi: Core.Strapi, { userId, id, wish }: Mine & Readonly<{ wish: Wish }>): Promise<WishListItem> {
  const market = await marketOfWish(strapi, userId, wish);
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    if (!(await trx('wish_lists').where({ id, user_id: userId }).first('id'))) throw listNotFound();
    const { product, variant } = await known(trx, wish);
    const there = await trx('wish_list_items').where({ wish_list_id: id, product, variant }).first('id');
    const { count } = await countIn(trx('wish_list_items').where({ wish_list_id: id }));
    if (!there && count >= accountLimits.wishListItems)
      throw full(`A wish list holds ${accountLimits.wishListItems} things at most`, accountLimits.wishListItems);
    const notify = { on_back_in_stock: wish.notify?.backInStock ?? null, on_price_drop: wish.notify?.priceDrop ?? null };
    const [row] = there
      ? await trx('wish_list_items').where({ id: there.id }).update(notify).returning('*')
      : await trx('wish_list_items')
          .insert({
            id: newDocumentId(),
            wish_list_id: id,
            product,
            variant,
            ...notify,
            ...(await seenNow(trx, { product, variant, market })),
          })
          .returning('*');
    if (!row) throw new Error('A wish that was written down was not answered');
    return toItem(row, await areMessagesWanted(trx, userId));
  });
}

/** Refuses `WISH_LIST_NOT_FOUND` for either of them. */
export async function removeWish(db: Knex, { userId, id, item }: Mine & Readonly<{ item: string }>): Promise<void> {
  const list = db('wish_lists').where({ id, user_id: userId }).select('id');
  if ((await db('wish_list_items').where({ id: item }).whereIn('wish_list_id', list).delete()) === 0) throw listNotFound();
}

/** Where they are: as the app says, else where they fill a cart, else where the shop is. */
async function marketOfWish(strapi: Core.Strapi, userId: number, { currency, country }: Wish): Promise<WisherMarket> {
  const cart = await myCart(strapi.db.connection, { userId });
  const viewer = await viewerOf(strapi, {
    currency: currency ?? cart?.currency,
    country: country ?? cart?.country ?? undefined,
    channel: 'app',
    customer: { userId },
  });
  return { currency: viewer.currency, country: viewer.country ?? '', group: viewer.customerGroups[0] ?? null };
}

type Seen = Readonly<{ product: string; variant: string | null; market: WisherMarket }>;

async function seenNow(trx: Knex, { product, variant, market }: Seen) {
  const segment = (await segmentsOfMarkets(trx, [market])).get(marketKey(market));
  const prices =
    segment === undefined ? undefined : (await loadProductPrices(trx, [{ product, segment, seen: null }]))({ product, segment });
  const seen = prices ? priceOf(prices, variant) : null;
  const { currency, country } = market;
  return {
    seen_currency: currency,
    seen_country: country,
    seen_minor: seen === null ? null : String(seen),
    seen_price: prices?.row ?? null,
  };
}

/** What is wished for, as customers may see it: published, and for sale. */
async function known(trx: Knex, { product, variant }: Wish): Promise<Readonly<{ product: string; variant: string | null }>> {
  if (variant !== undefined) {
    const row = await trx('variants as v')
      .join('variants_product_lnk as l', 'l.variant_id', 'v.id')
      .join('products as p', 'p.id', 'l.product_id')
      .where({ 'v.document_id': variant, 'v.enabled': true })
      .whereExists(
        trx('products as shown').whereRaw('shown.document_id = p.document_id and shown.published_at is not null').select(trx.raw('1')),
      )
      .first('p.document_id as product');
    if (!row || (product !== undefined && product !== row.product))
      throw new DomainError('VARIANT_UNKNOWN', 'There is no such variant', {
        issues: [{ path: ['variant'], message: 'is no variant of the shop' }],
      });
    return { product: row.product, variant };
  }
  const row = await trx('products')
    .where({ document_id: product ?? '' })
    .whereNotNull('published_at')
    .first('id');
  if (!row)
    throw new DomainError('PRODUCT_NOT_FOUND', 'There is no such product', {
      issues: [{ path: ['product'], message: 'is no product of the shop' }],
    });
  return { product: product ?? '', variant: null };
}

async function countIn(query: Knex.QueryBuilder): Promise<Readonly<{ count: number }>> {
  const row: Readonly<{ count: unknown }> | undefined = await query.count({ count: '*' }).first();
  return { count: Number(row?.count ?? 0) };
}

const full = (message: string, most: number) => new DomainError('ACCOUNT_LIMIT_REACHED', message, { most });
const listNotFound = () => new DomainError('WISH_LIST_NOT_FOUND', 'There is no such wish list, or nothing of it is yours');

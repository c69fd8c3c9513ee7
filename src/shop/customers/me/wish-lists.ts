import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { WishListItemsRow, WishListsRow } from 'knex/types/tables';
import { accountLimits } from '../../../domain/customers/account-limits';
import { DomainError } from '../../../domain/domain-error';
import { newDocumentId } from '../../document-id';
import { lockCustomer } from '../sessions';

export type WishListItem = Readonly<{
  id: string;
  product: string;
  variant: string | null;
  notify: Readonly<{ backInStock: boolean; priceDrop: boolean }>;
  addedAt: string;
}>;
export type WishList = Readonly<{ id: string; name: string; items: readonly WishListItem[]; createdAt: string }>;

type Mine = Readonly<{ userId: number; id: string }>;
type Wish = Readonly<{ product?: string | undefined; variant?: string | undefined; notify?: Partial<WishListItem['notify']> | undefined }>;

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
  return lists.map((list) => toWishList(list, rows));
}

const toWishList = (list: WishListsRow, items: readonly WishListItemsRow[]): WishList => ({
  id: list.id,
  name: list.name,
  items: items.filter((item) => item.wish_list_id === list.id).map(toItem),
  createdAt: list.created_at.toISOString(),
});

const toItem = (row: WishListItemsRow): WishListItem => ({
  id: row.id,
  product: row.product,
  variant: row.variant,
  notify: { backInStock: row.on_back_in_stock, priceDrop: row.on_price_drop },
  addedAt: row.added_at.toISOString(),
});

/** Refuses `ACCOUNT_LIMIT_REACHED`. */
export async function addWishList(strapi: Core.Strapi, { userId, name }: Readonly<{ userId: number; name: string }>): Promise<WishList> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    const { count } = await countIn(trx('wish_lists').where({ user_id: userId }));
    if (count >= accountLimits.wishLists)
      throw full(`An account keeps ${accountLimits.wishLists} wish lists at most`, accountLimits.wishLists);
    const [row] = await trx('wish_lists').insert({ id: newDocumentId(), user_id: userId, name }).returning('*');
    if (!row) throw new Error('A wish list that was inserted was not answered');
    return toWishList(row, []);
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
 * A variant, or a product of which any will do. What is on the list already stays one thing, told of as is said now.
 * Refuses `WISH_LIST_NOT_FOUND`, `VARIANT_UNKNOWN`, `PRODUCT_NOT_FOUND`, `ACCOUNT_LIMIT_REACHED`.
 */
export async function addWish(strapi: Core.Strapi, { userId, id, wish }: Mine & Readonly<{ wish: Wish }>): Promise<WishListItem> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    if (!(await trx('wish_lists').where({ id, user_id: userId }).first('id'))) throw listNotFound();
    const { product, variant } = await known(trx, wish);
    const there = await trx('wish_list_items').where({ wish_list_id: id, product, variant }).first('id');
    const { count } = await countIn(trx('wish_list_items').where({ wish_list_id: id }));
    if (!there && count >= accountLimits.wishListItems)
      throw full(`A wish list holds ${accountLimits.wishListItems} things at most`, accountLimits.wishListItems);
    const notify = { on_back_in_stock: wish.notify?.backInStock ?? true, on_price_drop: wish.notify?.priceDrop ?? true };
    const [row] = there
      ? await trx('wish_list_items').where({ id: there.id }).update(notify).returning('*')
      : await trx('wish_list_items')
          .insert({ id: newDocumentId(), wish_list_id: id, product, variant, ...notify })
          .returning('*');
    if (!row) throw new Error('A wish that was written down was not answered');
    return toItem(row);
  });
}

/** Refuses `WISH_LIST_NOT_FOUND` for either of them. */
export async function removeWish(db: Knex, { userId, id, item }: Mine & Readonly<{ item: string }>): Promise<void> {
  const list = db('wish_lists').where({ id, user_id: userId }).select('id');
  if ((await db('wish_list_items').where({ id: item }).whereIn('wish_list_id', list).delete()) === 0) throw listNotFound();
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

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { offeredCurrency } from '../../domain/store/offered-currency';
import { servedLanguage } from '../../domain/store/served-language';
import { emptyCart, type CartContents } from '../../domain/cart/cart';
import type { Channel } from '../../domain/pricing/price';
import { strapiColumns } from '../document-id';
import { sha256 } from '../sha256';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { toCartView, type CartView } from './cart-view';
import { priceCart } from './price-cart';
import { changedColumns } from './save-cart';
import { newCartToken, type Address, type StoredCart } from './stored-cart';

export type CreateCart = Readonly<{
  currency?: string | undefined;
  country?: string | undefined;
  channel: Channel;
  locale?: string | undefined;
  customer: Readonly<{ userId: number }> | null;
  /** What is in it from the start, as when somebody orders again. */
  contents?: CartContents<Address>;
  now?: Date;
}>;

// No row has this id, so nothing is held by it.
const notStoredYet = 0;

/** A cart with the token that proves whose it is. Refuses `CURRENCY_NOT_OFFERED`. */
export async function createCart(strapi: Core.Strapi, asked: CreateCart): Promise<CartView> {
  const { priced, row, token } = await newCart(strapi, asked);
  const names = Object.keys(row);
  await preparedStatement(
    strapi.db.connection,
    `insert into carts (${names.join(', ')}) values (${names.map((name) => `:${name}`).join(', ')})`,
    row,
  );
  return toCartView(strapi, priced, { token });
}

/** The same for a customer who has none that is being filled; null where another phone has just begun one. */
export async function createOnlyCart(
  strapi: Core.Strapi,
  asked: CreateCart & Readonly<{ customer: Readonly<{ userId: number }> }>,
): Promise<CartView | null> {
  const { priced, row, token } = await newCart(strapi, asked);
  const isMade = await strapi.db.transaction(async ({ trx }) => {
    await lockCartsOf(trx, asked.customer.userId);
    if (await trx('carts').where({ customer_id: asked.customer.userId, cart_status: 'active' }).first('id')) return false;
    await trx('carts').insert(row);
    return true;
  });
  return isMade ? toCartView(strapi, priced, { token }) : null;
}

/** What begins a cart for a customer, or gives them one, takes turns with everything else that does, until the transaction ends. */
export const lockCartsOf = (trx: Knex.Transaction, userId: number): Promise<unknown> =>
  trx.raw("select pg_advisory_xact_lock(hashtextextended('claim-cart', ?))", [userId]);

async function newCart(
  strapi: Core.Strapi,
  { currency, country, channel, locale, customer, contents = emptyCart, now = new Date() }: CreateCart,
) {
  const settings = await storeSettings(strapi);
  const db = strapi.db.connection;
  const token = newCartToken();
  const columns = strapiColumns(now);
  const cart: StoredCart = {
    rowId: notStoredYet,
    id: columns.document_id,
    status: 'active',
    revision: 1,
    currency: offeredCurrency(settings, currency ?? settings.defaultCurrency),
    country: country ?? null,
    channel,
    language: servedLanguage(locale, settings),
    customerId: customer?.userId ?? null,
    tokenHash: sha256(token),
    contents,
    lastSeen: {},
    checkoutOrderId: null,
    mergedInto: null,
  };
  const priced = await priceCart(db, cart, { settings, now });
  const row = {
    ...columns,
    ...changedColumns(priced, now),
    token_hash: cart.tokenHash,
    customer_id: cart.customerId,
    cart_status: cart.status,
    revision: cart.revision,
    currency: cart.currency,
    country: cart.country,
    channel: cart.channel,
    language: cart.language,
    operations: '[]',
  };
  return { priced, row, token };
}

import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CartsRow } from 'knex/types/tables';
import { emptyCart } from '../../domain/cart/cart';
import { servedLanguage } from '../../domain/store/served-language';
import { defaultAddress } from '../customers/me/addresses';
import { storeSettings } from '../store/store-settings';
import { applyOperations } from './apply-operations';
import type { CartView } from './cart-view';
import { createCart, createOnlyCart, type CreateCart } from './create-cart';
import { readCart } from './read-cart';

type Customer = Readonly<{ userId: number }>;

// Each try means that another phone began one and it was ordered, or went, in between.
const maxAttempts = 5;

/**
 * The one cart of a customer that is being filled: the same on each of their phones. A cart that is being paid for comes after one that
 * is not, where a guest's was claimed meanwhile. Null while there is none.
 */
export async function myCart(
  db: Knex,
  { userId }: Customer,
): Promise<Pick<CartsRow, 'document_id' | 'currency' | 'country' | 'language'> | null> {
  const row = await db('carts')
    .where({ customer_id: userId, cart_status: 'active' })
    .orderByRaw('checkout_order_id is null desc, id desc')
    .first('document_id', 'currency', 'country', 'language');
  return row ?? null;
}

/** Priced as it stands now; null while there is none. */
export async function readMyCart(strapi: Core.Strapi, customer: Customer): Promise<CartView | null> {
  const own = await myCart(strapi.db.connection, customer);
  return own && readCart(strapi, { cartId: own.document_id, caller: { customer, token: null } });
}

/**
 * A cart to begin with. A customer has one: where it is there already it is the answer, in the market that is asked for; a new one has
 * their contact and default address. Refuses `CURRENCY_NOT_OFFERED`, and `AMOUNT_TOO_LARGE` where what is in it costs too much there.
 */
export async function openCart(strapi: Core.Strapi, asked: CreateCart): Promise<CartView> {
  const { customer } = asked;
  if (!customer) return createCart(strapi, asked);
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const own = await myCart(strapi.db.connection, customer);
    if (own) return inMarket(strapi, own, asked, customer);
    const made = await createOnlyCart(strapi, { ...(await withAccount(strapi.db.connection, asked, customer)), customer });
    if (made) return made;
  }
  throw new Error(`The cart of customer ${customer.userId} came and went ${maxAttempts} times in a row`);
}

/** Nothing is changed that is so already: a change gives up a checkout that waits for its payment. */
async function inMarket(
  strapi: Core.Strapi,
  own: NonNullable<Awaited<ReturnType<typeof myCart>>>,
  { currency, country, locale }: CreateCart,
  customer: Customer,
): Promise<CartView> {
  const request = { cartId: own.document_id, caller: { customer, token: null } };
  const language = locale === undefined ? own.language : servedLanguage(locale, await storeSettings(strapi));
  const market = {
    ...(currency && currency !== own.currency ? { currency } : {}),
    ...(country && country !== own.country ? { country } : {}),
    ...(locale && language !== own.language ? { locale } : {}),
  };
  if (Object.keys(market).length === 0) return readCart(strapi, request);
  return applyOperations(strapi, { ...request, ifRevision: null, operations: [{ id: randomUUID(), op: 'set_market', ...market }] });
}

/** With what the shop knows of the customer; goods go to their default address, unless the app says another country. */
async function withAccount(db: Knex, asked: CreateCart, { userId }: Customer): Promise<CreateCart> {
  const [account, address] = await Promise.all([
    db('up_users').where({ id: userId }).first('email', 'phone', 'language'),
    defaultAddress(db, userId),
  ]);
  const shippingAddress = address && (asked.country ?? address.country) === address.country ? address : null;
  return {
    ...asked,
    locale: asked.locale ?? account?.language ?? undefined,
    country: asked.country ?? shippingAddress?.country,
    contents: {
      ...emptyCart,
      contact: account?.email ? { email: account.email, ...(account.phone ? { phone: account.phone } : {}) } : null,
      shippingAddress,
    },
  };
}

import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { CartsRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import type { CartContents } from '../../domain/cart/cart';
import type { Channel } from '../../domain/pricing/price';
import { sha256 } from '../sha256';
import { preparedStatement } from '../prepared-statement';
import { toJson, type InJson } from '../rows';

export type Address = Readonly<{
  /** One of the names is there; people with one name have no other. */
  firstName?: string | undefined;
  lastName?: string | undefined;
  company?: string | undefined;
  taxNumber?: string | undefined;
  line1: string;
  line2?: string | undefined;
  city: string;
  region?: string | undefined;
  postalCode?: string | undefined;
  country: string;
  phone?: string | undefined;
  placeId?: string | undefined;
  location?: Readonly<{ lat: number; lng: number }> | undefined;
}>;

/** The price and name a customer last saw of a line, to tell them when it changed. */
export type LastSeen = Readonly<Record<string, Readonly<{ unitPrice: number; name: string }>>>;

export type CartStatus = 'active' | 'ordered' | 'merged' | 'expired';

export type StoredCart = Readonly<{
  rowId: number;
  id: string;
  status: CartStatus;
  revision: number;
  currency: string;
  country: string | null;
  channel: Channel;
  language: string;
  customerId: number | null;
  tokenHash: string;
  contents: CartContents<Address>;
  lastSeen: LastSeen;
  /** The order that waits for its payment; null while the cart is not being checked out. */
  checkoutOrderId: string | null;
  /** The cart this one went into at sign-in. */
  mergedInto: string | null;
}>;

/**
 * Who asks for a cart: a customer who is signed in, a guest who shows its token, or both; or the shop itself, which has made sure
 * before that it may.
 */
export type CartCaller = Readonly<{
  customer: Readonly<{ userId: number }> | null;
  token: string | null;
  /** What the token stands for, where it is not the one of a cart: the hash of the order it was given for; null where it opens nothing. */
  tokenHash?: string | null | undefined;
  isShop?: true;
}>;
export const theShopItself: CartCaller = { customer: null, token: null, isShop: true };

/** 256 random bits: nobody guesses a cart. Only its hash is stored. */
export const newCartToken = (): string => randomBytes(32).toString('base64url');

/** What a cart is read from. Not the ids of the operations it remembers: of hundreds only those are asked about that come again. */
export const cartColumns = [
  'id',
  'document_id',
  'cart_status',
  'revision',
  'currency',
  'country',
  'channel',
  'language',
  'customer_id',
  'token_hash',
  'lines',
  'codes',
  'contact',
  'shipping_address',
  'billing_address',
  'delivery',
  'note',
  'last_seen',
  'checkout_order_id',
  'merged_into',
] as const;

/** The cart, if it is the caller's. Refuses `CART_NOT_FOUND` otherwise, whether or not it exists. */
export const findCart = async (db: Knex, id: string, caller: CartCaller): Promise<StoredCart> =>
  (await findCartFor(db, id, caller, [])).cart;

/** The same, with those of the operations that were applied to it before. */
export async function findCartFor(
  db: Knex,
  id: string,
  caller: CartCaller,
  operations: readonly string[],
): Promise<{ cart: StoredCart; applied: readonly string[] }> {
  const { rows } = await preparedStatement<CartRow & Readonly<{ applied: string[] }>>(
    db,
    `select ${cartColumns.join(', ')},
            array(select sent.id from unnest(:operations::text[]) sent(id) where jsonb_exists(carts.operations, sent.id)) as applied
       from carts where document_id = :id`,
    { id, operations: [...operations] },
  );
  const [row] = rows;
  return { cart: theirs(row, caller), applied: row?.applied ?? [] };
}

function theirs(row: CartRow | InJson<CartRow> | undefined, caller: CartCaller): StoredCart {
  const cart = row ? toStoredCart(row) : null;
  if (!cart || !isTheirs(cart, caller)) throw new DomainError('CART_NOT_FOUND', 'There is no such cart, or it is not yours');
  return cart;
}

/**
 * Whether a cart or order is the caller's. What belongs to an account is opened by that account alone: the token of the guest
 * it once was lies on phones that were handed on, and in logs. What belongs to none is opened by its token.
 */
export function isTheirs(
  { customerId, tokenHash }: Readonly<{ customerId: number | null; tokenHash: string | null }>,
  { customer, token, tokenHash: shown = token === null ? null : sha256(token), isShop }: CartCaller,
): boolean {
  if (isShop) return true;
  if (customerId !== null) return customerId === customer?.userId;
  return shown !== null && shown === tokenHash;
}

type CartRow = Readonly<Pick<CartsRow, (typeof cartColumns)[number]>>;

export const toStoredCart = (row: CartRow | InJson<CartRow>): StoredCart => ({
  rowId: row.id,
  id: row.document_id,
  status: row.cart_status,
  revision: row.revision,
  currency: row.currency,
  country: row.country,
  channel: row.channel,
  language: String(row.language),
  customerId: row.customer_id,
  tokenHash: row.token_hash,
  contents: {
    lines: toJson(row.lines),
    codes: toJson(row.codes),
    contact: toJson(row.contact),
    shippingAddress: toJson(row.shipping_address),
    billingAddress: toJson(row.billing_address),
    delivery: toJson(row.delivery),
    note: row.note,
  },
  lastSeen: toJson<LastSeen | null>(row.last_seen) ?? {},
  checkoutOrderId: row.checkout_order_id,
  mergedInto: row.merged_into,
});

/**
 * Refuses `CART_CLOSED` when the cart can no longer be changed or checked out, and says what became of it.
 */
export function assertOpen({ status, mergedInto }: StoredCart): void {
  if (status === 'active') return;
  const became = { ordered: 'was checked out', merged: 'went into another cart at sign-in', expired: 'has expired' }[status];
  throw new DomainError('CART_CLOSED', `This cart ${became}`, { status, ...(mergedInto === null ? {} : { cart: mergedInto }) });
}

const json = (value: unknown) => JSON.stringify(value);
const jsonOrNull = (value: unknown) => (value === null ? null : JSON.stringify(value));

/** The columns of what the customer put together. */
export const fromContents = ({ lines, codes, contact, shippingAddress, billingAddress, delivery, note }: CartContents<Address>) => ({
  lines: json(lines),
  codes: json(codes),
  contact: jsonOrNull(contact),
  shipping_address: jsonOrNull(shippingAddress),
  billing_address: jsonOrNull(billingAddress),
  delivery: jsonOrNull(delivery),
  note,
});

import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { customAlphabet } from 'nanoid';
import { normalizeEmail } from '../../domain/customers/contact-keys';
import { DomainError } from '../../domain/domain-error';
import { orderCodeMail } from '../../domain/mails/order-code-words';
import { emit } from '../../jobs/emit';
import type { AccountSettings } from '../customers/account-mail';
import { sendMail } from '../mails/mail-sender';
import { sha256 } from '../sha256';

// Without letters and digits that look alike; 40 bits, and five guesses.
const newCode = customAlphabet('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 8);
const mostGuesses = 5;
const codeMinutes = 60;
const tokenDays = 30;
/** Tells tokens of orders from those of carts, whose hash stands with the order. */
const tokenPrefix = 'order.';

type Asked = Readonly<{ number: string; email: string }>;

/**
 * Asks for a mail with a code to the address of a guest's order. Does the same where there is no such order, so that whoever asks learns
 * nothing. An order of an account is found by signing in.
 */
export async function requestOrderCode(strapi: Core.Strapi, { number, email }: Asked): Promise<void> {
  const order = await guestOrder(strapi.db.connection, number);
  const isTheirs = order?.email !== null && order !== null && normalizeEmail(order.email) === normalizeEmail(email);
  const orderId = isTheirs ? order.document_id : null;
  await strapi.db.transaction(({ trx }) =>
    emit(trx, [{ type: 'order.code_requested', aggregateId: orderId ?? 'none', payload: { orderId } }]),
  );
}

/** Numbers are compared as they are printed, in capitals or not. */
async function guestOrder(db: Knex, number: string) {
  const row = await db('orders').whereIn('number', [number, number.toUpperCase()]).whereNull('customer_id').first('document_id', 'email');
  return row ?? null;
}

/** Sends the mail. Each try makes a new code, and the one before opens nothing any more. */
export async function sendOrderCode(strapi: Core.Strapi, { orderId }: Readonly<{ orderId: string | null }>): Promise<void> {
  if (orderId === null) return;
  const db = strapi.db.connection;
  const order = await db('orders').where({ document_id: orderId }).whereNull('customer_id').first('number', 'email', 'language');
  if (!order?.email || order.number === null) return;
  const code = newCode();
  await db.raw(
    `insert into order_codes (order_document_id, code_hash, expires_at) values (?, ?, now() + make_interval(mins => ?))
     on conflict (order_document_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at, guesses = 0`,
    [orderId, sha256(code), codeMinutes],
  );
  const settings = await db('store_settings').first('name');
  const { appLink } = strapi.get('accountSettings') as AccountSettings;
  const words = orderCodeMail({ number: order.number, code, language: order.language, appLink, shop: settings?.name ?? null });
  await sendMail(strapi, { to: order.email, ...words }, `the code of order ${orderId}`);
}

/** The order, and a token that opens it for a month as its cart's does. Refuses `ORDER_CODE_INVALID`. */
export async function openGuestOrder(
  strapi: Core.Strapi,
  { number, code }: Readonly<{ number: string; code: string }>,
): Promise<Readonly<{ orderId: string; token: string }>> {
  const invalid = new DomainError('ORDER_CODE_INVALID', 'This code is wrong, used, or too old');
  const order = await guestOrder(strapi.db.connection, number);
  if (!order) throw invalid;
  const orderId = order.document_id;
  const isRight = await strapi.db.transaction(async ({ trx }) => {
    // Guesses take turns and each counts, so that of many at once five are compared.
    const row = await trx('order_codes').where({ order_document_id: orderId }).forUpdate().first();
    if (!row || row.expires_at <= new Date() || row.guesses >= mostGuesses) return false;
    if (row.code_hash === sha256(code.toUpperCase())) {
      await trx('order_codes').where({ order_document_id: orderId }).delete();
      return true;
    }
    await trx('order_codes').where({ order_document_id: orderId }).increment('guesses', 1);
    return false;
  });
  if (!isRight) throw invalid;
  const token = `${tokenPrefix}${randomBytes(32).toString('base64url')}`;
  await strapi.db.connection.raw(
    'insert into order_tokens (token_hash, order_document_id, expires_at) values (?, ?, now() + make_interval(days => ?))',
    [sha256(token), orderId, tokenDays],
  );
  return { orderId, token };
}

/** The hash that opens an order, for a token `openGuestOrder` gave; null for one that opens nothing, undefined for one of a cart. */
export async function hashForOrderToken(db: Knex, token: string | null): Promise<string | null | undefined> {
  if (!token?.startsWith(tokenPrefix)) return undefined;
  const row = await db('order_tokens as t')
    .join('orders as o', 'o.document_id', 't.order_document_id')
    .where({ 't.token_hash': sha256(token) })
    .where('t.expires_at', '>', db.fn.now())
    .first('o.token_hash');
  return row?.token_hash ?? null;
}

/** Forgets what opens nothing any more. */
export async function sweepOrderTokens(db: Knex): Promise<void> {
  for (const table of ['order_codes', 'order_tokens'] as const) await db(table).where('expires_at', '<', db.fn.now()).delete();
}

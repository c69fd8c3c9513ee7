import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { actorText, type Actor } from '../actor';
import { keepGoodsUntil } from '../checkout/keep-goods';
import { sha256 } from '../sha256';

/** `path`: below the address of the shop. */
export type PaymentLink = Readonly<{ path: string; expiresAt: string }>;

type MakePaymentLink = Readonly<{ orderId: string; hours: number; actor: Actor; now?: Date }>;

/**
 * An address nobody guesses, on which an order is paid that waits for its payment; its goods are kept until it ends. An earlier one
 * of the order opens nothing any more. Refuses `ORDER_NOT_FOUND`, and `ORDER_ILLEGAL_TRANSITION` for an order that does not wait.
 */
export async function makePaymentLink(
  strapi: Core.Strapi,
  { orderId, hours, actor, now = new Date() }: MakePaymentLink,
): Promise<PaymentLink> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await strapi.db.transaction(async ({ trx }) => {
    const order = await trx('orders').where({ document_id: orderId }).forUpdate().first('id', 'order_status');
    if (!order) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
    if (order.order_status !== 'pending_payment')
      throw new DomainError('ORDER_ILLEGAL_TRANSITION', 'The order does not wait for its payment any more', { status: order.order_status });
    const link = { token_hash: sha256(token), order_id: order.id, expires_at: expiresAt, made_by: actorText(actor) };
    await trx('payment_links').insert(link).onConflict('order_id').merge();
    await keepGoodsUntil(trx, orderId, expiresAt);
  });
  return { path: `/pay/${token}`, expiresAt: expiresAt.toISOString() };
}

export type OpenLink = Readonly<{ orderId: string; language: string; until: Date; isOver: boolean }>;

/** The order a link belongs to, in its language, and until when it holds; null for any other address. */
export async function orderOfLink(
  strapi: Core.Strapi,
  { token, now = new Date() }: Readonly<{ token: string; now?: Date }>,
): Promise<OpenLink | null> {
  const found = await strapi.db
    .connection('payment_links as l')
    .join('orders as o', 'o.id', 'l.order_id')
    .where({ 'l.token_hash': sha256(token) })
    .first('o.document_id as order', 'o.language as language', 'l.expires_at as until');
  if (!found) return null;
  return { orderId: found.order, language: found.language ?? 'en', until: found.until, isOver: found.until <= now };
}

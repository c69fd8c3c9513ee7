import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { actorText, type Actor } from '../actor';
import { keepGoodsUntil } from '../checkout/keep-goods';
import { offeredPayments } from '../payments/offered-providers';
import { requestByLink } from '../payments/request-payment';
import { sha256 } from '../sha256';
import { storeSettings } from '../store/store-settings';

/** `path`: below the address of the shop. */
export type PaymentLink = Readonly<{ path: string; expiresAt: string }>;

type MakePaymentLink = Readonly<{
  orderId: string;
  /** Of a placed order of which something is still to come: how it is paid. */
  provider?: string | undefined;
  hours: number;
  actor: Actor;
  now?: Date;
}>;

/**
 * An address nobody guesses, on which an order is paid: one that waits for its payment, whose goods are kept until it ends, or the rest of
 * one that is placed. An earlier one of the order opens nothing any more. Refuses `ORDER_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION` where there
 * is nothing to pay, `PAYMENT_PROVIDER_UNKNOWN`, and `PAYMENT_DECLINED`.
 */
export async function makePaymentLink(
  strapi: Core.Strapi,
  { orderId, provider, hours, actor, now = new Date() }: MakePaymentLink,
): Promise<PaymentLink> {
  const order = await strapi.db.connection('orders').where({ document_id: orderId }).first('order_status');
  const rest = order && order.order_status !== 'pending_payment' ? await askForRest(strapi, { orderId, provider, actor, now }) : null;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await strapi.db.transaction(async ({ trx }) => {
    const row = await trx('orders').where({ document_id: orderId }).forUpdate().first('id', 'order_status');
    if (!row) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
    if (row.order_status !== 'pending_payment' && rest === null)
      throw new DomainError('ORDER_ILLEGAL_TRANSITION', 'The order does not wait for its payment any more', { status: row.order_status });
    const link = { token_hash: sha256(token), order_id: row.id, expires_at: expiresAt, made_by: actorText(actor), provider: rest };
    await trx('payment_links').insert(link).onConflict('order_id').merge();
    if (rest === null) await keepGoodsUntil(trx, orderId, expiresAt);
  });
  return { path: `/pay/${token}`, expiresAt: expiresAt.toISOString() };
}

/** Answers the provider by which the customer can pay it themselves. */
async function askForRest(
  strapi: Core.Strapi,
  { orderId, provider, actor, now }: Pick<MakePaymentLink, 'orderId' | 'provider' | 'actor'> & Readonly<{ now: Date }>,
): Promise<string> {
  const online = offeredPayments(strapi, await storeSettings(strapi)).flatMap((one) => (one.kind === 'online' ? one.provider : []));
  const chosen = provider ?? (online.length === 1 ? online[0] : undefined);
  if (chosen === undefined || !online.includes(chosen))
    throw new DomainError('PAYMENT_PROVIDER_UNKNOWN', 'Say by which of these the customer pays', {
      provider: provider ?? null,
      offered: online,
    });
  await requestByLink(strapi, { orderId, provider: chosen, actor, now });
  return chosen;
}

export type OpenLink = Readonly<{ orderId: string; provider: string | null; language: string; until: Date; isOver: boolean }>;

/** The order a link belongs to, in its language, and until when it holds; null for any other address. */
export async function orderOfLink(
  strapi: Core.Strapi,
  { token, now = new Date() }: Readonly<{ token: string; now?: Date }>,
): Promise<OpenLink | null> {
  const found = await strapi.db
    .connection('payment_links as l')
    .join('orders as o', 'o.id', 'l.order_id')
    .where({ 'l.token_hash': sha256(token) })
    .first('o.document_id as order', 'o.language as language', 'l.expires_at as until', 'l.provider as provider');
  if (!found) return null;
  return {
    orderId: found.order,
    provider: found.provider,
    language: found.language ?? 'en',
    until: found.until,
    isOver: found.until <= now,
  };
}

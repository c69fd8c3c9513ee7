import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { afterCustomer } from '../../domain/support/request-state';
import { emit } from '../../jobs/emit';
import { actorOfCart } from '../actor';
import type { CartCaller } from '../cart/stored-cart';
import { newDocumentId } from '../document-id';
import { attach } from './attachments';
import { orderOfCaller, requestOfCaller } from './their-request';
import { writeMessage } from './write-message';

type Asked = Readonly<{
  caller: CartCaller;
  subject: string;
  text: string;
  order?: string | undefined;
  email?: string | undefined;
  language?: string | undefined;
  attachments?: readonly string[] | undefined;
  now?: Date;
}>;

/**
 * A customer asks the shop something, or a guest about their order: who is neither signed in nor names one asks nothing. Answers the id of
 * the request. Refuses `ORDER_NOT_FOUND`.
 */
export async function requestSupport(strapi: Core.Strapi, asked: Asked): Promise<string> {
  const { caller, subject, text, language, now = new Date() } = asked;
  const userId = caller.customer?.userId ?? null;
  const id = newDocumentId();
  await strapi.db.transaction(async ({ trx }) => {
    const order = asked.order === undefined ? null : await orderOfCaller(trx, { orderId: asked.order, caller });
    const { status, waitsSince } = afterCustomer({ status: 'open', waitsSince: null }, now);
    await trx('support_requests').insert({
      ...{ id, user_id: userId, order_id: order?.id ?? null, subject, status, waits_since: waitsSince, created_at: now, changed_at: now },
      // An account is written to at its own address.
      email: userId === null ? (asked.email ?? order?.email ?? null) : null,
      language: language ?? (await languageOf(trx, userId)) ?? order?.language ?? null,
    });
    const message = await writeMessage(trx, { requestId: id, kind: 'customer', text, actor: actorOfCart(userId), now });
    await attach(trx, { ids: asked.attachments ?? [], messageId: message.id, caller });
    await emit(trx, [
      {
        type: 'support.requested',
        aggregateId: id,
        payload: { requestId: id, userId, orderId: asked.order ?? null, messageId: message.id, isFirst: true },
      },
    ]);
  });
  return id;
}

type Written = Readonly<{ id: string; caller: CartCaller; text: string; attachments?: readonly string[] | undefined; now?: Date }>;

/** A message of the customer in a request of theirs: it is open again. Refuses `SUPPORT_REQUEST_NOT_FOUND`, `SUPPORT_LIMIT_REACHED`, and what `attach` does. */
export async function writeToSupport(
  strapi: Core.Strapi,
  { id, caller, text, attachments = [], now = new Date() }: Written,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const request = await requestOfCaller(trx, { id, caller });
    const message = await writeMessage(trx, {
      ...{ requestId: id, kind: 'customer', text, now },
      actor: actorOfCart(caller.customer?.userId ?? null),
    });
    await attach(trx, { ids: attachments, messageId: message.id, caller });
    const { status, waitsSince } = afterCustomer({ status: request.status, waitsSince: request.waits_since }, now);
    await trx('support_requests')
      .where({ id })
      .update({ status, waits_since: waitsSince, closed_by: null, changed_at: now, revision: request.revision + 1 });
    const { user_id: userId, order_document_id: orderId } = request;
    await emit(trx, [
      { type: 'support.requested', aggregateId: id, payload: { requestId: id, userId, orderId, messageId: message.id, isFirst: false } },
    ]);
  });
}

async function languageOf(trx: Knex, userId: number | null): Promise<string | null> {
  if (userId === null) return null;
  return (await trx('up_users').where({ id: userId }).first('language'))?.language ?? null;
}

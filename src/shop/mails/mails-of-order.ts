import type { Core } from '@strapi/strapi';
import type { OrderMailsRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import type { MailFailure, MailKind } from '../../domain/mails/mail-kinds';
import { mailsThatFit } from '../../domain/mails/what-to-mail';
import { actorText, type Actor } from '../actor';
import { newDocumentId } from '../document-id';
import { orderRow, type OrderRow } from '../orders/order-row';
import { toOrderView } from '../orders/read-order';
import type { MailFacts } from './mail-values';
import { mailSender, senderOrRefuse } from './mail-sender';
import { ownTemplates } from './mail-templates';
import { sendOrderMail } from './send-order-mail';

export type MailOfOrder = Readonly<{
  id: string;
  kind: MailKind;
  state: OrderMailsRow['state'];
  to: string | null;
  subject: string | null;
  failure: MailFailure | null;
  /** Staff asked for it. */
  again: boolean;
  at: string;
}>;
export type MailsOfOrder = Readonly<{ canSend: boolean; mails: MailOfOrder[]; sendable: MailKind[] }>;

async function orderOf(strapi: Core.Strapi, orderId: string): Promise<OrderRow> {
  const row = await orderRow(strapi.db.connection, orderId);
  if (!row) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
  return row;
}

/** What the customer was written about an order, the newest first, and what may be sent again. Refuses `ORDER_NOT_FOUND`. */
export async function readMailsOfOrder(strapi: Core.Strapi, orderId: string): Promise<MailsOfOrder> {
  const order = await orderOf(strapi, orderId);
  const rows: OrderMailsRow[] = await strapi.db.connection('order_mails').where({ order_id: order.id }).orderBy('id', 'desc').limit(100);
  return {
    canSend: mailSender(strapi) !== null,
    mails: rows.map((row) => ({
      id: String(row.id),
      kind: row.kind as MailKind,
      state: row.state,
      to: row.recipient,
      subject: row.subject,
      failure: row.failure as MailFailure | null,
      again: row.asked_by !== null,
      at: row.moved_at.toISOString(),
    })),
    sendable: mailsThatFit(toOrderView(strapi, order)).map(({ kind }) => kind),
  };
}

type SendAgain = Readonly<{ orderId: string; kind: MailKind; actor: Actor }>;

/**
 * Sends a mail because staff ask for it, at once; what became of it stands in the list. Refuses `ORDER_NOT_FOUND`, `MAIL_UNAVAILABLE`, and
 * `MAIL_DOES_NOT_FIT` where the order is not as the mail says.
 */
export async function sendAgain(strapi: Core.Strapi, { orderId, kind, actor }: SendAgain): Promise<void> {
  const sender = senderOrRefuse(strapi);
  const fitting = mailsThatFit(toOrderView(strapi, await orderOf(strapi, orderId))).find((mail) => mail.kind === kind);
  if (!fitting) throw new DomainError('MAIL_DOES_NOT_FIT', 'The order is not as this mail says');
  const mail = await claimed(strapi, { orderId, kind, facts: fitting.facts, actor });
  await sendOrderMail(strapi, { mail, sender, isPatient: false });
}

type LinkMail = Readonly<{ orderId: string; link: NonNullable<MailFacts['link']>; actor: Actor }>;

/** Whether links to pay on can be mailed: staff may have switched those mails off. */
export const mayMailLinks = async (strapi: Core.Strapi): Promise<boolean> =>
  mailSender(strapi) !== null && (await ownTemplates(strapi.db.connection))('payment_link').isOn;

/** Mails a link to pay on, which is kept nowhere: now or never. Answers whether it went; what became of it stands in the list. */
export async function mailPaymentLink(strapi: Core.Strapi, { orderId, link, actor }: LinkMail): Promise<boolean> {
  const sender = mailSender(strapi);
  if (!sender || !(await mayMailLinks(strapi))) return false;
  const mail = await claimed(strapi, { orderId, kind: 'payment_link', facts: {}, actor });
  return (await sendOrderMail(strapi, { mail, sender, secret: { link }, isPatient: false })) === 'sent';
}

/** Writes down a mail that is being sent already, so that nobody else sends it. */
async function claimed(strapi: Core.Strapi, { orderId, kind, facts, actor }: SendAgain & Readonly<{ facts: object }>) {
  const db = strapi.db.connection;
  const [row] = await db('order_mails')
    .insert({
      order_id: db('orders').where({ document_id: orderId }).select('id') as never,
      ...{ kind, about: `again ${newDocumentId()}`, facts: JSON.stringify(facts), state: 'sending', tries: 1, asked_by: actorText(actor) },
    })
    .returning(['id', 'kind', 'facts', 'tries', 'created_at']);
  if (!row) throw new Error('An insert answered nothing');
  return { ...row, order: orderId };
}

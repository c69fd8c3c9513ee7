import type { Core } from '@strapi/strapi';
import type { OrderMailsRow } from 'knex/types/tables';
import type { MailFailure, MailKind } from '../../domain/mails/mail-kinds';
import { isIntegrationError } from '../../integrations/integration-error';
import type { MailSender } from '../../integrations/mail/mail-sender';
import { codeAtDoor } from '../delivery/driving/code-at-door';
import { trackingUrl } from '../delivery/tracking/tracking-link';
import { orderRow } from '../orders/order-row';
import { toOrderView } from '../orders/read-order';
import { toJson } from '../rows';
import type { MailFacts } from './mail-values';
import { writeOrderMail } from './write-order-mail';

/** A mail somebody has claimed: nobody else sends it. */
export type ClaimedMail = Pick<OrderMailsRow, 'id' | 'kind' | 'facts' | 'tries' | 'created_at'> & Readonly<{ order: string }>;
export type MailOutcome = 'sent' | 'failed' | 'later';

const givenUpAfterMs = 24 * 3_600_000;
/** A minute, then twice as long each time, at most an hour. */
const pauseMs = (tries: number): number => 60_000 * Math.min(60, 2 ** Math.max(0, tries - 1));

type Send = Readonly<{
  mail: ClaimedMail;
  sender: MailSender;
  /** What is told in the mail and kept nowhere. */
  secret?: Pick<MailFacts, 'link'>;
  /** Whether it is tried again after an outage. */
  isPatient: boolean;
}>;

/** Sends a claimed mail and writes down what became of it. What was refused for good is not tried again. */
export async function sendOrderMail(strapi: Core.Strapi, { mail, sender, secret = {}, isPatient }: Send): Promise<MailOutcome> {
  const db = strapi.db.connection;
  const keep = (change: Partial<OrderMailsRow>) =>
    db('order_mails')
      .where({ id: mail.id, state: 'sending' })
      .update({ ...change, moved_at: db.fn.now() });
  const fail = async (failure: MailFailure, told: Partial<OrderMailsRow> = {}): Promise<MailOutcome> => {
    await keep({ ...told, state: 'failed', failure });
    return 'failed';
  };
  let told: Partial<OrderMailsRow> = {};
  try {
    const row = await orderRow(db, mail.order);
    if (!row?.email) return await fail('no_address');
    const facts = {
      ...toJson<MailFacts>(mail.facts),
      ...(mail.kind === 'on_the_way' ? await codeAtDoor(db, row.id) : {}),
      followUrl: trackingUrl(strapi, mail.order),
      ...secret,
    };
    const written = await writeOrderMail(strapi, {
      kind: mail.kind as MailKind,
      order: toOrderView(strapi, row),
      language: row.language,
      facts,
    });
    told = { recipient: row.email, subject: written.subject, language: written.language };
    await sender.send({ to: row.email, subject: written.subject, text: written.text, html: written.html });
  } catch (error) {
    if (isIntegrationError(error) && !error.retryable) return fail('refused', told);
    const isOutage = isIntegrationError(error);
    if (!isOutage) strapi.log.error('A mail about an order could not be written', { error, order: mail.order, kind: mail.kind });
    const isOver = !isPatient || Date.now() - mail.created_at.getTime() > givenUpAfterMs;
    if (isOver) return fail('unreachable', told);
    await keep({ ...told, state: 'waiting', due_at: new Date(Date.now() + pauseMs(mail.tries)) });
    return 'later';
  }
  await keep({ ...told, state: 'sent', failure: null });
  return 'sent';
}

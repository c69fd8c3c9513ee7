import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SupportMessagesRow, SupportRequestsRow } from 'knex/types/tables';
import { chooseTemplate } from '../../domain/mails/choose-template';
import { writeMail } from '../../domain/mails/write-mail';
import { isIntegrationError } from '../../integrations/integration-error';
import type { MailSender } from '../../integrations/mail/mail-sender';
import { mailSender } from '../mails/mail-sender';
import { ownTemplates } from '../mails/mail-templates';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { customerEmail, customerName, whoAsked } from './desk/customer-of';

const kind = 'support_replied';
// Before the queue takes the job for dead. What is left goes with the next minute.
const mostMs = 3 * 60_000;
/** Longer than a mail takes to be handed over: whoever claimed it is gone. */
const lostAfter = '10 minutes';
const givenUpAfterMs = 24 * 3_600_000;
/** As many in a row say that nobody takes mail, not that one address is slow. */
const outagesInARow = 3;
/** A minute, then twice as long each time, at most an hour. */
const pauseMs = (tries: number): number => 60_000 * Math.min(60, 2 ** Math.max(0, tries - 1));

type Claimed = Pick<SupportMessagesRow, 'id' | 'text' | 'written_at' | 'mail_tries'> &
  Pick<SupportRequestsRow, 'subject' | 'language'> &
  Readonly<{ number: string | null; name: string | null; email: string | null; spoken: string | null; wants_mail: boolean }>;
type Kept = Partial<Pick<SupportMessagesRow, 'mail_state' | 'mail_failure' | 'mail_due_at' | 'mailed_at'>>;

/**
 * Mails customers what support answered: each minute, all that waits. Safe to repeat, and at several places at once, as the mails of orders are
 * (decision 30): each is claimed before it is handed over, and one whose sender died with it is not sent again but said to staff.
 */
export async function mailReplies(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const sender = mailSender(strapi);
  if (!sender) return;
  await db.raw(
    `update support_messages set mail_state = 'failed', mail_failure = 'interrupted'
      where mail_state = 'sending' and mail_due_at < now() - interval '${lostAfter}'`,
  );
  const until = Date.now() + mostMs;
  for (let outages = 0; outages < outagesInARow && Date.now() < until;) {
    const claimed = await claimNext(db);
    if (!claimed) return;
    const kept = await send(strapi, sender, claimed);
    await db('support_messages').where({ id: claimed.id, mail_state: 'sending' }).update(kept);
    outages = kept.mail_state === 'waiting' ? outages + 1 : 0;
  }
}

async function claimNext(db: Knex): Promise<Claimed | undefined> {
  const { rows } = await preparedStatement<Claimed>(
    db,
    `with claimed as (
       update support_messages set mail_state = 'sending', mail_tries = mail_tries + 1, mail_due_at = now()
        where id = (select id from support_messages where mail_state = 'waiting' and mail_due_at <= now()
                     order by mail_due_at, row_id limit 1 for update skip locked)
       returning id, request_id, text, written_at, mail_tries)
     select m.id, m.text, m.written_at, m.mail_tries, r.subject, r.language, o.number, ${customerName} as name, ${customerEmail} as email,
            coalesce(u.language, o.language) as spoken, coalesce(s.orders_mail, true) as wants_mail
       from claimed m join support_requests r on r.id = m.request_id ${whoAsked}
       left join notification_settings s on s.user_id = r.user_id`,
    {},
  );
  return rows[0];
}

async function send(strapi: Core.Strapi, sender: MailSender, reply: Claimed): Promise<Kept> {
  if (!reply.wants_mail) return { mail_state: 'unwanted' };
  if (reply.email === null) return { mail_state: 'failed', mail_failure: 'no_address' };
  try {
    const own = (await ownTemplates(strapi.db.connection))(kind);
    if (!own.isOn) return { mail_state: 'unwanted' };
    const { name: shop, defaultLocale } = await storeSettings(strapi);
    const { support_email: replyTo } = (await strapi.db.connection('store_settings').first('support_email')) ?? { support_email: null };
    const template = chooseTemplate({ kind, own: own.texts, language: reply.language ?? reply.spoken, defaultLanguage: defaultLocale });
    const { name, number, subject, text: answer } = reply;
    const values = { customer: name ?? '', shop, order: number ?? '', subject, answer };
    const mail = { to: reply.email, ...writeMail(template, values, template.language), ...(replyTo ? { replyTo } : {}) };
    await sender.send(mail);
  } catch (error) {
    if (isIntegrationError(error) && !error.retryable) return { mail_state: 'failed', mail_failure: 'refused' };
    if (!isIntegrationError(error)) strapi.log.error('A mail of an answer could not be written', { error, message: reply.id });
    if (Date.now() - reply.written_at.getTime() > givenUpAfterMs) return { mail_state: 'failed', mail_failure: 'unreachable' };
    return { mail_state: 'waiting', mail_due_at: new Date(Date.now() + pauseMs(reply.mail_tries)) };
  }
  return { mail_state: 'sent', mail_failure: null, mailed_at: new Date() };
}

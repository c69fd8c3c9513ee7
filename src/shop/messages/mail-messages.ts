import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Int8, Json } from 'knex/types/tables';
import { isAutomaticMessage } from '../../domain/messages/automatic-messages';
import { automaticMail, messageMail } from '../../domain/messages/message-mail';
import { chooseMessage } from '../../domain/messages/write-message';
import { isIntegrationError } from '../../integrations/integration-error';
import { isAddressRefused, type Mail, type MailSender } from '../../integrations/mail/mail-sender';
import { failpoint } from '../../jobs/failpoint';
import { mailSender } from '../mails/mail-sender';
import { ownNotifications } from '../notifications/edit-notifications';
import { preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';
import { isKindOn, mayBeMailed, mayBeTold } from './agreed';
import { linkOf } from './link-of';
import { unsubscribeUrl } from './unsubscribe';

// Before the queue takes the job for dead. What is left goes with the next minute.
const mostMs = 3 * 60_000;
/** Longer than a mail takes to be handed over: whoever claimed it is gone. */
const lostAfter = '10 minutes';
/** News of the day before yesterday is none. */
const givenUpAfterMs = 48 * 3_600_000;
/** Mails under way at once. */
const lanes = 4;
const pauseMs = (tries: number): number => 60_000 * Math.min(60, 2 ** Math.max(0, tries - 1));

type Claimed = Readonly<{
  id: Int8;
  tries: number;
  user: number;
  created_at: Date;
  email: string;
  kind: string;
  language: string;
  title: string;
  body: string;
  data: Json;
  /** What it is written of, where it has words of its own for mails. */
  facts: Json | null;
  allowed: boolean;
}>;

/**
 * Mails the messages that wait, each minute. Whether the customer still wants them is asked as each is claimed. Safe to repeat, and at several
 * places at once: nobody is mailed twice; one whose sender died with it may have gone out, and stands in the inbox.
 */
export async function mailMessages(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const sender = mailSender(strapi);
  if (!sender) return;
  await db.raw(
    `update notification_mails set state = 'failed', failure = 'interrupted', moved_at = now()
      where state = 'sending' and moved_at < now() - interval '${lostAfter}'`,
  );
  const until = Date.now() + mostMs;
  const own = await ownNotifications(db);
  let isOut = false;
  const lane = async () => {
    while (!isOut && Date.now() < until) {
      const mail = await claimNext(db);
      if (!mail) return;
      if (!(await send(strapi, { sender, mail, own }))) isOut = true;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function claimNext(db: Knex): Promise<Claimed | undefined> {
  const { rows } = await preparedStatement<Claimed>(
    db,
    `update notification_mails m set state = 'sending', tries = m.tries + 1, moved_at = now()
       from notifications n join up_users u on u.id = n.user_id
      where n.row_id = m.notification_row_id
        and m.notification_row_id = (select notification_row_id from notification_mails where state = 'waiting' and due_at <= now()
                                      order by due_at, notification_row_id limit 1 for update skip locked)
      returning m.notification_row_id as id, m.tries, u.id as "user", n.created_at, u.email, n.kind, n.language, n.title, n.body, n.data, m.facts,
                ${mayBeMailed} and ${mayBeTold} and ${isKindOn('n.kind')} as allowed`,
    {},
  );
  return rows[0];
}

type Own = Awaited<ReturnType<typeof ownNotifications>>;
type Send = Readonly<{ sender: MailSender; mail: Claimed; own: Own }>;

/** Answers false where nobody takes mails now. */
async function send(strapi: Core.Strapi, { sender, mail, own }: Send): Promise<boolean> {
  const db = strapi.db.connection;
  const keep = (columns: Readonly<{ state: 'waiting' | 'sent' | 'failed'; failure?: string; due_at?: Date }>) =>
    db('notification_mails')
      .where({ notification_row_id: mail.id, state: 'sending' })
      .update({ failure: null, ...columns, moved_at: db.fn.now() });
  if (!mail.allowed) {
    await keep({ state: 'failed', failure: 'unwanted' });
    return true;
  }
  try {
    await sender.send(await write(strapi, mail, own));
  } catch (error) {
    if (isIntegrationError(error) && !error.retryable) {
      await keep({ state: 'failed', failure: 'refused' });
      if (isAddressRefused(error)) await noteRefused(db, mail);
      return true;
    }
    const isOutage = isIntegrationError(error);
    if (!isOutage) strapi.log.error('A mail of a message could not be written', { error, notification: mail.id });
    const failure = isOutage ? 'unreachable' : 'unforeseen';
    if (Date.now() - mail.created_at.getTime() > givenUpAfterMs) await keep({ state: 'failed', failure });
    else await keep({ state: 'waiting', failure, due_at: new Date(Date.now() + pauseMs(mail.tries)) });
    // What one mail alone has wrong keeps no other.
    return !isOutage;
  }
  failpoint('message-mail.handed-over');
  // Not within the above: what cannot be written down here is out, and is not sent again.
  await keep({ state: 'sent' });
  return true;
}

/** In the words of its kind; what has none, such as a message of staff, says what the phone shows. */
async function write(strapi: Core.Strapi, mail: Claimed, own: Own): Promise<Mail> {
  const { name: shop, defaultLocale: defaultLanguage } = await storeSettings(strapi);
  const { kind, language } = mail;
  const stop = unsubscribeUrl(strapi, mail.user);
  const about = { language, shop, stop, link: await linkOf(strapi, { data: toJson(mail.data), language }) };
  const written =
    mail.facts === null || !isAutomaticMessage(kind)
      ? messageMail({ text: mail, ...about })
      : automaticMail({
          text: chooseMessage({ kind, own: own(kind).texts, language, defaultLanguage }),
          values: toJson(mail.facts),
          ...about,
        });
  // RFC 8058: one click stops them, and no scanner that follows links does.
  const headers = { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { to: mail.email, ...written, headers };
}

/** Their mailbox said for good that it takes nothing: those who go on writing to it are taken for spammers. */
const noteRefused = (db: Knex, { user, email }: Claimed): Promise<unknown> =>
  db('mail_refusals').insert({ user_id: user, email, refused_at: db.fn.now() }).onConflict('user_id').merge(['email', 'refused_at']);

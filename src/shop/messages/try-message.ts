import type { Core } from '@strapi/strapi';
import { messageSample, type MessageText } from '../../domain/messages/automatic-messages';
import { checkLink } from '../../domain/messages/link';
import { automaticMail } from '../../domain/messages/message-mail';
import { checkMessage, orUsual, writeMessage } from '../../domain/messages/write-message';
import type { NotificationText } from '../../domain/notifications/write-notification';
import type { WrittenMail } from '../../domain/mails/write-mail';
import { toCheckResult } from '../../domain/pricing/finding';
import type { Actor } from '../actor';
import { refuseInvalid } from '../content/refuse-invalid';
import { sendOrRefuse } from '../mails/send-or-refuse';
import { storeSettings } from '../store/store-settings';
import { assertKind } from './edit-messages';
import { linkOf } from './link-of';
import { tellStaff, tryingOf } from './tell-staff';
import { unsubscribeUrl } from './unsubscribe';

type Tried = Readonly<{ kind: string; language: string; link: string | null }> & MessageText;
type Shown = Readonly<{ phone: NotificationText; mail: WrittenMail; data: Readonly<Record<string, string>> }>;

async function write(strapi: Core.Strapi, { kind, language, link, ...words }: Tried, userId: number): Promise<Shown> {
  assertKind(kind);
  if (link) refuseInvalid(toCheckResult(checkLink(link, 'link')));
  const text = orUsual(kind, language, words);
  refuseInvalid(checkMessage(kind, text));
  const { name: shop } = await storeSettings(strapi);
  const data: Record<string, string> = link ? { url: link } : {};
  const values = messageSample(kind);
  const about = { language, shop, link: await linkOf(strapi, { data, language }), stop: unsubscribeUrl(strapi, userId) };
  return { phone: writeMessage(text, { ...values, shop }), mail: automaticMail({ text, values, ...about }), data };
}

/**
 * How a message would read that was not saved yet, of something that is not sold. Refuses `MESSAGE_KIND_NOT_FOUND`, and `CONTENT_INVALID` with its
 * field.
 */
export async function previewMessage(strapi: Core.Strapi, tried: Tried): Promise<NotificationText & WrittenMail> {
  const { phone, mail } = await write(strapi, tried, 0);
  return { ...phone, ...mail };
}

type Test = Tried & Readonly<{ ways: Readonly<{ push: boolean; mail: boolean }>; actor: Actor }>;

/**
 * Sends it to the member of staff who asks: by mail, and to the app where they have an account with the same, proved e-mail. Refuses the same,
 * `MAIL_UNAVAILABLE` where mails cannot be sent, and `MAIL_REFUSED` where theirs was.
 */
export async function testMessage(
  strapi: Core.Strapi,
  { ways, actor, ...tried }: Test,
): Promise<Readonly<{ mailedTo: string | null; isInApp: boolean }>> {
  const trying = await tryingOf(strapi, actor);
  const { email, userId } = trying;
  const { phone, mail, data } = await write(strapi, tried, userId ?? 0);
  const mailedTo = ways.mail ? email : null;
  if (mailedTo !== null) await sendOrRefuse(strapi, { to: mailedTo, ...mail });
  const isInApp = ways.push
    ? await tellStaff(strapi, trying, { kind: 'message_test', text: phone, language: tried.language, data, push: true })
    : false;
  return { mailedTo, isInApp };
}

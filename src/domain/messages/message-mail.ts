import { writeMail, type WrittenMail } from '../mails/write-mail';
import type { MailTemplate, MailValues } from '../mails/mail-kinds';
import type { NotificationText } from '../notifications/write-notification';
import type { MessageText } from './automatic-messages';
import { messageWords } from './words';
import type { MessageValues } from './write-message';

type Facts = Readonly<{
  language: string;
  shop: string;
  /** Where it leads to: a page, or a place in the app; null where the shop has said no address of its app. */
  link: string | null;
  /** Where mails like this are stopped. */
  stop: string;
}>;

/** A message as a mail: what the phone shows, where it leads to, and how to get no more of them. */
export function messageMail({ text: { title, body }, ...facts }: Facts & Readonly<{ text: NotificationText }>): WrittenMail {
  // By placeholders alone: whatever stands in a message is text.
  const template = { subject: '{title}', body: `{note}\n\n[${messageWords(facts.language).mail.open}]({link})` };
  return write(template, { title, note: body }, facts);
}

/** The same in the words of its kind, which staff may have written, with its marks read. */
export const automaticMail = ({
  text: { subject, mail },
  values,
  ...facts
}: Facts & Readonly<{ text: Pick<MessageText, 'subject' | 'mail'>; values: MessageValues }>): WrittenMail =>
  write({ subject, body: mail }, values, facts);

function write(template: MailTemplate, values: MessageValues, { language, shop, link, stop }: Facts): WrittenMail {
  const { why, stop: words } = messageWords(language).mail;
  // Mail programs open pages alone: an address of the app stands there to be tapped on where the phone knows it.
  const isPage = link === null || /^https?:/i.test(link);
  const leading = isPage ? template.body : template.body.replace(/\[([^\]\n]+)\]\(\s*\{\s*link\s*\}\s*\)/g, '$1: {link}');
  const whole = { subject: template.subject, body: [leading, why, `[${words}]({unsubscribe_link})`].join('\n\n') };
  // What is filled in beside the placeholders of mails about orders.
  return writeMail(whole, { ...values, shop, link: link ?? '', unsubscribe_link: stop } as MailValues, language);
}

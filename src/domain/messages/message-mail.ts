import { writeMail, type WrittenMail } from '../mails/write-mail';
import type { NotificationText } from '../notifications/write-notification';
import { messageWords } from './write-message';

type Facts = Readonly<{
  text: NotificationText;
  language: string;
  shop: string;
  /** Where it leads to: a page, or a place in the app; null where the shop has said no address of its app. */
  link: string | null;
  /** Where mails like this are stopped. */
  stop: string;
}>;

/** A message as a mail: what the phone shows, where it leads to, and how to get no more of them. */
export function messageMail({ text: { title, body }, language, shop, link, stop }: Facts): WrittenMail {
  const { mail } = messageWords(language);
  // Mail programs open pages alone: an address of the app stands there to be tapped on where the phone knows it.
  const isPage = link !== null && /^https?:/i.test(link);
  const leading = link === null ? [] : [isPage ? `[${mail.open}]({tracking_link})` : `${mail.open}: {tracking_link}`];
  // By placeholders alone: whatever stands in a message is text.
  const template = { subject: '{customer}', body: ['{note}', ...leading, mail.why, `[${mail.stop}]({link})`].join('\n\n') };
  return writeMail(
    template,
    { customer: title, note: body, shop, link: stop, ...(link === null ? {} : { tracking_link: link }) },
    language,
  );
}

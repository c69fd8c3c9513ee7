import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { commerce } from '../../integrations/commerce';
import type { MailSender } from '../../integrations/mail/mail-sender';

/** Who sends mails: a plugin's where there is one. Null where nothing was set up. */
export function mailSender(strapi: Core.Strapi): MailSender | null {
  const { mail } = commerce(strapi);
  return mail.get(mail.names().at(-1) ?? '') ?? null;
}

/** The same where nothing works without. Refuses `MAIL_UNAVAILABLE`. */
export function senderOrRefuse(strapi: Core.Strapi): MailSender {
  const sender = mailSender(strapi);
  if (!sender) throw new DomainError('MAIL_UNAVAILABLE', 'No mail can be sent: SMTP_HOST and MAIL_FROM are not set');
  return sender;
}

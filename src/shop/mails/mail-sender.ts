import type { Core } from '@strapi/strapi';
import { commerce } from '../../integrations/commerce';
import type { MailSender } from '../../integrations/mail/mail-sender';

/** Who sends mails: a plugin's where there is one. Null where nothing was set up. */
export function mailSender(strapi: Core.Strapi): MailSender | null {
  const { mail } = commerce(strapi);
  return mail.get(mail.names().at(-1) ?? '') ?? null;
}

import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { commerce } from '../../integrations/commerce';
import { isIntegrationError } from '../../integrations/integration-error';
import type { Mail, MailSender } from '../../integrations/mail/mail-sender';

/** Who sends mails: a plugin's where there is one. Null where nothing was set up. */
export function mailSender(strapi: Core.Strapi): MailSender | null {
  const { mail } = commerce(strapi);
  return mail.get(mail.names().at(-1) ?? '') ?? null;
}

/** The same where nothing works without. Refuses `MAIL_UNAVAILABLE`. */
export function senderOrRefuse(strapi: Core.Strapi): MailSender {
  const sender = mailSender(strapi);
  if (!sender)
    throw new DomainError(
      'MAIL_UNAVAILABLE',
      'No mail can be sent: set up a mail server under Integrations, or with SMTP_HOST and MAIL_FROM',
    );
  return sender;
}

/**
 * Sends a mail; false where it never will be: nobody set up who sends mails, or the address was refused for good, as one that does not
 * exist. Both are logged, with what it was `about`. An outage is thrown, for whoever calls to try again.
 */
export async function sendMail(strapi: Core.Strapi, mail: Mail, about: string): Promise<boolean> {
  const sender = mailSender(strapi);
  if (!sender) {
    strapi.log.error('No mail can be sent: set up a mail server under Integrations, or with SMTP_HOST and MAIL_FROM', { about });
    return false;
  }
  try {
    await sender.send(mail);
    return true;
  } catch (error) {
    if (!isIntegrationError(error) || error.retryable) throw error;
    strapi.log.warn(`A mail was refused: ${error.message}`, { about });
    return false;
  }
}

import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { isIntegrationError } from '../../integrations/integration-error';
import type { Mail } from '../../integrations/mail/mail-sender';
import { senderOrRefuse } from './mail-sender';

/** Sends a mail somebody waits for. Refuses `MAIL_UNAVAILABLE` where it may be tried again, and `MAIL_REFUSED` where it was refused for good. */
export async function sendOrRefuse(strapi: Core.Strapi, mail: Mail): Promise<void> {
  try {
    await senderOrRefuse(strapi).send(mail);
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    throw error.retryable
      ? new DomainError('MAIL_UNAVAILABLE', 'The mail server did not take the mail. Try again in a while.')
      : new DomainError('MAIL_REFUSED', `The mail server refused to bring a mail to ${mail.to}`);
  }
}

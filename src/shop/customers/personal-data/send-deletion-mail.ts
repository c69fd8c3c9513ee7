import type { Core } from '@strapi/strapi';
import { deletionMail } from '../../../domain/mails/deletion-words';
import { isIntegrationError } from '../../../integrations/integration-error';
import { mailSender } from '../../mails/mail-sender';
import { storeSettings } from '../../store/store-settings';

/** Tells the customer when their account will be gone: it may not have been they who asked. */
export async function sendDeletionMail(strapi: Core.Strapi, { userId, at }: Readonly<{ userId: number; at: string }>): Promise<void> {
  const db = strapi.db.connection;
  const user = await db('up_users as u')
    .join('account_deletions as d', 'd.user_id', 'u.id')
    .where('u.id', userId)
    .first('u.email', 'u.language');
  if (!user?.email) return;
  const sender = mailSender(strapi);
  if (!sender) {
    strapi.log.error('No mail can be sent: set SMTP_HOST and MAIL_FROM');
    return;
  }
  const { timeZone, name: shop } = await storeSettings(strapi);
  try {
    await sender.send({ to: user.email, ...deletionMail({ at: new Date(at), timeZone, language: user.language, shop }) });
  } catch (error) {
    if (!isIntegrationError(error) || error.retryable) throw error;
    strapi.log.warn(`A mail to customer ${userId} was refused: ${error.message}`);
  }
}

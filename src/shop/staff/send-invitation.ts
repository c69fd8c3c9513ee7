import type { Core } from '@strapi/strapi';
import { invitationWords } from '../../domain/staff/invitation-words';
import { commerce } from '../../integrations/commerce';
import { isIntegrationError } from '../../integrations/integration-error';

/** Mails a member of staff the link with which they choose their password. Nothing to somebody who has one, or is gone, by then. */
export async function sendInvitation(strapi: Core.Strapi, { userId }: { userId: number }): Promise<void> {
  const db = strapi.db.connection;
  const invited = await db('admin_users')
    .where({ id: userId, is_active: false })
    .whereNotNull('registration_token')
    .first('email', 'firstname', 'prefered_language', 'registration_token', 'blocked');
  if (!invited || invited.blocked === true) return;
  const { mail } = commerce(strapi);
  const sender = mail.get(mail.names().at(-1) ?? '');
  if (!sender) {
    strapi.log.warn(
      'No invitation can be mailed: set up a mail server under Integrations, or with SMTP_HOST and MAIL_FROM, or pass on the link that the panel shows beside the member of staff',
    );
    return;
  }
  const settings = await db('store_settings').first('name');
  const link = `${strapi.get('panelAddress') as string}/auth/register?registrationToken=${invited.registration_token}`;
  const words = invitationWords({ name: invited.firstname, language: invited.prefered_language, link, shop: settings?.name ?? null });
  try {
    await sender.send({ to: invited.email, ...words });
  } catch (error) {
    // What was refused for good is not taken the next time either; the link stands in the panel.
    if (!isIntegrationError(error) || error.retryable) throw error;
    strapi.log.warn(`An invitation was refused: ${error.message}`);
  }
}

import type { Core } from '@strapi/strapi';
import { deletionMail } from '../../../domain/mails/deletion-words';
import { sendMail } from '../../mails/mail-sender';
import { storeSettings } from '../../store/store-settings';

/** Tells the customer when their account will be gone: it may not have been they who asked. */
export async function sendDeletionMail(strapi: Core.Strapi, { userId, at }: Readonly<{ userId: number; at: string }>): Promise<void> {
  const db = strapi.db.connection;
  const user = await db('up_users as u')
    .join('account_deletions as d', 'd.user_id', 'u.id')
    .where('u.id', userId)
    .first('u.email', 'u.language');
  if (!user?.email) return;
  const { timeZone, name: shop } = await storeSettings(strapi);
  const words = deletionMail({ at: new Date(at), timeZone, language: user.language, shop });
  await sendMail(strapi, { to: user.email, ...words }, `the deletion of customer ${userId}`);
}

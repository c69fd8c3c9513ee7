import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { signInMail, type SignInChange } from '../../domain/customers/sign-in-mail-words';
import { emit } from '../../jobs/emit';
import { sendMail } from '../mails/mail-sender';

type Changed = Readonly<{ userId: number; change: SignInChange; provider: string | null; formerEmail?: string | null | undefined }>;

/** Tells, in its transaction, that another way opens an account, or one no longer does. */
export const tellSignInChanged = (trx: Knex.Transaction, payload: Changed): Promise<void> =>
  emit(trx, [{ type: 'customer.sign_in_changed', aggregateId: String(payload.userId), payload }]);

/** Mails it to the customer, where the e-mail is known to be theirs. */
export async function mailSignInChanged(strapi: Core.Strapi, { userId, change, provider, formerEmail }: Changed): Promise<void> {
  const db = strapi.db.connection;
  const user = await db('up_users').where({ id: userId, confirmed: true }).first('email', 'language');
  // Who lost an e-mail hears of it there: the new one may be somebody else's.
  const to = change === 'email_changed' ? formerEmail : user?.email;
  if (!user || !to) return;
  const settings = await db('store_settings').first('name');
  const words = signInMail({ change, provider, language: user.language, shop: settings?.name ?? null });
  await sendMail(strapi, { to, ...words }, `how customer ${userId} signs in`);
}

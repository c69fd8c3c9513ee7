import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { UpUsersRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import type { MailPurpose } from '../../domain/customers/mail-words';
import { newDocumentId } from '../document-id';
import { findByEmail, requestAccountMail, takeAccountCode } from './account-mail';
import { confirmEmailOf } from './contact-proved';
import { forgetWays } from './identities/grants';
import { endAllWithin, lockCustomer, openSession, type Tokens } from './sessions';

/** A customer as sign-in answers them. */
export type AccountView = Readonly<{
  id: number;
  documentId: string;
  username: string;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  language: string | null;
  confirmed: boolean;
  phoneConfirmed: boolean;
  createdAt: string;
}>;
export type SignedIn = Tokens & Readonly<{ user: AccountView }>;

const users = (strapi: Core.Strapi) => strapi.plugin('users-permissions').service('user');
/** What staff have decided about accounts. */
export async function accountRules(strapi: Core.Strapi): Promise<Readonly<{ mayRegister: boolean; mustConfirm: boolean }>> {
  const stored = await strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' }).get();
  const { allow_register: mayRegister, email_confirmation: mustConfirm } = (stored ?? {}) as Record<string, unknown>;
  return { mayRegister: mayRegister !== false, mustConfirm: mustConfirm === true };
}

// Compared with when there is no account, so that the answer takes as long: bcrypt of a random text, 10 rounds.
const nobodysHash = '$2a$10$CwTycUXWue0Thq9StjUM0uJ8VDcvI1yQ0bXHRL8nVVJ0Gkzu4Bw0W';

/** Refuses `CREDENTIALS_WRONG`, and to whoever knows the password `ACCOUNT_BLOCKED`, `EMAIL_NOT_CONFIRMED`. */
export async function signIn(
  strapi: Core.Strapi,
  { email, password, deviceId }: { email: string; password: string; deviceId?: string },
): Promise<SignedIn> {
  const user = await findByEmail(strapi, email);
  const isRight: boolean = await users(strapi).validatePassword(password, user?.password ?? nobodysHash);
  if (!user || !user.password || !isRight) throw new DomainError('CREDENTIALS_WRONG', 'The e-mail or the password is wrong');
  assertMaySignIn(user, await accountRules(strapi));
  return strapi.db.transaction(async ({ trx }) => {
    // The password may have been changed, or the account blocked, while the old one was compared.
    const now = await lockCustomer(trx, user.id);
    if (now?.password !== user.password || now?.blocked === true)
      throw new DomainError('CREDENTIALS_WRONG', 'The e-mail or the password is wrong');
    return { ...(await openSession(strapi, trx, { userId: user.id, deviceId })), user: toAccount(user) };
  });
}

/** Refuses `ACCOUNT_BLOCKED`, `EMAIL_NOT_CONFIRMED`. */
export function assertMaySignIn(
  { blocked, confirmed, phone_confirmed: hasPhone }: UpUsersRow,
  { mustConfirm }: Readonly<{ mustConfirm: boolean }>,
): void {
  if (blocked === true) throw new DomainError('ACCOUNT_BLOCKED', 'This account has been blocked by the shop');
  if (confirmed !== true && hasPhone !== true && mustConfirm)
    throw new DomainError('EMAIL_NOT_CONFIRMED', 'The e-mail of this account is not confirmed yet');
}

/** The account as it is now; null where it was deleted. */
export async function readAccount(strapi: Core.Strapi, { userId }: { userId: number }): Promise<AccountView | null> {
  const user = await strapi.db.connection('up_users').where({ id: userId }).first();
  return user ? toAccount(user) : null;
}

export type NewAccount = Readonly<{ email: string; password: string; phone?: string; language?: string; deviceId?: string }>;

/**
 * Makes an account. Where the shop wants e-mails confirmed first, a mail is sent and there are no tokens yet.
 * Refuses `EMAIL_TAKEN`, `REGISTRATION_CLOSED`.
 */
export async function register(strapi: Core.Strapi, { deviceId, ...given }: NewAccount): Promise<SignedIn | Pick<SignedIn, 'user'>> {
  const { mayRegister, mustConfirm } = await accountRules(strapi);
  if (!mayRegister) throw registrationClosed();
  if (await findByEmail(strapi, given.email)) throw emailTaken();
  let userId: number;
  try {
    userId = await addAccount(strapi, { ...given, confirmed: false });
  } catch (error) {
    // Somebody with the same e-mail was faster by a moment; the database knows.
    if (await findByEmail(strapi, given.email)) throw emailTaken();
    throw error;
  }
  await requestAccountMail(strapi, { email: given.email, purpose: 'confirmation' });
  const account = toAccount(await strapi.db.connection('up_users').where({ id: userId }).first());
  if (mustConfirm) return { user: account };
  return strapi.db.transaction(async ({ trx }) => ({
    ...(await openSession(strapi, trx, { userId: account.id, deviceId })),
    user: account,
  }));
}

type Added = Readonly<{
  email?: string;
  password?: string;
  phone?: string;
  phoneConfirmed?: boolean;
  language?: string;
  confirmed: boolean;
}>;

/** In the transaction of whoever calls, where there is one. Without a password somebody else says who they are. */
export async function addAccount(strapi: Core.Strapi, given: Added): Promise<number> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } });
  const { id } = await users(strapi).add({
    ...given,
    // Nobody signs in by it. Strapi wants one, and one that somebody chose could be somebody else's e-mail.
    username: `customer-${newDocumentId()}`,
    provider: 'local',
    role: role?.id,
  });
  return Number(id);
}

/** A new password instead of the one that is known. Ends every session and opens one. Refuses `PASSWORD_WRONG`. */
export async function changePassword(
  strapi: Core.Strapi,
  { userId, currentPassword, password }: { userId: number; currentPassword: string; password: string },
): Promise<SignedIn> {
  const user = await strapi.db.connection('up_users').where({ id: userId }).first('password');
  if (!user?.password || !(await users(strapi).validatePassword(currentPassword, user.password))) throw passwordWrong();
  return strapi.db.transaction(async ({ trx }) => {
    // The owner of the e-mail may have set another one while the old one was compared, to be rid of whoever knows it.
    if ((await lockCustomer(trx, userId))?.password !== user.password) throw passwordWrong();
    return setPassword(strapi, trx, { userId, password });
  });
}
const passwordWrong = () => new DomainError('PASSWORD_WRONG', 'The current password is not right');

/** A new password with the code of a mail, which proves the e-mail too. Refuses `ACCOUNT_CODE_INVALID`. */
export async function resetPassword(strapi: Core.Strapi, { code, password }: { code: string; password: string }): Promise<SignedIn> {
  // In one transaction: a code is not used up by a password that was not set.
  return strapi.db.transaction(async ({ trx }) => {
    const { userId, isFirst } = await confirmBy(trx, { code, purpose: 'password_reset' });
    // Whoever made the account had not proved the e-mail, nor had the provider they signed in with: they may be somebody else.
    if (isFirst) await forgetWays(trx, { userId });
    return setPassword(strapi, trx, { userId, password });
  });
}

/** Refuses `ACCOUNT_CODE_INVALID`. */
export async function confirmEmail(strapi: Core.Strapi, { code }: { code: string }): Promise<void> {
  await strapi.db.transaction(({ trx }) => confirmBy(trx, { code, purpose: 'confirmation' }));
}

/** Takes the code and confirms the e-mail it was sent to; answers whose, and whether it was not confirmed before. */
async function confirmBy(trx: Knex.Transaction, taken: { code: string; purpose: MailPurpose }) {
  const userId = await takeAccountCode(trx, taken);
  if (userId === null) throw new DomainError('ACCOUNT_CODE_INVALID', 'This code is wrong, used, or too old');
  return { userId, isFirst: await confirmEmailOf(trx, userId) };
}

/** The password and the end of all sessions are one: a crash in between would leave a thief signed in. */
async function setPassword(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { userId, password }: { userId: number; password: string },
): Promise<SignedIn> {
  await lockCustomer(trx, userId);
  await users(strapi).edit(userId, { password, resetPasswordToken: null });
  await endAllWithin(trx, userId);
  // Codes of other mails would still open the account.
  await trx('account_codes').where({ user_id: userId, purpose: 'password_reset' }).delete();
  const user = await trx('up_users').where({ id: userId }).first();
  return { ...(await openSession(strapi, trx, { userId })), user: toAccount(user) };
}

export const registrationClosed = () => new DomainError('REGISTRATION_CLOSED', 'The shop takes no new accounts');
const emailTaken = () => new DomainError('EMAIL_TAKEN', 'There is an account with this e-mail already');

export function toAccount(row: UpUsersRow | undefined): AccountView {
  if (!row) throw new Error('The account was deleted meanwhile');
  return {
    id: row.id,
    documentId: row.document_id,
    username: row.username,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    phone: row.phone,
    language: row.language,
    confirmed: row.confirmed === true,
    phoneConfirmed: row.phone_confirmed === true,
    createdAt: row.created_at.toISOString(),
  };
}

import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { AccountCodesRow } from 'knex/types/tables';
import { mailWords, type MailPurpose } from '../../domain/customers/mail-words';
import type { EventType } from '../../domain/events';
import { emit } from '../../jobs/emit';
import { sendMail } from '../mails/mail-sender';
import type { Result } from '../prepared-statement';
import { sha256 } from '../sha256';
import { lockCustomer } from './sessions';

/** How long the code of a mail can be used, in minutes. */
const minutesOf: Readonly<Record<MailPurpose, number>> = { password_reset: 60, confirmation: 3 * 24 * 60 };
const eventOf = {
  password_reset: 'account.password_reset_requested',
  confirmation: 'account.confirmation_requested',
} as const satisfies Record<MailPurpose, EventType>;

/**
 * Asks for a mail with a code to an address. Does the same for an address nobody has, in the same time: whoever asks learns
 * nothing about who has an account.
 */
export async function requestAccountMail(strapi: Core.Strapi, { email, purpose }: { email: string; purpose: MailPurpose }): Promise<void> {
  const user = await findByEmail(strapi, email);
  const isWanted = user !== undefined && user.blocked !== true && (purpose === 'password_reset' || user.confirmed !== true);
  const userId = isWanted ? user.id : null;
  await strapi.db.transaction(({ trx }) =>
    emit(trx, [
      {
        type: eventOf[purpose],
        aggregateId: userId === null ? 'nobody' : String(userId),
        payload: { userId, purpose },
      },
    ]),
  );
}

/** The account with this e-mail, in any case of letters. */
export const findByEmail = (strapi: Core.Strapi, email: string) => whereEmail(strapi.db.connection, email).first();

/** The same within a transaction. */
export const whereEmail = (db: Knex, email: string) => db('up_users').whereRaw("lower(email) = lower(?) and provider = 'local'", [email]);

/** Sends the mail with a code of its own. Each try makes a new code; those before stay good until they are too old. */
export async function sendAccountMail(
  strapi: Core.Strapi,
  { userId, purpose }: { userId: number | null; purpose: MailPurpose },
): Promise<void> {
  if (userId === null) return;
  const db = strapi.db.connection;
  const user = await db('up_users').where({ id: userId }).first('email', 'language', 'blocked');
  if (!user || user.email === null || user.blocked === true) return;
  const code = randomBytes(32).toString('base64url');
  await db.raw('delete from account_codes where user_id = ? and expires_at < now()', [userId]);
  await db.raw(
    `insert into account_codes (code_hash, purpose, user_id, email, expires_at)
     values (?, ?, ?, ?, now() + make_interval(mins => ?))`,
    [sha256(code), purpose, userId, user.email, minutesOf[purpose]],
  );
  const settings = await db('store_settings').first('name');
  const { appLink } = accountSettings(strapi);
  const words = mailWords({ purpose, language: user.language, code, appLink, shop: settings?.name ?? null });
  await sendMail(strapi, { to: user.email, ...words }, `the account of customer ${userId}`);
}

export type AccountSettings = Readonly<{
  /** Where the links in mails lead, such as myshop://account; null: mails show the code alone. */
  appLink: string | null;
  /** Where codes are sent by SMS, and how many. */
  sms: Readonly<{ countries: readonly string[]; mostADay: number; alertAbove: number }>;
}>;

export const accountSettings = (strapi: Core.Strapi): AccountSettings => strapi.get('accountSettings') as AccountSettings;

/**
 * Takes the code of a mail, once. Answers whose it is; null when it is wrong, used, too old, or the address has changed since.
 */
export async function takeAccountCode(trx: Knex, { code, purpose }: { code: string; purpose: MailPurpose }): Promise<number | null> {
  const named = await trx('account_codes')
    .where({ code_hash: sha256(code), purpose })
    .first('user_id');
  if (!named) return null;
  // The customer first, as everybody does: an account that is deleted takes its codes with it.
  await lockCustomer(trx, named.user_id);
  const { rows } = await trx.raw<Result<Pick<AccountCodesRow, 'user_id'>>>(
    `delete from account_codes c using up_users u
      where c.code_hash = ? and c.purpose = ? and c.expires_at > now()
        and u.id = c.user_id and u.email = c.email and u.blocked is not true
     returning c.user_id`,
    [sha256(code), purpose],
  );
  return rows[0]?.user_id ?? null;
}

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { UpUsersRow } from 'knex/types/tables';
import type { Contact } from '../../../domain/customers/contact';
import { welcomeCode } from '../../../domain/customers/welcome-code';
import { DomainError } from '../../../domain/domain-error';
import type { Result } from '../../prepared-statement';
import { accountRules, addAccount, assertMaySignIn, registrationClosed, toAccount, type SignedIn } from '../accounts';
import { confirmEmailOf, tellContactProved } from '../contact-proved';
import { forgetWays } from '../identities/grants';
import { endAllWithin, openSession } from '../sessions';
import { codeMac, isSame } from './code-mac';
import { findByContact } from './find-by-contact';

const mostGuesses = 5;
const maxAttempts = 5;
const uniqueViolation = '23505';

type Verifying = Readonly<{ contact: Contact; code: string; language?: string | undefined; deviceId?: string | undefined }>;

/**
 * Signs in whoever tells the code that was sent to an address or a number, which is thereby proved; the first time with an account that is
 * made. Refuses `ACCOUNT_CODE_INVALID`, `REGISTRATION_CLOSED`, `ACCOUNT_BLOCKED`.
 */
export async function verifyCode(strapi: Core.Strapi, { contact, code, language, deviceId }: Verifying): Promise<SignedIn> {
  const mac = await guess(strapi, contact, code);
  const rules = await accountRules(strapi);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await strapi.db.transaction(async ({ trx }) => {
        await takeCode(trx, contact, mac);
        const userId = await accountOf(strapi, trx, contact, { language, ...rules });
        const user = await trx('up_users').where({ id: userId }).first();
        if (!user) throw new Error(`Customer ${userId} is gone`);
        assertMaySignIn(user, rules);
        return { ...(await openSession(strapi, trx, { userId, ...(deviceId !== undefined && { deviceId }) })), user: toAccount(user) };
      });
    } catch (error) {
      // Somebody made an account with it in this very moment.
      if (attempt === maxAttempts || (error as { code?: unknown }).code !== uniqueViolation) throw error;
    }
  }
}

/** Counts a guess, whatever becomes of it, and compares. However many come at once, five are looked at. */
export async function guess(strapi: Core.Strapi, { kind, value }: Contact, code: string): Promise<string> {
  const { rows } = await strapi.db.connection.raw<Result<{ id: string; code_mac: string }>>(
    `update sign_in_codes set guesses = guesses + 1
      where contact = ? and kind = ? and code_mac is not null and expires_at > now() and guesses < ?
     returning id, code_mac`,
    [value, kind, mostGuesses],
  );
  const [known] = rows;
  if (!known || !isSame(known.code_mac, codeMac(strapi, { id: known.id, code }))) throw invalidCode();
  return known.code_mac;
}

/** Uses the code up, in the transaction of what it is used for. */
export async function takeCode(trx: Knex, { value }: Contact, mac: string): Promise<void> {
  const taken = await trx('sign_in_codes').where({ contact: value, code_mac: mac }).delete();
  if (taken === 0) throw invalidCode();
}

const invalidCode = () => new DomainError('ACCOUNT_CODE_INVALID', 'This code is wrong, used, or too old');

type Rules = Readonly<{ mayRegister: boolean; language?: string | undefined }>;

async function accountOf(strapi: Core.Strapi, trx: Knex.Transaction, contact: Contact, { mayRegister, language }: Rules): Promise<number> {
  const found = await findByContact(trx, contact).forUpdate().first();
  const welcome = welcomeCode(contact.kind, found ? await standingOf(trx, found) : null);
  if (found && welcome === 'open_account') return found.id;
  if (found && welcome === 'take_over') return takeOver(trx, found);
  if (!mayRegister) throw registrationClosed();
  if (found) await trx('up_users').where({ id: found.id }).delete();
  const userId = await addAccount(strapi, {
    ...(contact.kind === 'email'
      ? { email: contact.value, confirmed: true }
      : { phone: contact.value, phoneConfirmed: true, confirmed: false }),
    ...(language !== undefined && { language }),
  });
  await tellContactProved(trx, { userId, kind: contact.kind });
  return userId;
}

async function standingOf(trx: Knex, { id, confirmed, blocked }: UpUsersRow) {
  const order = await trx('orders').where({ customer_id: id }).first('id');
  return { isConfirmed: confirmed === true, isBlocked: blocked === true, hasOrders: order !== undefined };
}

/** As a new password by mail does: whoever made the account had proved nothing, and nothing of theirs opens it any more. */
async function takeOver(trx: Knex.Transaction, { id: userId }: UpUsersRow): Promise<number> {
  await confirmEmailOf(trx, userId);
  await forgetWays(trx, { userId });
  await trx('up_users').where({ id: userId }).update({ password: null });
  await endAllWithin(trx, userId);
  return userId;
}

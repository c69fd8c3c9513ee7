import type { Core } from '@strapi/strapi';
import type { Contact } from '../../../domain/customers/contact';
import { DomainError } from '../../../domain/domain-error';
import { findByContact } from '../codes/find-by-contact';
import { guess, takeCode } from '../codes/verify-code';
import { requestWithin } from './request-deletion';

/** Deletes the account of whoever proves its e-mail or number by a code. Answers when. Refuses `ACCOUNT_CODE_INVALID`. */
export async function deleteByCode(strapi: Core.Strapi, { contact, code }: Readonly<{ contact: Contact; code: string }>): Promise<Date> {
  const mac = await guess(strapi, contact, code);
  return strapi.db.transaction(async ({ trx }) => {
    await takeCode(trx, contact, mac);
    const user = await findByContact(trx, contact).first('id');
    if (!user) throw new DomainError('ACCOUNT_CODE_INVALID', 'There is no account with this contact');
    return requestWithin(strapi, trx, { userId: user.id, source: 'web' });
  });
}

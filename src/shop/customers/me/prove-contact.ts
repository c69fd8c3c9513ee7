import type { Core } from '@strapi/strapi';
import type { Contact } from '../../../domain/customers/contact';
import { DomainError } from '../../../domain/domain-error';
import { emit } from '../../../jobs/emit';
import { findByContact } from '../codes/find-by-contact';
import { guess, takeCode } from '../codes/verify-code';
import { tellContactProved } from '../contact-proved';
import { tellSignInChanged } from '../sign-in-changed';
import { lockCustomer } from '../sessions';

type Prove = Readonly<{ userId: number; contact: Contact; code: string }>;

const taken = ({ kind }: Contact) =>
  kind === 'email'
    ? new DomainError('EMAIL_TAKEN', 'There is an account with this e-mail already')
    : new DomainError('PHONE_TAKEN', 'There is an account with this telephone number already');
const uniqueViolation = '23505';

/** Gives the account another e-mail or number, which the code that was sent there proves. Refuses `ACCOUNT_CODE_INVALID`, `EMAIL_TAKEN`, `PHONE_TAKEN`. */
export async function proveContact(strapi: Core.Strapi, { userId, contact, code }: Prove): Promise<void> {
  const mac = await guess(strapi, contact, code);
  const { kind, value } = contact;
  try {
    await strapi.db.transaction(async ({ trx }) => {
      await takeCode(trx, contact, mac);
      const before = await lockCustomer(trx, userId);
      if (!before) return;
      const other = await findByContact(trx, contact).whereNot({ id: userId }).first('id');
      if (other) throw taken(contact);
      const isChanged = kind === 'email' ? before.email?.toLowerCase() !== value : before.phone !== value;
      const wasProved = !isChanged && (kind === 'email' ? before.confirmed : before.phone_confirmed) === true;
      if (wasProved) return;
      const users = trx('up_users').where({ id: userId });
      // One after the other: a number that changes has to be proved again, says the database.
      if (isChanged) await users.clone().update({ [kind]: value, updated_at: new Date() });
      await users.clone().update(kind === 'email' ? { confirmed: true } : { phone_confirmed: true });
      await tellContactProved(trx, { userId, kind });
      if (isChanged && kind === 'email' && before.confirmed === true)
        await tellSignInChanged(trx, { userId, change: 'email_changed', provider: null, formerEmail: before.email });
      const by = { type: 'customer' as const, id: String(userId) };
      if (isChanged) await emit(trx, [{ type: 'customer.changed', aggregateId: String(userId), payload: { userId, fields: [kind], by } }]);
    });
  } catch (error) {
    // Somebody else proved it in this very moment.
    if ((error as { code?: unknown }).code === uniqueViolation) throw taken(contact);
    throw error;
  }
}

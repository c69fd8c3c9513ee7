import type { Knex } from 'knex';
import { emit } from '../../jobs/emit';

/** Tells, in the transaction in which it is proved for the first time, that an e-mail or a telephone number is a customer's. */
export const tellContactProved = (trx: Knex.Transaction, { userId, kind }: Readonly<{ userId: number; kind: 'email' | 'phone' }>) =>
  emit(trx, [{ type: 'customer.contact_proved', aggregateId: String(userId), payload: { userId, kind } }]);

/** Confirms the e-mail of a customer; whether it was not confirmed before. */
export async function confirmEmailOf(trx: Knex.Transaction, userId: number): Promise<boolean> {
  const confirmed = await trx('up_users').where({ id: userId }).whereRaw('confirmed is not true').update({ confirmed: true });
  if (confirmed > 0) await tellContactProved(trx, { userId, kind: 'email' });
  return confirmed > 0;
}

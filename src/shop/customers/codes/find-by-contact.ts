import type { Knex } from 'knex';
import type { Contact } from '../../../domain/customers/contact';
import { whereEmail } from '../account-mail';

/** The account with this e-mail, proved or not; or the one whose number this was proved to be. */
export const findByContact = (db: Knex, { kind, value }: Contact) =>
  kind === 'email' ? whereEmail(db, value) : db('up_users').where({ phone: value, phone_confirmed: true });

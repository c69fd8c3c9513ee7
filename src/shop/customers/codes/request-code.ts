import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Contact } from '../../../domain/customers/contact';
import { DomainError } from '../../../domain/domain-error';
import { isOfCountries } from '../../../domain/customers/phone-number';
import { commerce } from '../../../integrations/commerce';
import { emit } from '../../../jobs/emit';
import { accountSettings } from '../account-mail';

const minutes = 10;

/**
 * Asks for a code to be sent to an address or a number. The same is done for those nobody has an account with. One that was asked for
 * before no longer counts. Refuses `SMS_UNAVAILABLE`, `PHONE_NOT_SERVED`.
 */
export async function requestCode(
  strapi: Core.Strapi,
  { contact, language }: { contact: Contact; language?: string | undefined },
): Promise<void> {
  if (contact.kind === 'phone') assertServed(strapi, contact.value);
  const id = randomUUID();
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw(
      `insert into sign_in_codes (contact, kind, id, language, expires_at) values (:contact, :kind, :id, :language, now() + make_interval(mins => :minutes))
       on conflict (contact) do update
         set kind = excluded.kind, id = excluded.id, language = excluded.language, code_mac = null, guesses = 0, expires_at = excluded.expires_at`,
      { contact: contact.value, kind: contact.kind, id, language: language ?? null, minutes },
    );
    await emit(trx, [{ type: 'account.code_requested', aggregateId: id, payload: { kind: contact.kind } }]);
  });
}

function assertServed(strapi: Core.Strapi, number: string): void {
  const { countries } = accountSettings(strapi).sms;
  if (commerce(strapi).sms.names().length === 0 || countries.length === 0)
    throw new DomainError('SMS_UNAVAILABLE', 'The shop sends no messages to telephones: offer a code by e-mail');
  if (!isOfCountries(number, countries))
    throw new DomainError('PHONE_NOT_SERVED', `The shop sends messages to numbers of ${countries.join(', ')} only`);
}

import type { ConsentPurpose } from '../../domain/customers/consents';

/** Whether a customer agreed, as they said last; who was never asked has not. By the index of consents. */
export const agreed = (user: string, purpose: ConsentPurpose): string =>
  `coalesce((select c.granted from customer_consents c where c.user_id = ${user} and c.purpose = '${purpose}' order by c.id desc limit 1), false)`;

/**
 * Whether the customer of the row `u` may be mailed what brings them back: they agreed, the e-mail is proved to be theirs, and neither a
 * company they sign in with nor their mailbox said that it reaches nobody.
 */
export const mayBeMailed = `(u.confirmed and u.email is not null and ${agreed('u.id', 'marketing_email')}
  and not exists (select from customer_identities i where i.user_id = u.id and not i.mail_reaches)
  and not exists (select from mail_refusals r where r.user_id = u.id and lower(r.email) = lower(u.email)))`;

/**
 * Whether staff still have messages of a kind told: what waits for the morning, or for a mailbox, does not go out once they switched it off.
 */
export const isKindOn = (kind: string): string =>
  `(not exists (select from notification_kinds k where k.kind = ${kind} and not k.is_on)
  and (${kind} <> 'cart_left' or exists (select from store_settings where cart_message_after_hours is not null)))`;

/** Whether anything may be told the customer of the row `u` at all: not who is blocked, or is going. */
export const mayBeTold = `(u.blocked is not true and not exists (select from account_deletions going where going.user_id = u.id))`;

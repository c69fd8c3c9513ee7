import { DomainError } from '../domain-error';

/** Somebody a company knows, who is not known here by it yet. */
export type Newcomer = Readonly<{ email?: string | undefined; emailVerified: boolean; isRelay?: boolean | undefined }>;
/** The account that has their e-mail. */
export type AccountInTheWay = Readonly<{ isConfirmed: boolean; isBlocked: boolean; hasOrders: boolean }>;
export type Welcome = 'make_account' | 'link_account' | 'replace_account';

/**
 * Which account becomes a newcomer's. An account belongs to whoever proved its e-mail. One that nobody ever confirmed may have been made by
 * anybody, with an e-mail that is not theirs, to share it with its owner one day: it is linked to nobody. When the owner of the e-mail
 * comes it makes room for an account of their own; where something was bought with it, though, nobody's orders are thrown away, and only
 * a mail to the address opens it. Refuses `EMAIL_MISSING`, `EMAIL_TAKEN`, `ACCOUNT_BLOCKED`.
 */
export function welcomeIdentity({ email, emailVerified, isRelay }: Newcomer, account: AccountInTheWay | null): Welcome {
  if (email === undefined) throw new DomainError('EMAIL_MISSING', 'An account needs an e-mail, and the provider tells none');
  if (account === null) return 'make_account';
  if (!emailVerified)
    throw new DomainError('EMAIL_TAKEN', 'There is an account with this e-mail, which the provider has not proved: sign in the other way');
  // It is one account's at the provider, and that one would be known here by now: this one is not theirs, or was unlinked on purpose.
  if (isRelay) throw new DomainError('EMAIL_TAKEN', 'There is an account with this e-mail, which is hidden: sign in the other way');
  if (account.isBlocked) throw new DomainError('ACCOUNT_BLOCKED', 'This account has been blocked by the shop');
  if (account.isConfirmed) return 'link_account';
  if (account.hasOrders)
    throw new DomainError('EMAIL_TAKEN', 'There is an account with this e-mail, which nobody has confirmed: set a new password by mail');
  return 'replace_account';
}

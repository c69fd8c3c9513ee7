import { DomainError } from '../domain-error';

/** What opens an account. */
export type WaysToSignIn = Readonly<{
  providers: number;
  passkeys: number;
  hasPassword: boolean;
  /** A code can be sent there. */
  isEmailProved: boolean;
  isPhoneProved: boolean;
}>;

/** Refuses `LAST_WAY_TO_SIGN_IN` where nothing would open the account any more. A password opens it only with an e-mail. */
export function assertWayLeft({ providers, passkeys, hasPassword, isEmailProved, isPhoneProved }: WaysToSignIn): void {
  if (providers > 0 || passkeys > 0 || hasPassword || isEmailProved || isPhoneProved) return;
  throw new DomainError('LAST_WAY_TO_SIGN_IN', 'It is the last way to sign in: add another one first');
}

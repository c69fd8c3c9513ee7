import { DomainError } from '../domain-error';
import type { AccountInTheWay } from './welcome-identity';

export type WelcomeOfCode = 'make_account' | 'open_account' | 'replace_account' | 'take_over';

/**
 * Which account a code opens that was sent to an e-mail or a number. An account with an e-mail that nobody had proved may have been made by
 * anybody: it makes room, and where something was bought with it, it is its owner's from now on, and whoever made it is out. An account is
 * found by a number only where the number was proved. Refuses `ACCOUNT_BLOCKED`.
 */
export function welcomeCode(kind: 'email' | 'phone', account: AccountInTheWay | null): WelcomeOfCode {
  if (account === null) return 'make_account';
  if (account.isBlocked) throw new DomainError('ACCOUNT_BLOCKED', 'This account has been blocked by the shop');
  if (kind === 'phone' || account.isConfirmed) return 'open_account';
  return account.hasOrders ? 'take_over' : 'replace_account';
}

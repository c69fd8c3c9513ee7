import type { Minor } from '../money/money';
import type { OrderState, PaymentStatus } from '../orders/order-state';
import type { LedgerEntry } from './ledger';

type Sums = Readonly<{ authorized: Minor; captured: Minor }>;

/** What the provider's sums say was authorised, voided and captured since `known` was written down. */
export function moneyNews(told: Sums, known: Sums): LedgerEntry[] {
  const authorized = told.authorized + told.captured - known.captured - known.authorized;
  const entries: LedgerEntry[] = [
    authorized < 0 ? { type: 'voided', amount: -authorized } : { type: 'authorized', amount: authorized },
    { type: 'captured', amount: told.captured - known.captured },
  ];
  return entries.filter(({ amount }) => amount > 0);
}

/** The order counts on money that nobody promises any more: its time ran out, or somebody voided it at the provider. */
export const isAuthorizationLost = (order: OrderState, now: PaymentStatus): boolean =>
  order.status === 'placed' && order.paymentStatus === 'authorized' && now === 'unpaid';

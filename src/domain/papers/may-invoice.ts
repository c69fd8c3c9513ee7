import { DomainError } from '../domain-error';
import { isLive, type OrderState } from '../orders/order-state';
import type { Seller } from './paper';

export const invoiceIssuing = ['by_hand', 'when_paid'] as const;
/** When an invoice is issued: once staff want it, or as soon as the order is paid in full. */
export type InvoiceIssuing = (typeof invoiceIssuing)[number];

/** Whether there is an order to invoice: placed, and not cancelled. */
export const mayInvoice = (state: OrderState, number: string | null): boolean => number !== null && isLive(state);

/** Refuses `ORDER_ILLEGAL_TRANSITION`. */
export function assertMayInvoice(state: OrderState, number: string | null): asserts number is string {
  if (mayInvoice(state, number)) return;
  throw new DomainError('ORDER_ILLEGAL_TRANSITION', 'An invoice is issued for an order that was placed and not cancelled', { ...state });
}

/** Whether the law lets this seller issue one: it has to be named. */
export const isNamed = ({ name }: Pick<Seller, 'name'>): boolean => name.trim() !== '';

/** Refuses `SELLER_UNKNOWN`. */
export function assertNamed(seller: Pick<Seller, 'name'>): void {
  if (isNamed(seller)) return;
  throw new DomainError('SELLER_UNKNOWN', 'An invoice names its seller: enter the legal name of the company in the store settings');
}

/** What the numbers of a kind begin with. Left empty in the settings, it is this. */
export const usualPrefixes = { invoice: 'INV-', credit_note: 'CN-' } as const;

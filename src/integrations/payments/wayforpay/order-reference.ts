import type { Minor, Money } from '../../../domain/money/money';
import type { CreatePayment } from '../payment-provider';
import { failure } from './wayforpay-api';

/** What we have to know of a payment of which WayForPay knows nothing yet, or not any more. */
export type Order = Readonly<{ reference: string; amount: Money; capture: CreatePayment['capture'] }>;

const types = { sale: 'automatic', auth: 'manual' } as const;

/**
 * The number we give an order, which is WayForPay's reference of the payment and ours: `<key>-<minor units><currency>-sale`,
 * or `-auth` where a capture follows. What was agreed is in it, because CHECK_STATUS tells nothing about an order whose page
 * nobody has opened, and tells what was taken instead of what was asked once less than that was taken.
 */
export function toOrder({ idempotencyKey, amount, capture }: Pick<CreatePayment, 'idempotencyKey' | 'amount' | 'capture'>): Order {
  const type = capture === 'manual' ? 'auth' : 'sale';
  return { reference: `${idempotencyKey}-${amount.amount}${amount.currency}-${type}`, amount, capture };
}

/** Null for an order somebody else made with our account. */
export function readOrder(reference: string): Order | null {
  const match = /^.+-(\d{1,15})([A-Z]{3})-(sale|auth)$/.exec(reference);
  if (!match) return null;
  const [, amount, currency = '', type] = match;
  return { reference, amount: { amount: Number(amount), currency }, capture: types[type as keyof typeof types] };
}

export function orderOf(reference: string): Order {
  const order = readOrder(reference);
  if (!order) throw failure(`${reference} is no payment of ours`, false);
  return order;
}

/** WayForPay has no refunds one could ask for, only their sum: a refund is known by what the sum has to be after it. */
export type RefundNumber = Readonly<{ order: string; movedBefore: Minor; amount: Minor; key: string }>;

export const toRefundReference = ({ order, movedBefore, amount, key }: RefundNumber): string => `${order}:${movedBefore}+${amount}:${key}`;

export function readRefundReference(reference: string): RefundNumber {
  const match = /^(.+-(?:sale|auth)):(\d{1,15})\+(\d{1,15}):(.+)$/.exec(reference);
  if (!match) throw failure(`${reference} is no refund of ours`, false);
  const [, order = '', movedBefore, amount, key = ''] = match;
  return { order, movedBefore: Number(movedBefore), amount: Number(amount), key };
}

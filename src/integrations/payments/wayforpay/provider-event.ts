import type { ProviderEvent } from '../payment-provider';
import { textOf, type Message } from './message';
import { readOrder } from './order-reference';

/** What staff may read. The rest says who the customer is, or stands for the card: number, token, bank's code, name, mail, phone. */
const harmless = [
  'orderReference',
  'transactionType',
  'transactionStatus',
  'reason',
  'reasonCode',
  'amount',
  'currency',
  'createdDate',
  'processingDate',
  'paymentSystem',
  'cardType',
  'fee',
] as const;

/** Whether WayForPay told us or we asked for the list, what happened to a payment has the same id. Null for what names no payment. */
export function toEvent(message: Message): ProviderEvent | null {
  const reference = textOf(message, 'orderReference');
  const type = textOf(message, 'transactionStatus');
  const seconds = Number(textOf(message, 'processingDate') ?? textOf(message, 'createdDate') ?? NaN);
  const occurredAt = new Date(seconds * 1000);
  if (reference === null || type === null || Number.isNaN(occurredAt.getTime())) return null;
  return {
    // The amount tells two refunds of one second apart: a refund is told with its own.
    id: `${reference}:${type}:${seconds}:${textOf(message, 'amount') ?? ''}`,
    type,
    occurredAt,
    payment: readOrder(reference) ? reference : null,
    payload: Object.fromEntries(harmless.flatMap((field) => (message[field] === undefined ? [] : [[field, message[field]]]))),
  };
}

import { isCurrency } from '../../domain/money/money';
import { moneyText } from '../kit/money-text';

type Stored = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Stored => typeof value === 'object' && value !== null && !Array.isArray(value);
const numberOrNull = (value: unknown): string | null => (typeof value === 'number' ? String(value) : null);
const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function amountOrNull(minor: unknown, currency: unknown): string | null {
  const amount = Number(minor ?? NaN);
  return typeof currency === 'string' && isCurrency(currency) && Number.isSafeInteger(amount) ? moneyText({ amount, currency }) : null;
}

/** An alert as the Content Manager reads it, or as the list of open ones does. What is in its details depends on its kind, and on who raised it. */
export function alertFacts(alert: Stored) {
  const details = isObject(alert.details) ? alert.details : {};
  const expected = isObject(details.expected) ? details.expected : {};
  return {
    kind: textOrNull(alert.kind),
    isOpen: alert.state === 'open',
    amount: amountOrNull(alert.amountMinor, alert.currency),
    orderNumber: textOrNull(alert.orderNumber),
    orderId: textOrNull(alert.orderDocumentId),
    raisedAt: textOrNull(alert.raisedAt),
    doneAt: textOrNull(alert.doneAt),
    doneBy: textOrNull(alert.doneBy),
    doneNote: textOrNull(alert.doneNote),
    provider: textOrNull(details.provider),
    reference: textOrNull(details.reference),
    reason: textOrNull(details.reason),
    because: textOrNull(details.because),
    since: textOrNull(details.since),
    until: textOrNull(details.until),
    email: textOrNull(details.email),
    paidOrder: textOrNull(details.paidOrder),
    failure: textOrNull(details.failure),
    messages: numberOrNull(details.messages),
    most: numberOrNull(details.most),
    expected: amountOrNull(expected.amount, expected.currency),
  };
}
export type AlertFacts = ReturnType<typeof alertFacts>;

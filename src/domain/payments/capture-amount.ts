import { DomainError } from '../domain-error';
import type { Minor } from '../money/money';
import { sumOfUnits } from '../money/unit-runs';
import { dueOf, type DueLine, type DueOrder } from '../orders/due';
import { sumOfLines, type LineQuantity } from '../orders/fulfilment';

type CapturableOrder = Readonly<{
  total: Minor;
  credited: Minor;
  lines: readonly (Pick<DueLine, 'lineId' | 'cancelled' | 'cancelledRefunded' | 'perUnitTotal'> & Readonly<{ quantity: number }>)[];
  delivery: Readonly<{ total: Minor }>;
}>;
/** Pieces of lines, with delivery or without it, or an amount; nothing of it means all that is owed. */
export type CaptureRequest = Readonly<{
  lines?: readonly LineQuantity[] | undefined;
  delivery?: boolean | undefined;
  amount?: Minor | undefined;
}>;

/** Refuses `CAPTURE_UNDECIDED`: whoever gives up pieces now would not know whether their money was taken. */
export function assertCaptureDecided(payments: readonly Readonly<{ isCaptureUndecided: boolean }>[]): void {
  if (payments.some(({ isCaptureUndecided }) => isCaptureUndecided))
    throw new DomainError('CAPTURE_UNDECIDED', 'Whether the payment was taken is not known yet. Try again in some minutes');
}

/** All that is owed of what was authorised. */
export const capturableOf = (order: DueOrder, authorized: Minor): Minor => Math.min(authorized, dueOf(order));

/**
 * How much of an authorised payment to take: for the pieces that are really sent, what was promised for such pieces, and never
 * more than is owed. Refuses `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE`, `CAPTURE_EXCEEDS_PAYMENT`.
 */
export function captureAmount(order: CapturableOrder, authorized: Minor, { lines, delivery = false, amount }: CaptureRequest): Minor {
  const ofPieces = lines && sumOfLines(lines).reduce((sum, wanted) => sum + amountOf(order, wanted), delivery ? order.delivery.total : 0);
  const capturable = capturableOf(order, authorized);
  const wanted = amount ?? ofPieces ?? capturable;
  if (wanted > capturable || wanted <= 0)
    throw new DomainError('CAPTURE_EXCEEDS_PAYMENT', 'Only what the customer authorised and owes can be taken, and not nothing', {
      wanted,
      authorized,
      capturable,
    });
  return wanted;
}

/**
 * The dearest pieces of the line: an authorisation is taken once, and whoever sends one of two for the price of one is
 * owed that price.
 */
function amountOf({ lines }: CapturableOrder, { line: lineId, quantity }: LineQuantity): Minor {
  const line = lines.find((candidate) => candidate.lineId === lineId);
  if (!line) throw new DomainError('LINE_UNKNOWN', 'The order has no such line', { line: lineId });
  const left = line.quantity - line.cancelled;
  if (quantity > left)
    throw new DomainError('QUANTITY_TOO_LARGE', `Only ${left} pieces of the line are sent or will be`, {
      line: lineId,
      wanted: quantity,
      left,
    });
  const dearestFirst = line.perUnitTotal.toSorted((one, other) => other.amount - one.amount);
  return sumOfUnits(dearestFirst, { from: 0, count: quantity });
}

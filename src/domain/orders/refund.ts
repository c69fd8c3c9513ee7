import { DomainError } from '../domain-error';
import type { Minor } from '../money/money';
import { sumOfUnits, withoutCheapest, type UnitRun } from '../money/unit-runs';
import { notDue } from './due';
import type { LineQuantity } from './fulfilment';

export type RefundableLine = Readonly<{
  lineId: string;
  quantity: number;
  /** Pieces that will never be sent, and how many of them had been refunded before that was said. */
  cancelled: number;
  cancelledRefunded: number;
  refundedQuantity: number;
  /** What went back for them, which is not the first pieces' price when an earlier refund failed. */
  refunded: Minor;
  perUnitTotal: readonly UnitRun[];
}>;
export type RefundableOrder = Readonly<{
  lines: readonly RefundableLine[];
  /** What the customer paid for delivery, and how much of it went back already. */
  delivery: Readonly<{ total: Minor; refunded: Minor }>;
  /** What was taken from the customer and is still with us, refunds on their way counted as gone. */
  refundable: Minor;
}>;
/** `delivery` and `goodwill` are amounts; goodwill belongs to no line. */
export type RefundRequest = Readonly<{ lines: readonly LineQuantity[]; delivery: Minor; goodwill: Minor }>;
export type Refund = Readonly<{
  amount: Minor;
  lines: readonly Readonly<{ lineId: string; quantity: number; amount: Minor }>[];
  delivery: Minor;
  goodwill: Minor;
}>;

/** Pieces that are owed, and for which nothing went back. */
export const leftToRefund = (line: Pick<RefundableLine, 'quantity' | 'cancelled' | 'cancelledRefunded' | 'refundedQuantity'>): number =>
  line.quantity - notDue(line) - line.refundedQuantity;

/**
 * What these pieces are worth: what was paid for them, unit by unit, as far as it did not go back. Refuses `LINE_UNKNOWN` and
 * `QUANTITY_TOO_LARGE`.
 */
export function worthOfPieces(known: readonly RefundableLine[], pieces: readonly LineQuantity[]): Refund['lines'] {
  const wanted = new Map<string, number>();
  for (const { line, quantity } of pieces) wanted.set(line, (wanted.get(line) ?? 0) + quantity);
  return [...wanted].map(([lineId, quantity]) => {
    const line = known.find((candidate) => candidate.lineId === lineId);
    if (!line) throw new DomainError('LINE_UNKNOWN', 'The order has no such line', { line: lineId });
    const left = leftToRefund(line);
    if (quantity > left)
      throw new DomainError('QUANTITY_TOO_LARGE', `Only ${left} of this line were not refunded yet`, {
        line: lineId,
        wanted: quantity,
        left,
      });
    const due = sumOfUnits(withoutCheapest(line.perUnitTotal, notDue(line)), { from: 0, count: line.refundedQuantity + quantity });
    return { lineId, quantity, amount: Math.max(0, due - line.refunded) };
  });
}

/**
 * What a refund comes to. Units of a line go back one after another, each with what was paid for that very unit, so that
 * refunding a line piece by piece gives back exactly its total. Units that are not owed, because they will never be sent,
 * are not among them.
 * Refuses `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE`, `REFUND_EXCEEDS_PAYMENT`, and `REFUND_EMPTY` when nothing would move.
 */
export function computeRefund(order: RefundableOrder, request: RefundRequest): Refund {
  const lines = worthOfPieces(order.lines, request.lines);
  const deliveryLeft = order.delivery.total - order.delivery.refunded;
  if (request.delivery > deliveryLeft) throw exceeds(request.delivery, deliveryLeft);

  const amount = lines.reduce((sum, line) => sum + line.amount, 0) + request.delivery + request.goodwill;
  if (amount > order.refundable) throw exceeds(amount, order.refundable);
  if (amount === 0) throw new DomainError('REFUND_EMPTY', 'There is nothing to give back: these pieces were free, or none were named');
  return { amount, lines, delivery: request.delivery, goodwill: request.goodwill };
}

const exceeds = (wanted: Minor, left: Minor) =>
  new DomainError('REFUND_EXCEEDS_PAYMENT', 'More would go back than is left of what the customer paid', { wanted, left });

import { DomainError } from '../domain-error';
import { inLines, sumOfLines, withCustomer, type LinePieces, type LineQuantity } from './fulfilment';
import { allowedActions, type OrderState } from './order-state';
import type { ShipmentStatus } from './parts';

export const shipmentActions = ['deliver', 'fail'] as const;
export type ShipmentAction = (typeof shipmentActions)[number];

type Shipped = Pick<LinePieces, 'lineId' | 'fulfilled' | 'returned'>;
type Parcel = Readonly<{ status: ShipmentStatus; lines: readonly LineQuantity[] }>;

/** A parcel that was not handed over comes back whole: what came back as a return was handed over. */
const isWhole = (lines: readonly Shipped[], parcel: readonly LineQuantity[]): boolean =>
  lines.every((line) => inLines(parcel, line) <= withCustomer(line));

/** What may be said of a parcel now. */
export function actionsOfShipment(
  { state, lines }: Readonly<{ state: OrderState; lines: readonly Shipped[] }>,
  { status, lines: parcel }: Parcel,
): ShipmentAction[] {
  const isOnItsWay = status === 'prepared' || status === 'shipped';
  if (!isOnItsWay || !allowedActions(state).includes('deliver')) return [];
  return isWhole(lines, parcel) ? ['deliver', 'fail'] : ['deliver'];
}

/** Refuses `ORDER_ILLEGAL_TRANSITION` when pieces of the parcel came back as a return. */
export function assertWhole(lines: readonly Shipped[], parcel: readonly LineQuantity[]): void {
  if (isWhole(lines, parcel)) return;
  throw new DomainError(
    'ORDER_ILLEGAL_TRANSITION',
    'Pieces of this parcel came back as a return, so it was handed over. Say that it is delivered, and receive the others as a return',
  );
}

export type OpenReturn = Readonly<{ isAccepted: boolean; lines: readonly LineQuantity[] }>;

/**
 * Of the open return requests, oldest first, those nothing can come of: the customer has no piece that they ask for. What was accepted
 * is counted first.
 */
export function returnsOfNothing<Request extends OpenReturn>(lines: readonly Shipped[], open: readonly Request[]): Request[] {
  const left = new Map(lines.map((line) => [line.lineId, withCustomer(line)]));
  return open
    .toSorted((one, other) => Number(other.isAccepted) - Number(one.isAccepted))
    .filter(({ lines: asked }) => {
      const there = sumOfLines(asked).map(({ line, quantity }) => ({ line, quantity: Math.min(quantity, left.get(line) ?? 0) }));
      for (const { line, quantity } of there) left.set(line, (left.get(line) ?? 0) - quantity);
      return there.every(({ quantity }) => quantity <= 0);
    });
}

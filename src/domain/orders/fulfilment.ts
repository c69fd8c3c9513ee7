import { DomainError } from '../domain-error';
import type { FulfilmentStatus } from './order-state';

/** Pieces of one line: how many were bought, will never be sent, have left the house, arrived, and came back. */
export type LinePieces = Readonly<{
  lineId: string;
  quantity: number;
  cancelled: number;
  fulfilled: number;
  delivered: number;
  returned: number;
}>;
export type LineQuantity = Readonly<{ line: string; quantity: number }>;

/** A line that is named twice is one line. */
export function sumOfLines(lines: readonly LineQuantity[]): LineQuantity[] {
  const quantities = new Map<string, number>();
  for (const { line, quantity } of lines) quantities.set(line, (quantities.get(line) ?? 0) + quantity);
  return [...quantities].map(([line, quantity]) => ({ line, quantity }));
}

/** How many pieces of this line are among `lines`. */
export const inLines = (lines: readonly LineQuantity[], { lineId }: Pick<LinePieces, 'lineId'>): number =>
  lines.reduce((sum, { line, quantity }) => (line === lineId ? sum + quantity : sum), 0);

/** How far the order is, from its pieces. */
export function fulfilmentStatusOf(lines: readonly LinePieces[]): FulfilmentStatus {
  const sum = (of: keyof Omit<LinePieces, 'lineId'>) => lines.reduce((total, line) => total + line[of], 0);
  const quantity = sum('quantity') - sum('cancelled');
  const fulfilled = sum('fulfilled');
  if (fulfilled === 0) return 'unfulfilled';
  if (fulfilled < quantity) return 'partially_fulfilled';
  if (sum('returned') === quantity) return 'returned';
  return sum('delivered') === quantity ? 'delivered' : 'fulfilled';
}

/** What was neither sent nor cancelled. */
export const leftToSend = ({ quantity, cancelled, fulfilled }: Pick<LinePieces, 'quantity' | 'cancelled' | 'fulfilled'>): number =>
  quantity - cancelled - fulfilled;

/** What was sent and did not come back. */
export const withCustomer = ({ fulfilled, returned }: Pick<LinePieces, 'fulfilled' | 'returned'>): number => fulfilled - returned;

type Limit = Readonly<{ left: (line: LinePieces) => number; code: 'QUANTITY_TOO_LARGE'; what: string }>;

const limits = {
  ship: { left: leftToSend, code: 'QUANTITY_TOO_LARGE', what: 'left to send' },
  cancel: { left: leftToSend, code: 'QUANTITY_TOO_LARGE', what: 'left to send' },
  return: { left: withCustomer, code: 'QUANTITY_TOO_LARGE', what: 'with the customer' },
} satisfies Record<string, Limit>;

/**
 * Checks that the requested pieces can be sent, cancelled or come back, `pending` ones already asked for counted.
 * Refuses `LINE_UNKNOWN` and `QUANTITY_TOO_LARGE`, naming the line and what is left.
 */
export function assertPieces(
  lines: readonly LinePieces[],
  requested: readonly LineQuantity[],
  { to, pending = new Map() }: { to: keyof typeof limits; pending?: ReadonlyMap<string, number> },
): void {
  const { left, code, what } = limits[to];
  for (const { line: id, quantity } of sumOfLines(requested)) {
    const line = lines.find(({ lineId }) => lineId === id);
    if (!line) throw new DomainError('LINE_UNKNOWN', 'The order has no such line', { line: id });
    const most = Math.max(0, left(line) - (pending.get(id) ?? 0));
    if (quantity > most) throw new DomainError(code, `Only ${most} of this line are ${what}`, { line: id, wanted: quantity, left: most });
  }
}

/**
 * A stocktake goes on while the shop sells. What somebody counted is compared with what the shop had on hand at that moment, and it is the
 * difference that is booked: what was sent or came in since stays right.
 */
export type StocktakeLine = Readonly<{
  /** Null where nobody counted it. */
  counted: number | null;
  /** What the shop had on hand there when it was counted. */
  onHandAtCount: number | null;
  /** What it has there now, and how much of that carts and orders wait for. */
  onHand: number;
  promised: number;
}>;

/** What becomes of what nobody counted: it stays as it is, or it is taken for gone. */
export const uncountedChoices = ['leave', 'nought'] as const;
export type Uncounted = (typeof uncountedChoices)[number];

/**
 * `below_nought`: less would be there than nothing, for more was sent since than was counted. `below_promised`: customers wait for more than
 * would be there.
 */
export type StocktakeProblem = 'below_nought' | 'below_promised';
export type StocktakeBooking = Readonly<{ change: number; after: number; problem: StocktakeProblem | null }>;

/** By how much what was counted differs from what the shop had then; null where nobody counted it. */
export const differenceOf = ({ counted, onHandAtCount }: Pick<StocktakeLine, 'counted' | 'onHandAtCount'>): number | null =>
  counted === null || onHandAtCount === null ? null : counted - onHandAtCount;

/** What is booked for a line, and what to ask somebody about first. Nothing is ever booked below nought. */
export function bookingOf(line: StocktakeLine, uncounted: Uncounted): StocktakeBooking {
  const difference = differenceOf(line) ?? (uncounted === 'nought' ? -line.onHand : 0);
  const wanted = line.onHand + difference;
  const after = Math.max(0, wanted);
  const problem = difference >= 0 ? null : wanted < 0 ? 'below_nought' : after < line.promised ? 'below_promised' : null;
  return { change: after - line.onHand, after, problem };
}

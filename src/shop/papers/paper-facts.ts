import type { Day } from '../../domain/papers/paper';
import type { Paper } from './paper-rows';

/** What is told of a paper with its event. */
export const detailsOf = ({ id, number, document: { totals, currency } }: Paper) => ({
  paperId: id,
  number,
  amount: totals.gross,
  currency,
});

/** A day as a clock at the shop told it. */
export const dayAt = (at: Date, timeZone: string): Day => ({
  at: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at),
});

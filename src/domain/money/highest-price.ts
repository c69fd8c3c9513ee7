import type { Minor } from './money';

/** The highest price of one piece, or of a delivery, that is let in: sums of a whole basket can still be held exactly. */
export const highestPrice: Minor = 9_000_000_000_000;

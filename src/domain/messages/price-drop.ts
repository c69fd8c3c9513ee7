import type { Minor } from '../money/money';

/** A message for less would be noise: currencies are converted, and prices rounded, by as much. */
export const leastDropPercent = 5;

/** Whether somebody who saw `seen` is to be told of `now`. What costs nothing was a slip of the finger, or is none of ours to advertise. */
export const isPriceDrop = (seen: Minor, now: Minor): boolean => now > 0 && (seen - now) * 100 >= seen * leastDropPercent && now < seen;

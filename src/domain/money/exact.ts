/**
 * Whole-number arithmetic that is exact up to 2^53 and beyond. Products that fit a safe integer are computed as numbers,
 * which is exact and some twenty times faster; the others go through BigInt. Nothing here ever holds a fraction.
 */

/** `a × b ÷ divisor` for whole numbers ≥ 0, as the whole part and what is left over. */
export function divideProduct(a: number, b: number, divisor: number): { whole: number; rest: number } {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % divisor;
    return { whole: (product - rest) / divisor, rest };
  }
  const exact = BigInt(a) * BigInt(b);
  const by = BigInt(divisor);
  return { whole: safeNumber(exact / by), rest: Number(exact % by) };
}

/** An amount, or a step on the way to one, that cannot be held exactly. */
export class AmountTooLarge extends RangeError {
  override readonly name = 'AmountTooLarge';
}

/** Turns a big integer into a number, or throws `AmountTooLarge` where a number would not hold it exactly. */
export function safeNumber(value: bigint): number {
  const result = Number(value);
  if (!Number.isSafeInteger(result)) throw new AmountTooLarge(`${value} is beyond the amounts that can be held exactly`);
  return result;
}

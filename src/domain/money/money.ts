import { currencyExponents } from './currencies';
import { apportion } from './apportion';
import { AmountTooLarge, divideProduct, safeNumber } from './exact';

/** A whole number of the currency's smallest unit: 1050 is 10.50 EUR, 1050 is ¥1050. */
export type Minor = number;

/** An ISO 4217 code in capitals, such as `EUR`. */
export type Currency = string;

export type Money = Readonly<{ amount: Minor; currency: Currency }>;

/** A hundredth of a percent: 10,000 are everything. */
export const wholeInBasisPoints = 10_000;

/** Tells whether amounts can be held in it: an active ISO 4217 code, in capitals. */
export function isCurrency(code: string): boolean {
  return currencyExponents.has(code);
}

/** Answers the digits after the point: 2 for EUR, 0 for JPY, 3 for KWD. Throws a RangeError for a code that is not in the table. */
export function exponentOf(currency: Currency): number {
  const exponent = currencyExponents.get(currency);
  if (exponent === undefined) throw new RangeError(`${currency} is not an ISO 4217 currency`);
  return exponent;
}

/** Guards a border: answers the amount itself, or throws a RangeError where it is not a whole number that can be held exactly. */
export function assertMinor(amount: number): Minor {
  if (!Number.isSafeInteger(amount)) {
    const Refusal = Math.abs(amount) > Number.MAX_SAFE_INTEGER ? AmountTooLarge : RangeError;
    throw new Refusal(`${amount} is not a whole amount that can be held exactly`);
  }
  return amount === 0 ? 0 : amount;
}

/**
 * Splits `total` in proportion to `weights` (whole, not negative) by largest remainder (Hamilton's method): every part is
 * within one unit of its exact share, and the parts always add up to `total`. Equal remainders keep their order. Weights
 * that are all zero share equally. A negative total is the mirror image of the positive one.
 */
export function allocate(total: Minor, weights: readonly number[]): Minor[] {
  const shares = apportion(
    Math.abs(assertMinor(total)),
    weights.map((amount) => ({ count: 1, amount })),
  ).map(({ each, oneMore }) => each + oneMore);
  return total < 0 ? shares.map((share) => 0 - share) : shares;
}

/** The amount a percentage is of `amount`: rounded half up, away from zero. */
export function percentOf(amount: Minor, basisPoints: number): Minor {
  if (basisPoints < 0) throw new RangeError('A percentage is not negative');
  const { whole, rest } = divideProduct(Math.abs(assertMinor(amount)), assertMinor(basisPoints), wholeInBasisPoints);
  const rounded = rest * 2 >= wholeInBasisPoints ? whole + 1 : whole;
  return assertMinor(amount < 0 ? -rounded : rounded);
}

/** Divides exactly and rounds half up, away from zero. `denominator` is positive. */
export function roundHalfUp(numerator: bigint, denominator: bigint): Minor {
  if (denominator <= 0n) throw new RangeError('roundHalfUp needs a positive denominator');
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = safeNumber((2n * size + denominator) / (2n * denominator));
  return numerator < 0n && rounded !== 0 ? -rounded : rounded;
}

/** Writes an amount as people do, with a point and all its digits: `10.50`, `1050` (JPY), `-0.005` (KWD). */
export function toDecimalString({ amount, currency }: Money): string {
  const exponent = exponentOf(currency);
  const digits = Math.abs(assertMinor(amount))
    .toString()
    .padStart(exponent + 1, '0');
  const sign = amount < 0 ? '-' : '';
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Writes an amount for a sentence: `10.50 EUR`. It also has an answer for what staff mistyped. */
export function inWords({ amount, currency }: Money): string {
  return isCurrency(currency) && Number.isSafeInteger(amount)
    ? `${toDecimalString({ amount, currency })} ${currency}`
    : `${amount} ${currency}`;
}

/**
 * Reads an amount that people wrote (`10.5`, `-3`, `1050`). Null where the text is not an amount this currency holds
 * exactly: more digits than it has, thousands separators, exponents, a currency that is not in the table.
 */
export function fromDecimalString(text: string, currency: Currency): Money | null {
  const exponent = currencyExponents.get(currency);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (exponent === undefined || !match) return null;

  const [, sign = '', whole = '', fraction = ''] = match;
  if (fraction.length > exponent) return null;
  const size = Number(whole + fraction.padEnd(exponent, '0'));
  if (!Number.isSafeInteger(size)) return null;
  return { amount: sign === '-' && size !== 0 ? -size : size, currency };
}

import { exponentOf, type Money } from '../../domain/money/money';
import { minorFromText, textFromMinor } from './amount-text';

/** How staff read an amount: `22.90 EUR`. */
export const moneyText = ({ amount, currency }: Money): string => `${textFromMinor(amount, exponentOf(currency))} ${currency}`;

/** An amount that may be left out: nothing written is zero. Null for what is no amount. */
export const amountOrZero = (text: string, exponent: number): number | null => (text.trim() === '' ? 0 : minorFromText(text, exponent));

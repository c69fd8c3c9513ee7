/**
 * Numbers of GS1 that stand below bars: 8, 12, 13 or 14 digits, the last of which is computed of the others. Source: GS1 General
 * Specifications, 7.9 (check digits) and 1.4 (prefixes).
 */

const lengths = new Set([8, 12, 13, 14]);
const isNumber = (barcode: string): boolean => /^\d+$/.test(barcode) && lengths.has(barcode.length);

/** The digits with the one that belongs behind them. */
export const withCheckDigit = (digits: string): string => [...'0123456789'].map((check) => digits + check).find(hasCheckDigit) ?? digits;

/** From the right, every other digit counts three times; the check digit makes the sum a multiple of ten. */
export function hasCheckDigit(digits: string): boolean {
  const [check = 0, ...rest] = [...digits].reverse().map(Number);
  const sum = rest.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0);
  return (sum + check) % 10 === 0;
}

// Given by shops to what they weigh or pack themselves, and to coupons: no other company knows whose they are.
const isOwnPrefix = (thirteen: string): boolean => /^(2|02|04|05|98|99)/.test(thirteen);

/**
 * The GTIN a barcode is, as it is written; null where it is another code: of another length, with letters, with a wrong check digit, or out
 * of what GS1 leaves to each shop. EAN-8 has prefixes of its own, of which those with 0 and 2 are the shop's.
 */
export function gtinOf(barcode: string | null): string | null {
  if (barcode === null || !isNumber(barcode) || !hasCheckDigit(barcode) || /^0+$/.test(barcode)) return null;
  if (barcode.length === 8) return /^[02]/.test(barcode) ? null : barcode;
  return isOwnPrefix(barcode.padStart(14, '0').slice(1)) ? null : barcode;
}

/** Whether it has the form of a GTIN and was typed wrong: no scanner reads such a number. */
export const isMistypedGtin = (barcode: string): boolean => isNumber(barcode) && !hasCheckDigit(barcode);

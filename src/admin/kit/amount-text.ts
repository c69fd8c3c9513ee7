/** What a person reads of an amount: 499 with two digits is `4.99`. Empty for no amount. */
export function textFromMinor(minor: string | number | null | undefined, exponent: number): string {
  if (minor === null || minor === undefined || minor === '') return '';
  const digits = String(minor).padStart(exponent + 1, '0');
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** The amount a person wrote, with a point or a comma; null when it is none, or has more digits than the currency. */
export function minorFromText(text: string, exponent: number): number | null {
  const match = /^\s*(\d{1,13})(?:[.,](\d*))?\s*$/.exec(text);
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > exponent) return null;
  return Number(whole + fraction.padEnd(exponent, '0'));
}

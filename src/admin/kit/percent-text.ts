/** What a person reads of hundredths of a percent: 1900 is `19`, 1250 is `12.5`. Empty for none. */
export function percentFromBasis(basisPoints: string | number | null | undefined): string {
  if (basisPoints === null || basisPoints === undefined || basisPoints === '' || !Number.isFinite(Number(basisPoints))) return '';
  return String(Number(basisPoints) / 100);
}

/** The hundredths of a percent a person wrote as percents, with a point or a comma; null where it is none, or finer than that. */
export function basisFromPercent(text: string): number | null {
  const match = /^\s*(\d{1,6})(?:[.,](\d{0,2}))?\s*%?\s*$/.exec(text);
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  return Number(whole + fraction.padEnd(2, '0'));
}

type Expected = Readonly<{ currency: string; expected: number }>;
type Counted = Readonly<{ currency: string; amount: number | null }>;

/** How much more was counted than collected; null while nothing is typed that is an amount. */
export const differenceOf = (expected: number, counted: number | null): number | null => (counted === null ? null : counted - expected);

/** Whether it can be sent: every currency is counted, and a difference has a word why. */
export const isCounted = (expected: readonly Expected[], counted: readonly Counted[], note: string): boolean =>
  expected.every((_each, index) => counted[index]?.amount !== null) &&
  (note.trim() !== '' || expected.every((each, index) => counted[index]?.amount === each.expected));

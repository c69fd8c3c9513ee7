import type { Minor, Money } from '../../money/money';

type AtDoor = Readonly<{ due: Money | null; collected: Money | undefined; note: string | undefined }>;
export type CashRefusal = 'DELIVERY_CASH_MISSING' | 'DELIVERY_CASH_UNEXPLAINED' | 'PAYMENT_EXCEEDS_DUE';

/** Whether what a courier says they collected can stand: what is due, or less with a word why. Null: it can. */
export function refusalOfCash({ due, collected, note }: AtDoor): CashRefusal | null {
  if (!due) return collected && collected.amount > 0 ? 'PAYMENT_EXCEEDS_DUE' : null;
  if (collected?.currency !== due.currency) return 'DELIVERY_CASH_MISSING';
  if (collected.amount > due.amount) return 'PAYMENT_EXCEEDS_DUE';
  return collected.amount < due.amount && !note ? 'DELIVERY_CASH_UNEXPLAINED' : null;
}

/** Cash by currency, in their order. */
export function sumsOf(cash: readonly Money[]): Money[] {
  const sums = new Map<string, Minor>();
  for (const { amount, currency } of cash) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency })).toSorted((one, other) => one.currency.localeCompare(other.currency));
}

/** Whether what was counted at the end of the day can stand beside what was collected: each currency once, and a difference with a word why. */
export function refusalOfCount(
  expected: readonly Money[],
  { counted, note }: Readonly<{ counted: readonly Money[]; note: string | null }>,
) {
  const of = (all: readonly Money[], currency: string) => all.filter((each) => each.currency === currency);
  const isWhole = counted.length === expected.length && expected.every(({ currency }) => of(counted, currency).length === 1);
  if (!isWhole || expected.length === 0) return 'DELIVERY_CASH_CURRENCY' as const;
  const differs = expected.some(({ amount, currency }) => of(counted, currency)[0]?.amount !== amount);
  return differs && !note ? ('DELIVERY_CASH_UNEXPLAINED' as const) : null;
}

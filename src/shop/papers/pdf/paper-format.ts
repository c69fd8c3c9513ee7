import { exponentOf, toDecimalString, type Currency, type Minor } from '../../../domain/money/money';
import type { Day } from '../../../domain/papers/paper';

/** How a paper of a language writes what is no word. */
export type PaperFormat = Readonly<{
  amount: (amount: Minor, currency: Currency) => string;
  percent: (basisPoints: number) => string;
  count: (count: number) => string;
  day: (day: Day) => string;
  country: (code: string | null) => string | null;
}>;

export function formatFor(language: string): PaperFormat {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return {
    amount(amount, currency) {
      const digits = exponentOf(currency);
      const format = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
      // Written from its digits: as a number the largest would be rounded.
      return format.format(toDecimalString({ amount, currency }) as Intl.StringNumericLiteral);
    },
    percent: (basisPoints) => plain.format(basisPoints / 100),
    count: (count) => plain.format(count),
    day({ at }) {
      const date = new Date(`${at}T00:00:00Z`);
      return Number.isNaN(date.getTime()) ? at : days.format(date);
    },
    country: (code) => (code === null || !/^[A-Z]{2}$/.test(code) ? null : (countries.of(code) ?? code)),
  };
}

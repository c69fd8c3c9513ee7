import type { Minor } from '../money/money';

/** One rate of a country (or of one of its regions) for one tax category. 2000 basis points are 20 %. */
export type TaxRate = Readonly<{
  name: string;
  country: string;
  region: string | null;
  taxCategory: string;
  basisPoints: number;
}>;

export const taxRoundings = ['line', 'order'] as const;
/** Whether tax is rounded for every line, or once per rate for the whole order and then spread over its lines. */
export type TaxRounding = (typeof taxRoundings)[number];

/** What a line or the delivery is taxed at. `basisPoints` 0 with no name: no rate is known for the place. */
export type TaxShare = Readonly<{
  name: string | null;
  basisPoints: number;
  /** Whether the price had tax in it. */
  included: boolean;
  amount: Minor;
  /** What an exempt customer is spared of a price with tax in it. It is not part of `amount`, and it is off the total. */
  relief: Minor;
}>;

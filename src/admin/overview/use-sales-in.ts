import { useState } from 'react';
import type { Answer } from '../kit/staff-api';

export type Overview = Answer<'GET /overview'>;
export type SalesInCurrency = NonNullable<Overview['sales']>['currencies'][number];
export type SalesIn = Readonly<{
  chosen: SalesInCurrency;
  currencies: readonly string[];
  choose: (currency: string) => void;
}>;

/** What was sold in one of the currencies, the shop's own until somebody chooses another. */
export function useSalesIn(sales: Overview['sales']): SalesIn | null {
  const [currency, choose] = useState<string | null>(null);
  const chosen = sales?.currencies.find((one) => one.currency === currency) ?? sales?.currencies[0];
  if (!sales || !chosen) return null;
  return { chosen, currencies: sales.currencies.map((one) => one.currency), choose };
}

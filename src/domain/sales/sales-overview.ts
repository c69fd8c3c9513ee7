import type { Currency, Minor } from '../money/money';
import { daysAfter, lastDays, type Day } from './shop-days';

export type SoldOnDay = Readonly<{ day: Day; currency: Currency; orders: number; cancelledOrders: number; net: Minor }>;

/** A day of a currency: orders that were not cancelled, what they are worth, and one of them on average; null where there was none. */
export type SalesDay = Readonly<{ day: Day; orders: number; net: Minor; average: Minor | null }>;

/** What was sold in a currency: today, on the same weekday of the week before, and on each of the last days, today with them. */
export type SalesInCurrency = Readonly<{ currency: Currency; today: SalesDay; weekBefore: SalesDay; days: readonly SalesDay[] }>;

const averageOf = (net: Minor, orders: number): Minor | null => (orders === 0 ? null : Math.round(net / orders));

/**
 * Adds up channels, and never currencies. `first` is the currency of the shop, which stands first and is told with nothing sold in it
 * too; then those in which most orders were placed.
 */
export function salesByCurrency(
  rows: readonly SoldOnDay[],
  { today, count, first }: Readonly<{ today: Day; count: number; first: Currency }>,
): SalesInCurrency[] {
  const byCurrency = Map.groupBy(rows, ({ currency }) => currency);
  const ordersOf = (currency: Currency) => byCurrency.get(currency)?.reduce((sum, { orders }) => sum + orders, 0) ?? 0;
  const currencies = [...new Set([first, ...byCurrency.keys()])].sort(
    (one, other) => Number(other === first) - Number(one === first) || ordersOf(other) - ordersOf(one) || (one < other ? -1 : 1),
  );
  return currencies.map((currency) => {
    const byDay = Map.groupBy(byCurrency.get(currency) ?? [], ({ day }) => day);
    const dayOf = (day: Day): SalesDay => {
      const channels = byDay.get(day) ?? [];
      const orders = channels.reduce((sum, row) => sum + row.orders - row.cancelledOrders, 0);
      const net = channels.reduce((sum, row) => sum + row.net, 0);
      return { day, orders, net, average: averageOf(net, orders) };
    };
    return { currency, today: dayOf(today), weekBefore: dayOf(daysAfter(today, -7)), days: lastDays(today, count).map(dayOf) };
  });
}

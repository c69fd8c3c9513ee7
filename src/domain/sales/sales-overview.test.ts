import { salesByCurrency, type SoldOnDay } from './sales-overview';

const row = (day: string, currency: string, orders: number, net: number, cancelledOrders = 0): SoldOnDay => ({
  ...{ day, currency, orders, cancelledOrders, net },
});
const period = { today: '2026-03-30', count: 14, first: 'EUR' };

test('channels are added up, currencies are not, and every day is there, over the night the clocks are moved', () => {
  const [eur, uah, ...none] = salesByCurrency(
    [
      row('2026-03-30', 'EUR', 2, 3001),
      row('2026-03-30', 'EUR', 1, 999, 1),
      row('2026-03-23', 'EUR', 3, 900),
      row('2026-03-29', 'UAH', 9, 90_000),
    ],
    period,
  );
  expect(none).toEqual([]);
  expect(eur?.today).toEqual({ day: '2026-03-30', orders: 2, net: 4000, average: 2000 });
  expect(eur?.weekBefore).toEqual({ day: '2026-03-23', orders: 3, net: 900, average: 300 });
  expect(eur?.days.map(({ day }) => day)).toEqual([...new Set(eur?.days.map(({ day }) => day))]);
  expect(eur?.days).toHaveLength(14);
  expect(eur?.days.at(0)).toEqual({ day: '2026-03-17', orders: 0, net: 0, average: null });
  expect(uah?.days.at(-2)).toEqual({ day: '2026-03-29', orders: 9, net: 90_000, average: 10_000 });
  expect(uah?.today.orders).toBe(0);
});

test('the currency of the shop stands first, with nothing sold in it too; then those of most orders', () => {
  const rows = [row('2026-03-30', 'JPY', 1, 5), row('2026-03-29', 'UAH', 4, 5), row('2026-03-29', 'CHF', 1, 5)];
  expect(salesByCurrency(rows, period).map(({ currency }) => currency)).toEqual(['EUR', 'UAH', 'CHF', 'JPY']);
});

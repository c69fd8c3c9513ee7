import type { ProductDesk } from '../kit/admin-types';
import type { Text } from '../kit/use-text';
import { tiersOf } from './desk-change';
import { costPath, pricePath, rowPath, sides, stockPath } from './desk-draft';

/** A column of the table of variants whose inputs hold amounts or counts, which can be filled in for all at once. */
export type Column = Readonly<{
  key: string;
  title: string;
  subtitle: string;
  inputMode: 'decimal' | 'numeric';
  pathOf: (row: string) => string;
  /** Below it stands what is earned. */
  isCost?: true;
}>;

/** A column for each price list and quantity, then one for each location, then weight and size. */
export function columnsOf(desk: ProductDesk, text: Text, day: (at: string) => string, seesCosts: boolean): Column[] {
  const prices = tiersOf(desk).map(({ list, minQuantity }): Column => {
    const window = [list.startsAt, list.endsAt].some(Boolean)
      ? text('storekeeper.desk.window', { from: list.startsAt ? day(list.startsAt) : '…', until: list.endsAt ? day(list.endsAt) : '…' })
      : null;
    const from = minQuantity === 1 ? null : text('storekeeper.desk.from', { quantity: minQuantity });
    return {
      key: `${list.id}/${minQuantity}`,
      title: list.name,
      subtitle: [list.currency, from, window].filter(Boolean).join(', '),
      inputMode: 'decimal',
      pathOf: (row) => pricePath(row, list.id, minQuantity),
    };
  });
  const stock = desk.shop.locations.map(({ id, name }): Column => ({
    key: id,
    title: name,
    subtitle: text('storekeeper.desk.pieces'),
    inputMode: 'numeric',
    pathOf: (row) => stockPath(row, id),
  }));
  const weight: Column = {
    key: 'weight',
    title: text('storekeeper.desk.weight'),
    subtitle: text('storekeeper.desk.grams'),
    inputMode: 'numeric',
    pathOf: (row) => `${row}.weight`,
  };
  const size = sides.map((side): Column => ({
    key: side,
    title: text(`storekeeper.desk.${side}`),
    subtitle: text('storekeeper.desk.millimetres'),
    inputMode: 'numeric',
    pathOf: (row) => rowPath(row, side),
  }));
  const cost: Column = {
    key: 'cost',
    title: text('storekeeper.desk.cost'),
    subtitle: text('storekeeper.desk.cost.net', { currency: desk.shop.currency }),
    inputMode: 'decimal',
    pathOf: costPath,
    isCost: true,
  };
  return [...prices, ...(seesCosts ? [cost] : []), ...stock, weight, ...size];
}

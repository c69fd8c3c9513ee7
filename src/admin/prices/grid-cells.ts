import type { GridChanges, ProductGrid } from '../kit/admin-types';
import { minorFromText, textFromMinor } from '../kit/amount-text';

/** One price or one count of stock in the grid, as text while it is edited. */
export type Cell = Readonly<
  | { key: string; kind: 'price'; variant: string; list: string; minQuantity: number; exponent: number; before: number | null }
  | { key: string; kind: 'stock'; variant: string; location: string; before: number; committed: number }
>;

export type Column = Readonly<{
  key: string;
  title: string;
  subtitle: string;
  cellOf: (variant: ProductGrid['variants'][number]) => Cell | null;
}>;

/** What the grid says about its columns. */
type Words = Readonly<{ from: (quantity: number) => string; pieces: string }>;

/** A column for every price list and tier in use, then one for every location. */
export function columnsOf({ lists, locations, variants }: ProductGrid, words: Words): Column[] {
  const tiersOf = (list: string) =>
    [
      ...new Set([
        1,
        ...variants.flatMap(({ prices }) => prices.filter((price) => price.list === list).map(({ minQuantity }) => minQuantity)),
      ]),
    ].sort((a, b) => a - b);
  const prices = lists.flatMap(({ id, name, currency, exponent }) =>
    tiersOf(id).map((minQuantity): Column => {
      const key = `${id}/${minQuantity}`;
      return {
        key,
        title: name,
        subtitle: minQuantity === 1 ? currency : `${currency}, ${words.from(minQuantity)}`,
        cellOf: (variant) => ({
          key: `${variant.id}/${key}`,
          kind: 'price',
          variant: variant.id,
          list: id,
          minQuantity,
          exponent,
          before: variant.prices.find((price) => price.list === id && price.minQuantity === minQuantity)?.amount ?? null,
        }),
      };
    }),
  );
  const stock = locations.map(({ id, name }): Column => ({
    key: id,
    title: name,
    subtitle: words.pieces,
    cellOf: (variant) => {
      if (variant.inventoryPolicy === 'untracked') return null;
      const level = variant.stock.find(({ location }) => location === id);
      return {
        key: `${variant.id}/${id}`,
        kind: 'stock',
        variant: variant.id,
        location: id,
        before: level?.onHand ?? 0,
        committed: (level?.held ?? 0) + (level?.allocated ?? 0),
      };
    },
  }));
  return [...prices, ...stock];
}

export const textOf = (cell: Cell): string => (cell.kind === 'price' ? textFromMinor(cell.before, cell.exponent) : String(cell.before));

/** The value a person wrote into a cell. An empty price takes the price away. */
export function valueOf(cell: Cell, text: string): { value: number | null } | 'wrong' {
  if (cell.kind === 'price' && text.trim() === '') return { value: null };
  const value = minorFromText(text, cell.kind === 'price' ? cell.exponent : 0);
  return value === null ? 'wrong' : { value };
}

/** What to send for the edited cells; `wrong` names those that hold no amount. */
export function changesOf(
  cells: readonly Cell[],
  edited: Readonly<Record<string, string>>,
): { changes: GridChanges; wrong: ReadonlySet<string>; count: number } {
  const prices: NonNullable<GridChanges['prices']>[number][] = [];
  const stock: NonNullable<GridChanges['stock']>[number][] = [];
  const wrong = new Set<string>();
  for (const cell of cells) {
    const text = edited[cell.key];
    if (text === undefined) continue;
    const read = valueOf(cell, text);
    if (read === 'wrong') wrong.add(cell.key);
    else if (read.value === cell.before) continue;
    else if (cell.kind === 'price')
      prices.push({ variant: cell.variant, list: cell.list, minQuantity: cell.minQuantity, before: cell.before, amount: read.value });
    else stock.push({ variant: cell.variant, location: cell.location, before: cell.before, onHand: read.value ?? 0 });
  }
  return { changes: { prices, stock }, wrong, count: prices.length + stock.length };
}

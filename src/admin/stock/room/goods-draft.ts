import type { FoundByCode } from '../../kit/admin-types';

/** What is put together to be booked: a row for each variant, its quantity as somebody typed it. */
export type GoodsRow = FoundByCode & Readonly<{ typed: string }>;

const most = 100_000_000;

/** How many were counted, as somebody typed it: as `piecesOf`, and nought. */
export const countOf = (typed: string): number | null => (/^0{1,9}$/.test(typed.trim()) ? 0 : piecesOf(typed));

/** How many pieces somebody typed: a whole number of digits, above nought. Null for anything else, such as `5,000`, `-1` or `1e9`. */
export function piecesOf(typed: string): number | null {
  const digits = typed.trim();
  if (!/^\d{1,9}$/.test(digits)) return null;
  const pieces = Number(digits);
  return pieces > 0 && pieces <= most ? pieces : null;
}

/** One more of what was scanned, the newest row on top; beside a quantity that is no number it stays as it was typed. */
export function withScanned(rows: readonly GoodsRow[], found: FoundByCode): GoodsRow[] {
  const known = rows.find(({ variant }) => variant === found.variant);
  const others = rows.filter(({ variant }) => variant !== found.variant);
  const pieces = known ? piecesOf(known.typed) : 0;
  const typed = pieces === null ? (known?.typed ?? '') : String(pieces + 1);
  return [{ ...found, typed }, ...others];
}

export const withTyped = (rows: readonly GoodsRow[], variant: string, typed: string): GoodsRow[] =>
  rows.map((row) => (row.variant === variant ? { ...row, typed: typed.slice(0, 12) } : row));

/** What is sent: null while any quantity is wrong, or nothing is there. */
export function toBook(rows: readonly GoodsRow[]): { variant: string; quantity: number }[] | null {
  const ready = rows.flatMap(({ variant, typed }) => {
    const quantity = piecesOf(typed);
    return quantity === null ? [] : [{ variant, quantity }];
  });
  return rows.length > 0 && ready.length === rows.length ? ready : null;
}

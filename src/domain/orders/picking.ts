import { isCalled } from '../catalogue/is-called';
import { DomainError } from '../domain-error';
import { leftToSend, type LinePieces, type LineQuantity } from './fulfilment';

/** A line as it is picked: `taken` counts every piece that ever came from the shelf for it, as somebody counted them. */
export type PickedLine = Pick<LinePieces, 'lineId' | 'quantity' | 'cancelled' | 'fulfilled'> & Readonly<{ taken: number }>;
export type ScannedLine = PickedLine & Readonly<{ sku: string; barcode: string | null }>;

const toSend = ({ quantity, cancelled }: PickedLine): number => quantity - cancelled;

/** Of the pieces that wait, how many lie ready for a parcel. Those that were sent were picked, whoever counted them or not. */
export const pickedOf = (line: PickedLine): number => Math.min(Math.max(0, leftToSend(line)), Math.max(0, line.taken - line.fulfilled));

/** Whether everything that waits lies ready; of an order of which nothing waits, it does. */
export const isPacked = (lines: readonly PickedLine[]): boolean => lines.every((line) => pickedOf(line) === Math.max(0, leftToSend(line)));

/**
 * The line a piece belongs to that somebody scanned, by its SKU or its GTIN: of several, the first that still lacks one.
 * Refuses `BARCODE_UNKNOWN`, and `QUANTITY_TOO_LARGE` when all pieces of it lie ready.
 */
export function lineOfBarcode(lines: readonly ScannedLine[], barcode: string): ScannedLine {
  const called = lines.filter((line) => toSend(line) > 0 && isCalled(line, barcode));
  if (called.length === 0) throw new DomainError('BARCODE_UNKNOWN', 'Nothing of this order has this barcode');
  const lacking = called.find((line) => pickedOf(line) < leftToSend(line));
  if (!lacking) throw new DomainError('QUANTITY_TOO_LARGE', 'All pieces of this lie ready already', { left: 0 });
  return lacking;
}

/**
 * How many pieces of each named line were ever taken, when so many of them lie ready.
 * Refuses `LINE_UNKNOWN`, and `QUANTITY_TOO_LARGE` for more than wait.
 */
export const takenOf = (lines: readonly PickedLine[], ready: readonly LineQuantity[]): LineQuantity[] =>
  ready.map(({ line: id, quantity }) => {
    const line = lines.find(({ lineId }) => lineId === id);
    if (!line) throw new DomainError('LINE_UNKNOWN', 'The order has no such line', { line: id });
    const left = Math.max(0, leftToSend(line));
    if (quantity > left)
      throw new DomainError('QUANTITY_TOO_LARGE', `Only ${left} of this line are left to send`, { line: id, wanted: quantity, left });
    return { line: id, quantity: line.fulfilled + quantity };
  });

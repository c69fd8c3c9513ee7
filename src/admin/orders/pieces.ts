import type { StaffOrderView } from '../kit/admin-types';

type Line = Pick<
  StaffOrderView['lines'][number],
  'id' | 'name' | 'sku' | 'quantity' | 'cancelledQuantity' | 'fulfilledQuantity' | 'refundedQuantity' | 'left'
>;
/** The part of an order that says how many pieces are where. */
export type OrderPieces = Readonly<{ lines: readonly Line[] }> & Pick<StaffOrderView, 'sendable'>;

/** Of a line, how many pieces something can be done with. */
export type Pieces = Readonly<{ line: string; name: string; sku: string; most: number }>;
export type Quantities = Readonly<Record<string, number | undefined>>;
type LineQuantity = Readonly<{ line: string; quantity: number }>;

const piecesOf = (lines: readonly Line[], most: (line: Line) => number): Pieces[] =>
  lines.map((line) => ({ line: line.id, name: line.name, sku: line.sku, most: most(line) })).filter((pieces) => pieces.most > 0);

const sumOf = (items: readonly LineQuantity[], line: string): number =>
  items.reduce((sum, item) => (item.line === line ? sum + item.quantity : sum), 0);

/** What can still be done with the pieces of each line, as the server says. */
export const leftTo = ({ lines }: OrderPieces, what: keyof Line['left']): Pieces[] => piecesOf(lines, ({ left }) => left[what]);

const sendable = ({ quantity, cancelledQuantity }: Line) => quantity - cancelledQuantity;

/** What was or will be sent. */
export const everyPiece = ({ lines }: OrderPieces): Pieces[] => piecesOf(lines, sendable);

/** To begin with: what was sent, or everything while nothing was. */
export function sentOrAll({ lines }: OrderPieces): Quantities {
  const isSomethingSent = lines.some(({ fulfilledQuantity }) => fulfilledQuantity > 0);
  return Object.fromEntries(lines.map((line) => [line.id, isSomethingSent ? line.fulfilledQuantity : sendable(line)]));
}

/** Where a parcel can be sent from; none where nobody counts the pieces. */
export const sendingLocations = ({ sendable: shipments }: OrderPieces) => shipments.flatMap(({ location }) => location ?? []);

/** What a parcel from there can hold. */
export function leftToSend({ lines, sendable: shipments }: OrderPieces, location: string | undefined): Pieces[] {
  const shipment = shipments.find((one) => (one.location?.id ?? undefined) === location);
  return piecesOf(lines, ({ id }) => sumOf(shipment?.lines ?? [], id));
}

/** The pieces somebody else asked for, such as those of a return request. */
export const asked = ({ lines }: Pick<OrderPieces, 'lines'>, requested: readonly LineQuantity[]): Pieces[] =>
  piecesOf(lines, ({ id }) => sumOf(requested, id));

export const allOf = (pieces: readonly Pieces[]): Quantities => Object.fromEntries(pieces.map(({ line, most }) => [line, most]));

/** What a parcel is proposed to hold: without pieces that were paid back and never sent. */
export function proposedParcel({ lines }: OrderPieces, pieces: readonly Pieces[]): Quantities {
  const paidBack = (id: string): number => {
    const line = lines.find((one) => one.id === id);
    return line ? Math.max(0, line.refundedQuantity - line.fulfilledQuantity - line.cancelledQuantity) : 0;
  };
  return Object.fromEntries(pieces.map(({ line, most }) => [line, Math.max(0, most - paidBack(line))]));
}

/** Nothing written is none. */
export const isWrong = ({ line, most }: Pieces, quantities: Quantities): boolean => {
  const quantity = quantities[line] ?? 0;
  return !Number.isInteger(quantity) || quantity < 0 || quantity > most;
};

/** The lines to send for what was written; `isRight` is false while a number is too large or none. */
export function chosen(pieces: readonly Pieces[], quantities: Quantities): Readonly<{ lines: LineQuantity[]; isRight: boolean }> {
  const lines = pieces.map(({ line }) => ({ line, quantity: quantities[line] ?? 0 })).filter(({ quantity }) => quantity > 0);
  return { lines, isRight: pieces.every((item) => !isWrong(item, quantities)) };
}

import { unowed } from '../../domain/orders/due';
import type { StaffOrderView } from '../kit/admin-types';

type Line = Pick<
  StaffOrderView['lines'][number],
  'id' | 'name' | 'sku' | 'quantity' | 'cancelledQuantity' | 'fulfilledQuantity' | 'returnedQuantity' | 'refundedQuantity'
>;
/** The part of an order that says how many pieces are where. */
export type OrderPieces = Readonly<{ lines: readonly Line[] }> &
  Pick<StaffOrderView, 'setAside' | 'locations' | 'dueLines'> &
  Readonly<{ returnRequests: readonly Pick<StaffOrderView['returnRequests'][number], 'status' | 'lines'>[] }>;

/** Of a line, how many pieces something can be done with. */
export type Pieces = Readonly<{ line: string; name: string; sku: string; most: number }>;
export type Quantities = Readonly<Record<string, number | undefined>>;
type LineQuantity = Readonly<{ line: string; quantity: number }>;

const piecesOf = (lines: readonly Line[], most: (line: Line) => number): Pieces[] =>
  lines.map((line) => ({ line: line.id, name: line.name, sku: line.sku, most: most(line) })).filter((pieces) => pieces.most > 0);

const sumOf = (items: readonly LineQuantity[], line: string): number =>
  items.reduce((sum, item) => (item.line === line ? sum + item.quantity : sum), 0);

const sendable = ({ quantity, cancelledQuantity }: Line) => quantity - cancelledQuantity;

/** What was or will be sent. */
export const everyPiece = ({ lines }: OrderPieces): Pieces[] => piecesOf(lines, sendable);

/** To begin with: what was sent, or everything while nothing was. */
export function sentOrAll({ lines }: OrderPieces): Quantities {
  const isSomethingSent = lines.some(({ fulfilledQuantity }) => fulfilledQuantity > 0);
  return Object.fromEntries(lines.map((line) => [line.id, isSomethingSent ? line.fulfilledQuantity : sendable(line)]));
}

/** What is owed, and was not given back. */
export const leftToRefund = ({ lines, dueLines }: OrderPieces): Pieces[] =>
  piecesOf(lines, ({ id, quantity, refundedQuantity }) => {
    const due = dueLines.find(({ lineId }) => lineId === id);
    return quantity - refundedQuantity - (due ? unowed(due) : 0);
  });

/** What is with the customer, and was not asked to come back. */
export function leftToReturn({ lines, returnRequests }: OrderPieces): Pieces[] {
  const asked = returnRequests.filter(({ status }) => status === 'requested' || status === 'accepted').flatMap((request) => request.lines);
  return piecesOf(lines, ({ id, fulfilledQuantity, returnedQuantity }) => fulfilledQuantity - returnedQuantity - sumOf(asked, id));
}

/** Where pieces of the order were set aside, in the order of the shop's locations. */
export const sendingPlaces = ({ setAside, locations }: OrderPieces): StaffOrderView['locations'] =>
  locations.filter(({ id }) => setAside.some(({ location, quantity }) => location === id && quantity > 0));

const unsent = (line: Line) => sendable(line) - line.fulfilledQuantity;

/** What was not sent, from wherever. */
export const leftToCancel = ({ lines }: OrderPieces): Pieces[] => piecesOf(lines, unsent);

/** What can go into a parcel from there: what was set aside there, and what nobody counts. */
export function leftToSend({ lines, setAside }: OrderPieces, place: string | undefined): Pieces[] {
  return piecesOf(lines, (line) => {
    const { id } = line;
    const reserved = setAside.filter((entry) => entry.line === id);
    const isCounted = reserved.length > 0;
    return isCounted
      ? sumOf(
          reserved.filter(({ location }) => location === place),
          id,
        )
      : unsent(line);
  });
}

/** The pieces somebody else asked for, such as those of a return request. */
export const asked = ({ lines }: OrderPieces, wished: readonly LineQuantity[]): Pieces[] => piecesOf(lines, ({ id }) => sumOf(wished, id));

export const allOf = (pieces: readonly Pieces[]): Quantities => Object.fromEntries(pieces.map(({ line, most }) => [line, most]));

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

/** Without these, none of the order would ever be sent: then it is cancelled as a whole. */
export const leavesNothing = ({ lines }: OrderPieces, cancelled: readonly LineQuantity[]): boolean =>
  lines.every(({ id, quantity, cancelledQuantity }) => quantity - cancelledQuantity - sumOf(cancelled, id) <= 0);

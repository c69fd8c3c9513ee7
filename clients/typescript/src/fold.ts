import type { CartOperation } from './contract-types.ts';
import { isObject } from './http.ts';
import { lineIdOf } from './line-id.ts';

/** `isSent`: it was sent, and nobody knows what became of it. Its id and its content stay as they are. */
export type Queued = Readonly<{ operation: CartOperation; isSent?: boolean }>;

/** What was kept, without what is no operation. */
export const toQueue = (json: unknown): readonly Queued[] | null => (Array.isArray(json) ? json.filter(isQueued) : null);

function isQueued(entry: unknown): entry is Queued {
  const operation = isObject(entry) ? entry.operation : null;
  if (!isObject(operation) || typeof operation.id !== 'string' || typeof operation.op !== 'string') return false;
  const { op, variant, options = {} } = operation;
  return op !== 'add_line' || (typeof variant === 'string' && isObject(options));
}

const mostOfOne = 9_999;
// The last one says it all.
const replacesEarlier: readonly string[] = ['set_contact', 'set_address', 'set_delivery', 'set_note'];

/** The line an operation is about. */
export function lineOf(operation: CartOperation): string | undefined {
  if (operation.op === 'add_line') return lineIdOf(operation.variant, operation.options);
  return 'line' in operation ? operation.line : undefined;
}

/**
 * The queue with one more operation, in which what the new one makes needless is left out: a phone that is offline for an hour does not
 * send sixty taps on "+". The result in the shop is the same.
 */
export function fold(queue: readonly Queued[], operation: CartOperation): readonly Queued[] {
  const line = lineOf(operation);
  const at = line === undefined ? -1 : queue.map((queued) => lineOf(queued.operation)).lastIndexOf(line);
  const before = queue[at];
  if (before && !before.isSent) {
    const merged = mergedWith(before.operation, operation);
    if (merged)
      return [
        ...queue.slice(0, at),
        ...(merged === operation ? [] : [{ operation: merged }]),
        ...queue.slice(at + 1),
        ...(merged === operation ? [{ operation }] : []),
      ];
  }
  const isReplaced = ({ operation: { op }, isSent }: Queued) => !isSent && op === operation.op && replacesEarlier.includes(op);
  return [...queue.filter((queued) => !isReplaced(queued)), { operation }];
}

/** One operation that does what two do one after the other, on the same line; null where there is none. */
function mergedWith(first: CartOperation, second: CartOperation): CartOperation | null {
  if (first.op === 'set_quantity') return second.op === 'add_line' ? null : second;
  if (first.op !== 'add_line' || second.op !== 'add_line' || first.quantity + second.quantity > mostOfOne) return null;
  return { ...first, quantity: first.quantity + second.quantity };
}

type Line = Readonly<{ id: string; variant: string; quantity: number }>;

/** The lines as they will be once the operations are applied: to be shown before the shop has answered. */
export function linesAfter(lines: readonly Line[], operations: readonly CartOperation[]): Line[] {
  return operations.reduce<Line[]>(
    (before, operation) => {
      const id = lineOf(operation);
      if (operation.op === 'remove_line') return before.filter((line) => line.id !== id);
      if (operation.op === 'set_quantity') return before.map((line) => (line.id === id ? { ...line, quantity: operation.quantity } : line));
      if (operation.op !== 'add_line' || id === undefined) return before;
      const { variant, quantity } = operation;
      return before.some((line) => line.id === id)
        ? before.map((line) => (line.id === id ? { ...line, quantity: line.quantity + quantity } : line))
        : [...before, { id, variant, quantity }];
    },
    lines.map(({ id, variant, quantity }) => ({ id, variant, quantity })),
  );
}

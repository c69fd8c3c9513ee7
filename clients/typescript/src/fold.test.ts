import fc from 'fast-check';
import { applyOperation, emptyCart, type CartContents } from '../../../src/domain/cart/cart';
import type { CartOperation } from './contract-types.ts';
import { fold, linesAfter, type Queued } from './fold.ts';

type Contents = CartContents<{ country: string }>;
const after = (cart: Contents, operations: readonly CartOperation[]): Contents =>
  operations.reduce((before, operation) => applyOperation(before, operation as Parameters<typeof applyOperation>[1]) as Contents, cart);
const operationsOf = (queue: readonly Queued[]) => queue.map(({ operation }) => operation);
const folded = (operations: readonly CartOperation[]) => operations.reduce<readonly Queued[]>(fold, []);

const full: Contents = {
  ...emptyCart,
  lines: ['a', 'b'].map((id) => ({ id, variantId: id, quantity: 3, options: {} })),
};
const variant = fc.constantFrom('a', 'b', 'c');
const quantity = fc.integer({ min: 1, max: 20 });
const anyOperation: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.record({ op: fc.constant('add_line'), variant, quantity, options: fc.constantFrom({}, { Gift: 'yes' }) }),
  fc.record({ op: fc.constant('set_quantity'), line: variant, quantity }),
  fc.record({ op: fc.constant('remove_line'), line: variant }),
  fc.record({ op: fc.constant('set_note'), note: fc.string({ maxLength: 3 }) }),
  fc.record({ op: fc.constant('set_contact'), email: fc.constantFrom('a@example.com', 'b@example.com') }),
  fc.record({ op: fc.constantFrom('apply_code', 'remove_code'), code: fc.constantFrom('X', 'Y') }),
  fc.record({ op: fc.constant('set_address'), shipping: fc.constantFrom({ country: 'UA' }, { country: 'PL' }) }),
  fc.record({ op: fc.constant('set_market'), country: fc.constantFrom('UA', 'PL', undefined) }),
);
/** Only what the shop takes: an operation on a line that is not there is refused, folded or not. */
const taken = (wanted: readonly Record<string, unknown>[]): CartOperation[] => {
  let cart = full;
  return wanted.flatMap((one, index) => {
    const operation = { ...one, id: `${index}` } as CartOperation;
    try {
      cart = after(cart, [operation]);
      return [operation];
    } catch {
      return [];
    }
  });
};

test('leaves the cart as the operations would have, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(anyOperation, { maxLength: 30 }), (wanted) => {
      const operations = taken(wanted);
      const few = operationsOf(folded(operations));
      const byId = (lines: Contents['lines']) => [...lines].sort((one, other) => (one.id < other.id ? -1 : 1));
      const [folds, plain] = [after(full, few), after(full, operations)];
      expect({ ...folds, lines: byId(folds.lines) }).toEqual({ ...plain, lines: byId(plain.lines) });
      expect(few.length).toBeLessThanOrEqual(operations.length);
    }),
    { numRuns: 500 },
  );
});

test('sixty taps on "+" are one operation', () => {
  const taps = Array.from({ length: 60 }, (_, index): CartOperation => ({ id: `${index}`, op: 'add_line', variant: 'a', quantity: 1 }));

  expect(operationsOf(folded(taps))).toEqual([{ id: '0', op: 'add_line', variant: 'a', quantity: 60 }]);
});

test('what was sent stays as it was: the shop may have applied it', () => {
  const sent: Queued = { operation: { id: '1', op: 'add_line', variant: 'a', quantity: 1 }, isSent: true };
  const more: CartOperation = { id: '2', op: 'add_line', variant: 'a', quantity: 1 };

  expect(fold([sent], more)).toEqual([sent, { operation: more }]);
  const note: Queued = { operation: { id: '1', op: 'set_note', note: 'a' }, isSent: true };
  expect(fold([note], { id: '2', op: 'set_note', note: 'b' })).toHaveLength(2);
});

test('tells the lines of the cart before the shop does', () => {
  fc.assert(
    fc.property(fc.array(anyOperation, { maxLength: 20 }), (wanted) => {
      const operations = taken(wanted);
      const lines = full.lines.map(({ id, variantId, quantity: pieces }) => ({ id, variant: variantId, quantity: pieces }));
      expect(linesAfter(lines, operations)).toEqual(
        after(full, operations).lines.map(({ id, variantId, quantity: pieces }) => ({ id, variant: variantId, quantity: pieces })),
      );
    }),
  );
});

import { assertMayEdit, assertSameDifference, editedOrder, mayEdit, mayExchange } from './edit-order';
import { dueOf } from './due';
import type { OrderState } from './order-state';

const placed: OrderState = { status: 'placed', paymentStatus: 'paid', fulfilmentStatus: 'unfulfilled' };
const order = (state: Partial<OrderState> = {}, authorized = 0) => ({ state: { ...placed, ...state }, payments: [{ authorized }] });

test.each([
  ['waits to be sent', {}, true, true],
  ['is sent in part', { fulfilmentStatus: 'partially_fulfilled' }, true, true],
  ['is sent', { fulfilmentStatus: 'fulfilled' }, false, true],
  ['is done', { status: 'completed', fulfilmentStatus: 'delivered' }, false, true],
  ['came back', { status: 'completed', fulfilmentStatus: 'returned' }, false, true],
  ['waits for its payment', { status: 'pending_payment', paymentStatus: 'unpaid' }, false, false],
  ['is cancelled', { status: 'cancelled' }, false, false],
  ['is disputed', { paymentStatus: 'disputed' }, false, false],
] as const)('an order that %s', (_what, state, edits, exchanges) => {
  expect(mayEdit(order(state))).toBe(edits);
  expect(mayExchange(order(state))).toBe(exchanges);
});

test('what a bank only promised is taken before the order is changed', () => {
  expect(mayEdit(order({ paymentStatus: 'authorized' }, 500))).toBe(false);
  expect(mayExchange(order({}, 500))).toBe(false);
  expect(() => assertMayEdit(order({ paymentStatus: 'authorized' }, 500), { isExchange: false })).toThrow('authorised');
});

test('who is refused hears what stands in the way', () => {
  expect(() => assertMayEdit(order({ paymentStatus: 'disputed' }), { isExchange: false })).toThrow('disputed');
  expect(() => assertMayEdit(order({ fulfilmentStatus: 'delivered' }), { isExchange: false })).toThrow('waits to be sent');
  expect(() => assertMayEdit(order({ fulfilmentStatus: 'delivered' }), { isExchange: true })).not.toThrow();
});

const line = {
  ...{ lineId: 'mug', cancelled: 0, cancelledRefunded: 0, returned: 0, refundedQuantity: 0 },
  perUnitTotal: [{ count: 2, amount: 500 }],
};
const bought = { total: 1200, credited: 0, lines: [line] };
const edit = { added: 0, removed: [], exchanged: 0, isWaived: false };

test.each([
  ['adding costs what it costs', { added: 700 }, 700, 0],
  ['taking out costs less', { removed: [{ line: 'mug', quantity: 1 }] }, -500, 0],
  ['one for another costs the difference', { added: 700, removed: [{ line: 'mug', quantity: 1 }] }, 200, 0],
  ['what came back pays for what is sent', { added: 500, exchanged: 500 }, 0, 0],
  ['something cheaper leaves a rest', { added: 300, exchanged: 500 }, -200, 0],
  ['something dearer costs the difference', { added: 800, exchanged: 500 }, 300, 0],
  ['unless it is let go', { added: 800, exchanged: 500, isWaived: true }, 0, 300],
  ['and what goes back is never let go', { added: 300, exchanged: 500, isWaived: true }, -200, 0],
])('%s', (_what, change, difference, waived) => {
  const edited = editedOrder(bought, { ...edit, ...change });
  expect(edited).toMatchObject({ difference, waived });
  expect(dueOf(edited.after)).toBe(1200 + difference);
});

test('an order never comes to more than can be held', () => {
  expect(() => editedOrder(bought, { ...edit, added: Number.MAX_SAFE_INTEGER })).toThrow(RangeError);
});

test('staff decide about what they saw', () => {
  expect(() => assertSameDifference(200, 200)).not.toThrow();
  expect(() => assertSameDifference(-200, 200)).toThrow(expect.objectContaining({ code: 'ORDER_CHANGED' }));
});

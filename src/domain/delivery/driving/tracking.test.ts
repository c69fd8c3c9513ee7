import type { OrderState } from '../../orders/order-state';
import { leaveRefusal, showsCourier, trackingStatusOf, type TrackedStop } from './tracking';

const placed: OrderState = { status: 'placed', paymentStatus: 'paid', fulfilmentStatus: 'unfulfilled' };
const sent: OrderState = { ...placed, fulfilmentStatus: 'fulfilled' };
const waiting: TrackedStop = { state: 'waiting', isOpen: true, isStarted: false, isNext: false };
const over: TrackedStop = { ...waiting, isOpen: false, isStarted: false };

test.each([
  ['preparing', placed, null],
  ['planned', placed, waiting],
  ['under_way', sent, { ...waiting, isStarted: true }],
  ['next', sent, { ...waiting, isStarted: true, isNext: true }],
  ['arrived', sent, { ...waiting, state: 'arrived', isStarted: true, isNext: true }],
  ['failed', sent, { ...waiting, state: 'failed', isStarted: true }],
  ['failed', placed, { ...over, state: 'failed' }],
  ['planned', placed, waiting],
  ['preparing', placed, over],
  ['delivered', { ...sent, fulfilmentStatus: 'delivered' }, { ...over, state: 'delivered' }],
  ['sent', sent, null],
  ['sent', { ...placed, fulfilmentStatus: 'partially_fulfilled' }, null],
  ['cancelled', { ...placed, status: 'cancelled' }, waiting],
] as const)('it is %s', (status, state, stop) => expect(trackingStatusOf(state, stop)).toBe(status));

test('the courier is seen while they drive to the customer and stand at the door, and never else', () => {
  const seen = (['preparing', 'planned', 'under_way', 'next', 'arrived', 'failed', 'sent', 'delivered', 'cancelled'] as const).filter(
    showsCourier,
  );
  expect(seen).toEqual(['next', 'arrived']);
});

const asked = { state: placed, isBrought: true, stop: null, isMoneyDue: false, needs: 'none' } as const;
test.each([
  [null, asked],
  [null, { ...asked, stop: waiting, needs: 'any' }],
  [null, { ...asked, state: sent, stop: { ...waiting, state: 'arrived', isStarted: true } }],
  ['NOT_BROUGHT', { ...asked, isBrought: false }],
  ['DONE', { ...asked, state: sent }],
  ['DONE', { ...asked, state: { ...placed, status: 'completed', fulfilmentStatus: 'delivered' } }],
  ['DONE', { ...asked, state: sent, stop: { ...waiting, state: 'delivered', isStarted: true } }],
  ['DONE', { ...asked, state: { ...placed, status: 'pending_payment' } }],
  ['MONEY_DUE', { ...asked, isMoneyDue: true }],
  ['CODE_NEEDED', { ...asked, needs: 'code' }],
] as const)('leaving it at the door: %s', (refusal, of) => expect(leaveRefusal(of)).toBe(refusal));

import { DomainError } from '../domain-error';

export const orderStatuses = ['pending_payment', 'placed', 'completed', 'cancelled', 'expired'] as const;
export const paymentStatuses = ['unpaid', 'authorized', 'partially_paid', 'paid', 'partially_refunded', 'refunded', 'disputed'] as const;
export const fulfilmentStatuses = ['unfulfilled', 'partially_fulfilled', 'fulfilled', 'delivered', 'returned'] as const;
export type OrderStatus = (typeof orderStatuses)[number];
export type PaymentStatus = (typeof paymentStatuses)[number];
export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];

/** Where an order stands, on three axes that move on their own: a paid order may not be sent, a sent one not be paid. */
export type OrderState = Readonly<{ status: OrderStatus; paymentStatus: PaymentStatus; fulfilmentStatus: FulfilmentStatus }>;

type Moves<Value extends string> = Readonly<Record<Value, readonly Value[]>>;

const statusMoves: Moves<OrderStatus> = {
  pending_payment: ['placed', 'cancelled', 'expired'],
  placed: ['completed', 'cancelled'],
  // Something else is sent for what came back.
  completed: ['placed'],
  cancelled: [],
  expired: [],
};

// Money goes back as well as forth: a refund may fail days later, a dispute may be won, and something may be added.
const paymentMoves: Moves<PaymentStatus> = {
  unpaid: ['authorized', 'partially_paid', 'paid'],
  authorized: ['unpaid', 'partially_paid', 'paid'],
  partially_paid: ['paid', 'partially_refunded', 'refunded', 'disputed'],
  paid: ['unpaid', 'partially_paid', 'partially_refunded', 'refunded', 'disputed'],
  partially_refunded: ['partially_paid', 'paid', 'refunded', 'disputed'],
  refunded: ['partially_paid', 'paid', 'partially_refunded', 'disputed'],
  disputed: ['partially_paid', 'paid', 'partially_refunded', 'refunded'],
};

// Parcels that could not be delivered come back and are sent again, and so is what goes out for what came back.
const fulfilmentMoves: Moves<FulfilmentStatus> = {
  unfulfilled: ['partially_fulfilled', 'fulfilled'],
  partially_fulfilled: ['unfulfilled', 'fulfilled', 'delivered', 'returned'],
  fulfilled: ['unfulfilled', 'partially_fulfilled', 'delivered', 'returned'],
  delivered: ['partially_fulfilled', 'returned'],
  returned: ['partially_fulfilled'],
};

/** The one place an order's state changes. Refuses `ORDER_ILLEGAL_TRANSITION`. Staying where it is is no move and always allowed. */
export function moveOrder(before: OrderState, change: Partial<OrderState>): OrderState {
  const after = { ...before, ...change };
  assertMove('status', statusMoves, before.status, after.status);
  assertMove('paymentStatus', paymentMoves, before.paymentStatus, after.paymentStatus);
  assertMove('fulfilmentStatus', fulfilmentMoves, before.fulfilmentStatus, after.fulfilmentStatus);
  return after;
}

function assertMove<Value extends string>(axis: keyof OrderState, moves: Moves<Value>, from: Value, to: Value): void {
  if (from === to || moves[from].includes(to)) return;
  throw new DomainError('ORDER_ILLEGAL_TRANSITION', `An order that is ${from} cannot become ${to}`, { axis, from, to });
}

export const orderActions = [
  'cancel',
  'cancel_pieces',
  'confirm_payment',
  'capture',
  'ship',
  'deliver',
  'refund',
  'request_return',
] as const;
export type OrderAction = (typeof orderActions)[number];

/** It came to nothing: nothing of it is owed or sent any more. */
export const isOver = ({ status }: OrderState): boolean => status === 'cancelled' || status === 'expired';

/** Something of it is still to be done, or may be. */
export const isLive = ({ status }: OrderState): boolean => status === 'placed' || status === 'completed';
const isPaidFor = ({ paymentStatus }: OrderState) =>
  paymentStatus === 'paid' || paymentStatus === 'partially_paid' || paymentStatus === 'partially_refunded';

const rules: Readonly<Record<OrderAction, (order: OrderState) => boolean>> = {
  // What has left the house comes back as a return, not as a cancellation.
  cancel: ({ status, fulfilmentStatus }) => (status === 'pending_payment' || status === 'placed') && fulfilmentStatus === 'unfulfilled',
  cancel_pieces: ({ status, fulfilmentStatus }) =>
    status === 'placed' && (fulfilmentStatus === 'unfulfilled' || fulfilmentStatus === 'partially_fulfilled'),
  confirm_payment: (order) => isLive(order) && (order.paymentStatus === 'unpaid' || order.paymentStatus === 'partially_paid'),
  capture: (order) => isLive(order) && order.paymentStatus === 'authorized',
  // Who disputes the payment may be a thief of cards: nothing leaves the house until the bank has decided.
  ship: ({ status, paymentStatus, fulfilmentStatus }) =>
    status === 'placed' &&
    paymentStatus !== 'disputed' &&
    (fulfilmentStatus === 'unfulfilled' || fulfilmentStatus === 'partially_fulfilled'),
  deliver: ({ status, fulfilmentStatus }) =>
    status === 'placed' && (fulfilmentStatus === 'partially_fulfilled' || fulfilmentStatus === 'fulfilled'),
  // Money of an order that came to nothing goes back by itself; what failed to, staff try again.
  refund: (order) => order.status !== 'pending_payment' && isPaidFor(order),
  request_return: (order) => isLive(order) && order.fulfilmentStatus !== 'unfulfilled' && order.fulfilmentStatus !== 'returned',
};

/** What may be done with the order now: the buttons staff see, and what an app may offer. */
export const allowedActions = (order: OrderState): OrderAction[] => orderActions.filter((action) => rules[action](order));

/** Refuses `ORDER_ILLEGAL_TRANSITION` when the order is not in a state for it. */
export function assertAction(order: OrderState, action: OrderAction): void {
  if (rules[action](order)) return;
  throw new DomainError('ORDER_ILLEGAL_TRANSITION', `This cannot be done with the order as it is now: ${action.replaceAll('_', ' ')}`, {
    action,
    ...order,
    allowed: allowedActions(order),
  });
}

/** An order is completed once it was handed over and paid for; a dispute keeps it open. */
export const isComplete = ({ status, paymentStatus, fulfilmentStatus }: OrderState): boolean =>
  status === 'placed' &&
  (fulfilmentStatus === 'delivered' || fulfilmentStatus === 'returned') &&
  (paymentStatus === 'paid' || paymentStatus === 'partially_refunded' || paymentStatus === 'refunded');

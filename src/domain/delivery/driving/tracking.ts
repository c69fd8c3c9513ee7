import type { OrderState } from '../../orders/order-state';
import type { StopState } from './expected-arrivals';
import type { ProofNeeded } from './reports';

/**
 * Where an order is, as its customer sees it. `planned`: it is on a run that has not left; `under_way`: others come first; `next`: the courier drives to
 * them; `sent`: a carrier has it. `failed`: nobody could take it, and it is brought again.
 */
export const trackingStatuses = [
  'preparing',
  'planned',
  'under_way',
  'next',
  'arrived',
  'failed',
  'sent',
  'delivered',
  'cancelled',
] as const;
export type TrackingStatus = (typeof trackingStatuses)[number];

/** Its stop on a run, of the last run it was on. `isOpen`: neither the run nor the stop is over. */
export type TrackedStop = Readonly<{ state: StopState; isOpen: boolean; isStarted: boolean; isNext: boolean }>;

export function trackingStatusOf(state: OrderState, stop: TrackedStop | null): TrackingStatus {
  if (state.status === 'cancelled' || state.status === 'expired') return 'cancelled';
  if (stop?.isOpen) return statusOnRun(stop);
  if (state.fulfilmentStatus === 'delivered' || state.fulfilmentStatus === 'returned') return 'delivered';
  if (state.fulfilmentStatus !== 'unfulfilled') return 'sent';
  return stop?.state === 'failed' ? 'failed' : 'preparing';
}

function statusOnRun({ state, isStarted, isNext }: TrackedStop): TrackingStatus {
  if (state !== 'waiting') return state;
  if (!isStarted) return 'planned';
  return isNext ? 'next' : 'under_way';
}

/** A courier is seen by whom they drive to, until the parcel is handed over, and by nobody else. */
export const showsCourier = (status: TrackingStatus): boolean => status === 'next' || status === 'arrived';

export const leaveRefusals = ['NOT_BROUGHT', 'DONE', 'MONEY_DUE', 'CODE_NEEDED'] as const;
export type LeaveRefusal = (typeof leaveRefusals)[number];

/** Why an order cannot be left at the door; null: it can. */
export function leaveRefusal({
  state,
  isBrought,
  stop,
  isMoneyDue,
  needs,
}: Readonly<{
  state: OrderState;
  isBrought: boolean;
  stop: TrackedStop | null;
  isMoneyDue: boolean;
  needs: ProofNeeded;
}>): LeaveRefusal | null {
  if (!isBrought) return 'NOT_BROUGHT';
  const status = trackingStatusOf(state, stop);
  if (state.status !== 'placed' || status === 'delivered' || status === 'sent' || status === 'cancelled') return 'DONE';
  // Somebody has to stand there and pay, or say the code.
  if (isMoneyDue) return 'MONEY_DUE';
  return needs === 'code' ? 'CODE_NEEDED' : null;
}

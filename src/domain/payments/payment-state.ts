/** How a payment stands at whoever moves the money. `pending` waits for the customer, who may have been declined before and may try again. */
export const paymentStates = ['pending', 'requires_action', 'processing', 'authorized', 'paid', 'failed', 'cancelled'] as const;
export type PaymentState = (typeof paymentStates)[number];

/** Nobody can pay it any more. */
export const isDead = (state: PaymentState): boolean => state === 'failed' || state === 'cancelled';
/** Money moves, is promised, or is here. */
export const isInFlight = (state: PaymentState): boolean => state === 'processing' || state === 'authorized' || state === 'paid';

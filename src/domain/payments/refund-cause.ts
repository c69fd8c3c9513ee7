/** Why money goes back: staff decided so, the order came to nothing, or somebody gave it back at the provider. What people say of it is a `reason`. */
export const refundCauses = ['staff', 'order_cancelled', 'order_expired', 'outside'] as const;
export type RefundCause = (typeof refundCauses)[number];

/**
 * What staff look at orders for. `to_pay`: placed, and money is still to come or to be taken; `to_send`: placed, with pieces that wait;
 * `returns`: something is to come back and is not settled; `disputed`: a bank asked for the money back; `today`: begun since midnight where
 * the shop is.
 */
export const orderViews = ['all', 'to_pay', 'to_send', 'returns', 'disputed', 'today'] as const;
export type OrderView = (typeof orderViews)[number];

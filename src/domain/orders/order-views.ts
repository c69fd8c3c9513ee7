/**
 * What staff look at orders for. `to_pay`: placed, and money is still to come or to be taken; `to_pack`: placed, with pieces that wait on
 * the shelf; `to_send`: all pieces that wait lie ready for a parcel; `returns`: something is to come back, or came and is not settled; `withdrawn`: its customer withdrew from the purchase, and nobody settled it; `disputed`: a bank asked for the money back; `today`: begun since midnight where
 * the shop is.
 */
export const orderViews = ['all', 'to_pay', 'to_pack', 'to_send', 'returns', 'withdrawn', 'disputed', 'today'] as const;
export type OrderView = (typeof orderViews)[number];

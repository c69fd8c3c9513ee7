/**
 * What staff look at customers for. `with_orders`: who has an order that was placed, signed in; `without_orders`: who has none; `left_cart`:
 * whose cart was left behind with something in it; `blocked`: who may not sign in.
 */
export const customerViews = ['all', 'with_orders', 'without_orders', 'left_cart', 'blocked'] as const;
export type CustomerView = (typeof customerViews)[number];

/** `newest`: whose account is the newest; `last_order`: who ordered last, `spent`: who spent most in a currency, both without who never did. */
export const customerSorts = ['newest', 'last_order', 'spent'] as const;
export type CustomerSort = (typeof customerSorts)[number];

/**
 * What staff look at stock for. `low`: no more is left than the settings call low, nothing at all included; `out`: nothing is left,
 * both of what is for sale where no location is named; `held`: carts or orders wait for some of it.
 */
export const stockViews = ['all', 'low', 'out', 'held'] as const;
export type StockView = (typeof stockViews)[number];

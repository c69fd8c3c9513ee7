/**
 * What of the requests staff look at. `open`: customers wait for the shop, the longest first; `unassigned`: those of them nobody has taken;
 * `mine`: assigned to who asks, and not closed; `answered`: the shop waits for the customer.
 */
export const requestViews = ['open', 'mine', 'unassigned', 'answered', 'closed', 'all'] as const;
export type RequestView = (typeof requestViews)[number];

/** Those that are counted beside their names. */
export const countedViews = ['open', 'mine', 'unassigned', 'answered'] as const;

/** Whoever waits longest comes first; elsewhere, what was written last. */
export const isByWaiting = (view: RequestView): boolean => view === 'open' || view === 'unassigned';

/**
 * What staff look at products for. `published`: customers see it in some language; `drafts`: in none; `cannot_be_sold`: customers are shown
 * it, or ought to be, and something keeps it from being bought (sale-problems.ts); `out_of_stock`: it is counted, and nothing
 * is left.
 */
export const productViews = ['all', 'published', 'drafts', 'cannot_be_sold', 'out_of_stock'] as const;
export type ProductView = (typeof productViews)[number];

/** How a product stands in a language: not begun, not shown, shown as it is, or shown as it was before somebody changed it. */
export const textStates = ['missing', 'draft', 'published', 'changed'] as const;
export type TextState = (typeof textStates)[number];

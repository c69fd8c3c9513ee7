/** The stock in the menu, and its pages. */
export const stockPath = 'stock';
export const movementsPath = (variant: string): string => `/${stockPath}/${encodeURIComponent(variant)}`;

/** The stock in the menu, and its pages. */
export const stockPath = 'stock';
export const receivePath = `/${stockPath}/receive`;
export const transferPath = `/${stockPath}/transfer`;
export const stocktakesPath = `/${stockPath}/stocktakes`;
export const stocktakePath = (id: string): string => `${stocktakesPath}/${encodeURIComponent(id)}`;
/** What happened to a variant; its id is longer than any word. */
export const movementsPath = (variant: string): string => `/${stockPath}/${encodeURIComponent(variant)}`;

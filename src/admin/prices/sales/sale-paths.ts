/** Prices and sales in the menu, and their pages. */
export const salesPath = 'sales';
export const newSalePath = `/${salesPath}/new`;
export const priceCalendarPath = `/${salesPath}/calendar`;
/** An id is longer than any word. */
export const salePath = (id: string): string => `/${salesPath}/${encodeURIComponent(id)}`;

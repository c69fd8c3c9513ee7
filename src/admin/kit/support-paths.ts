/** What customers ask, in the menu. */
export const supportPath = 'support';
export const supportRequestPath = (id: string): string => `/${supportPath}/${encodeURIComponent(id)}`;

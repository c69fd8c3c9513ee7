/** Where attachments lie: as they came, which nobody is shown; and what was made of them. */
export const cameAs = (id: string): string => `support/new/${id}`;
export const keptAs = (id: string): string => `support/${id}`;

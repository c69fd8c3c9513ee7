import { customAlphabet } from 'nanoid';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const first = customAlphabet(letters, 1);
const rest = customAlphabet(`0123456789${letters}`, 23);

/** An id that looks like those Strapi gives its documents, for rows we insert ourselves: a letter, and 23 letters or digits. */
export const newDocumentId = (): string => first() + rest();

/** The columns Strapi expects on every row of a content type without drafts. */
export const strapiColumns = (now: Date) => ({ document_id: newDocumentId(), created_at: now, updated_at: now, published_at: now });

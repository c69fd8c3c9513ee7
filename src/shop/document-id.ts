import { createId } from '@paralleldrive/cuid2';

/** An id of the kind Strapi gives its documents, for rows we insert ourselves. */
export const newDocumentId = (): string => createId();

/** The columns Strapi expects on every row of a content type without drafts. */
export const strapiColumns = (now: Date) => ({ document_id: newDocumentId(), created_at: now, updated_at: now, published_at: now });

import { en, type TextKey } from '../texts';

/** A text that Strapi itself shows, as it wants to be handed it. */
export const message = (id: TextKey): Readonly<{ id: TextKey; defaultMessage: string }> => ({ id, defaultMessage: en[id] });

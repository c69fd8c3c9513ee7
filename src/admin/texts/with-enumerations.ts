import { enumerationTexts } from '../words/field-words';
import type { TextKey } from './en';

/** In forms and filters, Strapi looks for the values of enumerations among the texts: `placed` reads Placed. */
export const withEnumerations = (texts: Readonly<Record<TextKey, string>>): Record<string, string> => ({
  ...texts,
  ...Object.fromEntries(enumerationTexts().map(([value, key]) => [value, texts[key]])),
});

/** Strapi's own names of content types and fields are in English; these are what staff need to read. */
export const labelsOf = (model: string, labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(labels).map(([field, label]) => [`content-manager.content-types.${model}.${field}`, label]));

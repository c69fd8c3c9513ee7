import type { Core, UID } from '@strapi/strapi';

/**
 * Creates a document from data composed of parts, which Strapi's generated types can only follow when it is written out
 * in one piece. What is wrong with it, Strapi's own validation says.
 */
export const createDocument = (
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  data: Readonly<Record<string, unknown>>,
): Promise<{ documentId: string }> => strapi.documents(uid).create({ data: data as never });

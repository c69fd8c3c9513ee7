import type { Core } from '@strapi/strapi';
import type { ContentRow, ContentState } from '../../domain/content/content-change';

type Attribute = Readonly<{
  type: string;
  component?: string;
  components?: readonly string[];
  target?: string;
  relation?: string;
  mappedBy?: string;
}>;
type Attributes = readonly (readonly [name: string, attribute: Attribute])[];
type Model = Readonly<{ attributes: Readonly<Record<string, Attribute>>; options?: Readonly<{ draftAndPublish?: boolean }> }>;
type Row = Readonly<Record<string, unknown>>;

/** What Strapi keeps about an entry, and staff did not put there. */
const ofStrapi = new Set(['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations']);

const modelOf = (strapi: Core.Strapi, uid: string): Model => strapi.getModel(uid as 'api::catalog.product') as unknown as Model;

/** What is written in the entry itself. Relations that stand on the other side are changes of the other. */
const ownAttributes = (strapi: Core.Strapi, uid: string): Attributes =>
  Object.entries(modelOf(strapi, uid).attributes).filter(
    ([name, { type, mappedBy, target }]) => !ofStrapi.has(name) && mappedBy === undefined && (type !== 'relation' || target !== undefined),
  );

const hasDocuments = (strapi: Core.Strapi, target: string | undefined): boolean =>
  target !== undefined && strapi.contentTypes[target as 'api::catalog.product'] !== undefined;

type Populate = Readonly<Record<string, unknown>>;

const populateOf = (strapi: Core.Strapi, uid: string): Populate =>
  Object.fromEntries(
    ownAttributes(strapi, uid).flatMap(([name, attribute]) => {
      const part = partOf(strapi, attribute);
      return part ? [[name, part] as const] : [];
    }),
  );

/** What has to be read along for an attribute; null for what stands in the row itself. */
function partOf(strapi: Core.Strapi, { type, component = '', components = [], target }: Attribute): Populate | null {
  if (type === 'component') return { populate: populateOf(strapi, component) };
  if (type === 'dynamiczone') return { on: Object.fromEntries(components.map((each) => [each, { populate: populateOf(strapi, each) }])) };
  if (type === 'media') return { select: ['id'] };
  return type === 'relation' ? { select: [hasDocuments(strapi, target) ? 'documentId' : 'id'] } : null;
}

/** Everything that is told of a document: in each language, as draft and as published, with its components and what it names. */
export async function contentState(strapi: Core.Strapi, uid: string, documentId: string): Promise<ContentState> {
  const rows = (await strapi.db.query(uid as 'api::catalog.product').findMany({
    where: { documentId },
    populate: populateOf(strapi, uid),
  } as object)) as readonly Row[];
  const hasDrafts = modelOf(strapi, uid).options?.draftAndPublish === true;
  return rows.map((row): ContentRow => ({
    locale: typeof row.locale === 'string' ? row.locale : null,
    isPublished: hasDrafts && row.publishedAt !== null,
    fields: fieldsOf(strapi, uid, row),
  }));
}

const fieldsOf = (strapi: Core.Strapi, uid: string, row: Row): Record<string, unknown> =>
  Object.fromEntries(ownAttributes(strapi, uid).map(([name, attribute]) => [name, valueOf(strapi, attribute, row[name])]));

const listOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value : value ? [value as Row] : []);

/** Rows of components are made anew now and then, and entries as they are published: what they say counts, and which documents are named. */
function valueOf(strapi: Core.Strapi, { type, component = '', target }: Attribute, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'component') return listOf(value).map((part) => fieldsOf(strapi, component, part));
  if (type === 'dynamiczone') return listOf(value).map((part) => [part.__component, fieldsOf(strapi, String(part.__component), part)]);
  if (type === 'media') return listOf(value).map(({ id }) => id);
  if (type === 'relation')
    return listOf(value)
      .map((named) => String(hasDocuments(strapi, target) ? named.documentId : named.id))
      .sort();
  return value;
}

/** An entry that names something in a field of its own. */
export type Naming = Readonly<{ uid: string; documentId: string; locale: string | null; field: string }>;

/** Which entries of these types name the document: their links go with it, and nobody tells them. */
export async function namingOf(
  strapi: Core.Strapi,
  uids: readonly string[],
  named: { uid: string; documentId: string },
): Promise<Naming[]> {
  const found: Naming[] = [];
  for (const uid of uids) {
    for (const [field, { type, target }] of ownAttributes(strapi, uid)) {
      if (type !== 'relation' || target !== named.uid) continue;
      const rows = (await strapi.db.query(uid as 'api::catalog.product').findMany({
        where: { [field]: { documentId: named.documentId } },
      } as object)) as readonly Row[];
      found.push(...rows.map((row) => toNaming(uid, field, row)));
    }
  }
  return found;
}

/** Which of them show the medium. */
export async function showing(strapi: Core.Strapi, uids: readonly string[], fileId: number): Promise<Naming[]> {
  const links: { related_id: number; related_type: string; field: string }[] = await strapi.db
    .connection('files_related_mph')
    .where({ file_id: fileId })
    .whereIn('related_type', [...uids])
    .select('related_id', 'related_type', 'field');
  const found: Naming[] = [];
  for (const { related_id: id, related_type: uid, field } of links) {
    const row = (await strapi.db.query(uid as 'api::catalog.product').findOne({ where: { id } } as object)) as Row | null;
    if (row) found.push(toNaming(uid, field, row));
  }
  return found;
}

const toNaming = (uid: string, field: string, { documentId, locale }: Row): Naming => ({
  uid,
  documentId: String(documentId),
  locale: typeof locale === 'string' ? locale : null,
  field,
});

import type { Core, Schema, UID } from '@strapi/strapi';
import { checkEntries } from '../shop/content/check-fields';

type Relation = Schema.Attribute.AnyAttribute & { type: 'relation'; target: UID.ContentType; useJoinTable?: boolean };
type Reference = { id?: number | string; documentId?: string };

/**
 * Lets staff edit relations that are stored in a column of their own (`"useJoinTable": false`), which we need for real
 * foreign keys. Strapi's Document Service turns document ids into row ids for relations in join tables only, and the query
 * engine takes a row id and not the `connect` and `disconnect` lists the Content Manager sends.
 */
export function translateJoinColumns(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const data = 'data' in context.params ? (context.params.data as Record<string, unknown> | undefined) : undefined;
    if (data && ['create', 'update', 'clone'].includes(context.action)) {
      for (const [name, attribute] of Object.entries<Schema.Attribute.AnyAttribute>(context.contentType.attributes)) {
        if (!isJoinColumn(attribute) || data[name] === undefined) continue;
        if (data[name] !== null) checkEntries(data[name], name);
        const wanted = referenceIn(data[name]);
        if (wanted === undefined) delete data[name];
        else data[name] = wanted === null ? null : await rowIdOf(strapi, attribute.target, wanted);
      }
    }
    return next();
  });
}

const isJoinColumn = (attribute: Schema.Attribute.AnyAttribute): attribute is Relation =>
  attribute.type === 'relation' && 'useJoinTable' in attribute && attribute.useJoinTable === false;

const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;

/** What the relation shall point to afterwards; null for nothing, undefined when it stays as it is. */
function referenceIn(value: unknown): Reference | null | undefined {
  if (value === null) return null;
  if (typeof value === 'number') return { id: value };
  if (typeof value === 'string') return /^\d+$/.test(value) ? { id: Number(value) } : { documentId: value };
  if (Array.isArray(value)) return isList(value) ? referenceIn(value.at(-1)) : null;
  if (typeof value !== 'object') return undefined;
  const { set, connect, disconnect } = value as { set?: unknown; connect?: unknown; disconnect?: unknown };
  if (isList(connect)) return referenceIn(connect.at(-1));
  if (Array.isArray(set)) return isList(set) ? referenceIn(set.at(-1)) : null;
  if (isList(disconnect)) return null;
  return 'documentId' in value || 'id' in value ? (value as Reference) : undefined;
}

async function rowIdOf(strapi: Core.Strapi, target: UID.ContentType, { id, documentId }: Reference): Promise<unknown> {
  if (documentId === undefined) return id;
  const row = await strapi.db.query(target).findOne({ where: { documentId }, select: ['id'] });
  // Left as it is, so that Strapi's own validation names the field.
  return row?.id ?? documentId;
}

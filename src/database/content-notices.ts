import type { Core, UID } from '@strapi/strapi';
import { publicContent } from '../http/content-read';
import { contentTag } from '../http/cached-answers/shared-answers';
import { changesChannel } from './listen-for-changes';

type Metadata = Readonly<{ tableName: string; attributes: Readonly<Record<string, Readonly<{ joinTable?: Readonly<{ name: string }> }>>> }>;

/** The tables whose rows a generated endpoint that everybody reads may show, with links, components and pictures. */
export function tablesOfPublicContent(strapi: Core.Strapi): string[] {
  const tables = new Set<string>();
  const add = (uid: string): void => {
    const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as Metadata;
    if (tables.has(tableName)) return;
    tables.add(tableName);
    for (const { joinTable } of Object.values(attributes)) if (joinTable) tables.add(joinTable.name);
    for (const attribute of Object.values(strapi.getModel(uid as UID.Schema).attributes))
      if (attribute.type === 'component') add(attribute.component);
  };
  const isPublic = (name: string): boolean => (publicContent as readonly string[]).includes(name);
  for (const { uid, info } of Object.values(strapi.contentTypes)) if (isPublic(info.pluralName)) add(uid);
  add('plugin::upload.file');
  return [...tables].sort();
}

/**
 * Tells every process, with the commit, that what generated endpoints show everybody may have changed; and the tree of categories and the
 * home screen, which are read of the same tables.
 */
export async function tellOfPublicContent(strapi: Core.Strapi): Promise<void> {
  const statements = [
    `create or replace function sk_tell_content() returns trigger language plpgsql as $$
     begin
       perform pg_notify('${changesChannel}', 'lists,${contentTag}');
       return null;
     end $$`,
    ...tablesOfPublicContent(strapi).map(
      (table) =>
        `create or replace trigger sk_${table}_content after insert or update or delete or truncate on ${table}
           for each statement execute function sk_tell_content()`,
    ),
  ];
  await strapi.db.connection.raw(statements.join(';\n'));
}

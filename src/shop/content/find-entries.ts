import type { Core, UID } from '@strapi/strapi';
import { entriesOfSource } from './external-ids';
import { ownKeyOf } from './own-keys';

/** How an entry is named by who does not know its document id: by its own key, or by what a system calls it (`source`). */
export type EntryName = Readonly<{ value: string; source: string | null }>;

/** The document ids of these entries by `value`; all names of one `source`, or all of them keys. What nobody knows is not in it. */
export async function findEntries(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { source, values }: Readonly<{ source: string | null; values: readonly string[] }>,
): Promise<ReadonlyMap<string, string>> {
  if (source !== null) return strapi.db.transaction(({ trx }) => entriesOfSource(trx, { type: uid, source, externalIds: values }));
  const key = ownKeyOf(uid);
  if (!key) return new Map();
  const field = key.stored?.field ?? key.name;
  const asStored = new Map(values.map((value) => [value, key.stored ? key.stored.of(value) : value]));
  const wanted = [...asStored.values()].filter((value) => value !== null);
  const rows: Record<string, string>[] = await strapi.db
    .query(uid)
    .findMany({ select: ['documentId', field], where: { [field]: { $in: wanted } } });
  const found = new Map(rows.map((row) => [row[field] ?? null, row.documentId ?? '']));
  return new Map([...asStored].flatMap(([value, stored]) => [[value, found.get(stored)] as const]).filter(isFound));
}

const isFound = (entry: readonly [string, string | undefined]): entry is readonly [string, string] => entry[1] !== undefined;

/** The document id of one; null where there is none. */
export const findEntry = async (strapi: Core.Strapi, uid: UID.ContentType, { value, source }: EntryName): Promise<string | null> =>
  (await findEntries(strapi, uid, { source, values: [value] })).get(value) ?? null;

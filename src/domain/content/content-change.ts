import type { ContentChange, ContentVerb } from '../events';

/** A row content stands in: one for each language, and another once it is published. `fields`: what staff put there. */
export type ContentRow = Readonly<{ locale: string | null; isPublished: boolean; fields: Readonly<Record<string, unknown>> }>;
export type ContentState = readonly ContentRow[];

const keyOf = ({ locale, isPublished }: ContentRow): string => `${isPublished ? 'published' : 'draft'} ${locale ?? ''}`;
const text = (value: unknown): string => JSON.stringify(value ?? null);

/** Names of the fields that differ; where a row is not there, of all that is not empty in the other. */
function differing(before: ContentRow | undefined, after: ContentRow | undefined): string[] {
  const names = new Set([...Object.keys(before?.fields ?? {}), ...Object.keys(after?.fields ?? {})]);
  return [...names].filter((name) => text(before?.fields[name]) !== text(after?.fields[name]));
}

/**
 * What a save or any other action did to content, from all its rows before and after; null when it left everything as it was, as
 * saving does that changes nothing.
 */
export function contentChange(
  verb: ContentVerb,
  before: ContentState,
  after: ContentState,
): Omit<ContentChange, 'documentId' | 'by'> | null {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const changed = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((key) => {
    const [was, is] = [old?.get(key), now?.get(key)];
    const fields = differing(was, is);
    const isSame = was !== undefined && is !== undefined && fields.length === 0;
    return isSame ? [] : [{ locale: (is ?? was)?.locale ?? null, fields }];
  });
  if (changed.length === 0) return null;
  return {
    verb,
    languages: [...new Set(changed.flatMap(({ locale }) => locale ?? []))].sort(),
    fields: [...new Set(changed.flatMap(({ fields }) => fields))].sort(),
    exists: after.length > 0,
  };
}

import type { Core } from '@strapi/strapi';
import { isTooLarge, recipe, sizeKeyPattern, type PictureNotes } from '../../domain/pictures/picture-sizes';
import { factsOf, makeSizes, uprightSize } from './make-sizes';
import { originalOf } from './original-of';
import { sizeFile, versionOf, type StoredFile } from './size-files';

type Row = Pick<StoredFile, 'name' | 'hash' | 'ext' | 'mime' | 'url'> &
  Readonly<{ id: number; changed: string | null; formats: Record<string, StoredFile> | null; provider_metadata: PictureNotes | null }>;
type Unread = Readonly<{ id: number; name: string; because: string }>;
export type Completed = Readonly<{ made: number; unread: readonly Unread[] }>;
type Progress = (told: Readonly<{ done: number; of: number }>) => void;

const chunk = 50;

/** Pictures without our sizes, or with those of another recipe. What lies at another provider than the shop's nobody here can write. */
const waiting = `mime like 'image/%' and provider = :provider and coalesce((provider_metadata ->> 'recipe')::int, 0) <> ${recipe}`;

/**
 * Makes the sizes of pictures that were uploaded before the shop made any. What is done is noted picture by picture, so it goes on where it
 * was stopped, also while the shop runs and staff upload. Those that are no pictures anybody can read are noted too; what cannot be
 * fetched is tried again the next time. Answers how many were made, and which could not be.
 */
export async function completePictures(strapi: Core.Strapi, onProgress: Progress = () => undefined): Promise<Completed> {
  const db = strapi.db.connection;
  const provider = strapi.plugin('upload').config<string>('provider');
  const counted = await db.raw<{ rows: { of: number }[] }>(`select count(*)::int as of from files where ${waiting}`, { provider });
  const of = counted.rows[0]?.of ?? 0;
  const unread: Unread[] = [];
  let made = 0;
  let done = 0;
  for (let after = 0; ;) {
    const { rows } = await db.raw<{ rows: Row[] }>(
      `select id, name, hash, ext, mime, url, formats, provider_metadata, updated_at::text as changed
         from files where ${waiting} and id > :after order by id limit ${chunk}`,
      { provider, after },
    );
    if (rows.length === 0) return { made, unread };
    for (const row of rows) {
      after = row.id;
      const because = await complete(strapi, row);
      if (because === null) made += 1;
      else unread.push({ id: row.id, name: row.name, because });
      done += 1;
      onProgress({ done, of });
    }
  }
}

/** Answers why it could not, or null. */
async function complete(strapi: Core.Strapi, row: Row): Promise<string | null> {
  let content: Buffer;
  try {
    content = await originalOf(strapi, row);
  } catch (error) {
    return `it could not be fetched: ${(error as Error).message}`;
  }
  const version = versionOf(content);
  const facts = await factsOf(content);
  let made: Awaited<ReturnType<typeof makeSizes>>;
  try {
    made = await makeSizes(content);
  } catch {
    await note(strapi, row, { version, recipe, isUnreadable: true });
    return 'it is broken';
  }
  const formats: Record<string, StoredFile> = {};
  for (const size of made.sizes) {
    const { key, file } = sizeFile(row, size);
    formats[key] = await store(strapi, file);
  }
  const kept = await note(strapi, row, { version, recipe, color: made.color }, { formats, ...(facts ? uprightSize(facts) : {}) });
  // Somebody replaced or deleted it meanwhile: it has sizes of its own, or needs none.
  if (!kept) for (const file of Object.values(formats)) await removeUnlessShown(strapi, row.id, file);
  if (facts && isTooLarge(facts)) return 'it has too many pixels';
  return null;
}

async function store(strapi: Core.Strapi, file: StoredFile): Promise<StoredFile> {
  await strapi.plugin('upload').service('provider').upload(file);
  const { getStream: _getStream, ...stored } = file;
  return stored;
}

async function note(
  strapi: Core.Strapi,
  { id, changed, formats: old }: Row,
  notes: PictureNotes,
  { formats = {}, width, height }: { formats?: Record<string, StoredFile>; width?: number; height?: number } = {},
): Promise<boolean> {
  const others = Object.entries(old ?? {}).filter(([key]) => !new RegExp(sizeKeyPattern).test(key));
  const all = { ...Object.fromEntries(others), ...formats };
  const { rowCount } = await strapi.db.connection.raw<{ rowCount: number }>(
    `update files set formats = :formats::jsonb, provider_metadata = coalesce(provider_metadata, '{}') || :notes::jsonb,
                      width = coalesce(:width::int, width), height = coalesce(:height::int, height)
      where id = :id and updated_at::text is not distinct from :changed::text`,
    {
      ...{ id, changed, width: width ?? null, height: height ?? null },
      formats: Object.keys(all).length > 0 ? JSON.stringify(all) : null,
      notes: JSON.stringify(notes),
    },
  );
  return rowCount > 0;
}

async function removeUnlessShown(strapi: Core.Strapi, id: number, file: StoredFile): Promise<void> {
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>('select from files where id = :id and formats::text like :hash', {
    id,
    hash: `%${file.hash.replaceAll('_', '\\_')}%`,
  });
  const provider = strapi.plugin('upload')['provider' as never] as { delete(file: StoredFile): Promise<unknown> };
  if (rows.length === 0) await provider.delete(file);
}

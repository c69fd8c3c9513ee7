import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { missedSearch } from '../../domain/search/missed';
import { preparedStatement, type Result } from '../prepared-statement';

export type Miss = Readonly<{ language: string; words: string; count: number; lastDay: string }>;

// Whoever types rubbish all day costs one write a second, and fills no more than this.
const everyMs = 1_000;
const mostAtOnce = 200;
const mostKept = 10_000;

let waiting = new Map<string, { language: string; words: string; count: number }>();
let timer: NodeJS.Timeout | undefined;
let writing: Promise<void> = Promise.resolve();

/** Counts that a search found nothing. It is written within a second; who asks waits for nothing. Nothing is kept of who it was. */
export function noteMiss(strapi: Core.Strapi, { language, text }: Readonly<{ language: string; text: string }>): void {
  const words = missedSearch(text);
  if (words === null) return;
  const key = `${language} ${words}`;
  const known = waiting.get(key);
  if (known) known.count += 1;
  else if (waiting.size < mostAtOnce) waiting.set(key, { language, words, count: 1 });
  timer ??= setTimeout(() => void writeMisses(strapi), everyMs).unref();
}

/** Writes down what waits; before the shop stops too. */
export function writeMisses(strapi: Core.Strapi): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const misses = [...waiting.values()];
  waiting = new Map();
  if (misses.length > 0)
    writing = writing
      .then(() => write(strapi.db.connection, misses))
      // A count that is lost is not worth a refusal.
      .catch((error: unknown) => {
        strapi.log.warn('Searches that found nothing could not be counted', { error });
      });
  return writing;
}

async function write(db: Knex, misses: readonly object[]): Promise<void> {
  await preparedStatement(
    db,
    `insert into search_misses (language, words, count, last_day)
     select language, words, count, current_date from jsonb_to_recordset(:misses::jsonb) m(language text, words text, count int)
      order by language, words
     on conflict (language, words) do update set count = search_misses.count + excluded.count, last_day = excluded.last_day`,
    { misses: JSON.stringify(misses) },
  );
  // Those nobody asked for in the longest time go, of one day those fewest asked for.
  await preparedStatement(
    db,
    `delete from search_misses where (language, words) in (
       select language, words from search_misses order by last_day desc, count desc, language, words offset ${mostKept})`,
    {},
  );
}

/** What was searched for most and not found. */
export async function readMisses(
  db: Knex,
  { language, limit }: Readonly<{ language?: string | undefined; limit: number }>,
): Promise<Miss[]> {
  const { rows }: Result<Miss> = await preparedStatement(
    db,
    `select language, words, count, to_char(last_day, 'YYYY-MM-DD') as "lastDay" from search_misses
      where language = coalesce(:language::text, language) order by count desc, last_day desc, language, words limit :limit::int`,
    { language: language ?? null, limit },
  );
  return rows;
}

/** Takes one from the list, because something was done about it. It comes again when customers search for it again. */
export async function forgetMiss(db: Knex, { language, words }: Pick<Miss, 'language' | 'words'>): Promise<void> {
  await preparedStatement(db, 'delete from search_misses where language = :language and words = :words', { language, words });
}

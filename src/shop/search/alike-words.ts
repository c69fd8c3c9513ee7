import type { Knex } from 'knex';
import { distance, mostMistakes } from '../../domain/search/distance';
import { slipsOf } from '../../domain/search/slips';
import { preparedStatement } from '../prepared-statement';
import { lexemeOf } from './lexemes';

type Alike = Readonly<{ typed: string; word: string; likeness: number }>;

/**
 * Words of the shop that look like those that were typed, the likeliest first; none for a word the shop knows. By trigrams, which miss
 * one mistake in a short word: so what a slip of the fingers made of a word is looked up as it is, at any length, and of short ones
 * those of its length that begin alike.
 */
export async function alikeWords(db: Knex, words: readonly string[], locale: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const slips = words.flatMap((typed) => slipsOf(typed).map((word) => ({ typed, word })));
  const { rows } = await preparedStatement<Alike>(
    db,
    `with typed as (select word from unnest(:words::text[]) word),
          found as (
            select typed.word as typed, near.word
              from typed cross join lateral (
                (select w.word from listing_words w
                  where w.locale = :locale and w.word % typed.word order by similarity(w.word, typed.word) desc limit 20)
                union all
                (select w.word from listing_words w
                  where length(typed.word) <= 5 and w.locale = :locale
                    and w.word ~>=~ left(typed.word, 1) and w.word ~<~ chr(ascii(typed.word) + 1)
                    and length(w.word) between length(typed.word) - 1 and length(typed.word) + 1 limit 500)) near
            union
            select slip.typed, w.word
              from unnest(:slipped::text[], :slips::text[]) slip(typed, word)
              join listing_words w on w.locale = :locale and w.word = slip.word)
     select typed, word, similarity(word, typed) as likeness from found`,
    { words, locale, slipped: slips.map(({ typed }) => typed), slips: slips.map(({ word }) => word) },
  );
  const alike = new Map<string, readonly string[]>();
  for (const word of words) {
    const found = rows.filter(({ typed }) => typed === word);
    // A form of a word the shop has is no mistake.
    if (found.some((each) => lexemeOf(each.word) === lexemeOf(word))) continue;
    const most = mostMistakes(word);
    const near = found
      .map((each) => ({ ...each, mistakes: distance(word, each.word, most) }))
      .filter(({ mistakes }) => mistakes <= most)
      .sort((a, b) => a.mistakes - b.mistakes || b.likeness - a.likeness || (a.word < b.word ? -1 : 1));
    alike.set(word, [...new Set(near.map((each) => each.word))]);
  }
  return alike;
}

let isThere: boolean | null = null;

export const forgetComparing = (): void => {
  isThere = null;
};

/** Whether the database can compare words; asked once. */
export async function canCompareWords(db: Knex): Promise<boolean> {
  isThere ??= (await db('pg_extension').where('extname', 'pg_trgm').pluck('extname')).length > 0;
  return isThere;
}

/** Words that begin with what was typed, short ones first. */
export async function completions(db: Knex, beginning: string, locale: string, most: number): Promise<string[]> {
  const { rows } = await preparedStatement<{ word: string }>(
    db,
    `select word from listing_words where locale = :locale and word like :pattern order by length(word), word limit :most::int`,
    { locale, pattern: `${beginning}%`, most },
  );
  return rows.map(({ word }) => word);
}

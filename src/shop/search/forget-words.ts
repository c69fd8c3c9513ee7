import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { refreshLock } from '../listing/locks';
import { preparedStatement } from '../prepared-statement';
import { lexemeOf } from './lexemes';

type WordRow = Readonly<{ locale: string; word: string }>;

// Each is looked up by an index; who brings listings up to date waits for one chunk at most.
const chunk = 500;

/**
 * Forgets the words that are in the name, brand, categories and options of no product any more: what was misspelt must not be corrected to
 * what nobody sells. Answers how many. What is found by them stands in the listings already, so only the words are read.
 */
export async function forgetWords(strapi: Core.Strapi): Promise<number> {
  let forgotten = 0;
  let after: WordRow | null = { locale: '', word: '' };
  while (after) {
    const from: WordRow = after;
    const done: Done = await strapi.db.transaction(({ trx }) => forgetBehind(trx, from));
    forgotten += done.forgotten;
    after = done.last;
  }
  return forgotten;
}

/** `last`: where to go on; null at the end. */
type Done = Readonly<{ forgotten: number; last: WordRow | null }>;

async function forgetBehind(trx: Knex.Transaction, { locale, word }: WordRow): Promise<Done> {
  // A word that is just being written belongs to a product that is not there yet.
  await trx.raw('select pg_advisory_xact_lock(?)', [refreshLock]);
  const { rows } = await preparedStatement<WordRow>(
    trx,
    `select locale, word from listing_words where (locale, word) > (:locale::text, :word::text) order by locale, word limit ${chunk}`,
    { locale, word },
  );
  // Descriptions have words too, of weight D, that were never among these.
  const asked = rows.map((row) => ({ ...row, query: `'${lexemeOf(row.word)}':ABC` }));
  const { rowCount } = await preparedStatement(
    trx,
    `delete from listing_words w using jsonb_to_recordset(:asked::jsonb) a(locale text, word text, query text)
      where w.locale = a.locale and w.word = a.word
        and not exists (select from listing_products t where t.locale = a.locale and t.search @@ a.query::tsquery)`,
    { asked: JSON.stringify(asked) },
  );
  return { forgotten: Number(rowCount), last: rows.length < chunk ? null : (rows.at(-1) ?? null) };
}

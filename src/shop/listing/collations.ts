import type { Knex } from 'knex';

const known = new Map<string, string>();

/**
 * How a language sorts its names, as the database knows it: Ґ after Г, É with E. A name that is safe to write into SQL, because the
 * database answered it.
 */
export async function collationOf(db: Knex, locale: string): Promise<string> {
  const remembered = known.get(locale);
  if (remembered !== undefined) return remembered;
  const [language = locale] = locale.toLowerCase().split('-');
  const wanted = [`${locale}-x-icu`, `${language}-x-icu`, 'und-x-icu', 'default'];
  const found = (await db('pg_collation').whereIn('collname', wanted).pluck('collname')) as string[];
  const collation = wanted.find((name) => found.includes(name)) ?? 'default';
  known.set(locale, collation);
  return collation;
}

export const nameIn = (collation: string): string => (collation === 'default' ? 't.name' : `t.name collate "${collation}"`);

/** An index for each language: names are sorted in its own way. */
export async function keepNameIndexes(trx: Knex.Transaction, locales: readonly string[]): Promise<void> {
  const there = (await trx('pg_indexes').where('tablename', 'listing_products').pluck('indexname')) as string[];
  for (const locale of locales) {
    const index = `listing_products_name_${locale.toLowerCase().replaceAll(/[^a-z]/g, '_')}_idx`;
    if (there.includes(index)) continue;
    const name = nameIn(await collationOf(trx, locale)).replace('t.', '');
    await trx.raw(
      `create index if not exists ${index} on listing_products ((${name}), product) include (id) where locale = '${locale.replaceAll("'", "''")}'`,
    );
  }
}

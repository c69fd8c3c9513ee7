import type { SynonymsRow } from 'knex/types/tables';
import { synonymRules, type Phrase } from '../../domain/search/synonyms';
import type { Query } from '../queries';
import { lexemeOf, type Synonyms } from './lexemes';

/** The synonyms of each language. */
export type SynonymsByLanguage = ReadonlyMap<string, Synonyms>;

type SynonymRow = Pick<SynonymsRow, 'language' | 'words' | 'means'>;

// More than a shop writes in years; all of them are remembered.
const mostGroups = 5_000;

export const synonymsQuestion: Query<SynonymsByLanguage, SynonymRow> = {
  sql: `select language, words, means from synonyms order by id limit ${mostGroups}`,
  types: {},
  values: {},
  read: (rows) => new Map([...Map.groupBy(rows, ({ language }) => language)].map(([language, own]) => [language, toSynonyms(own)])),
};

const lexemesOf = (phrase: Phrase): string[] => phrase.map(lexemeOf);

const toSynonyms = (rows: readonly SynonymRow[]): Synonyms =>
  Map.groupBy(
    rows.flatMap(synonymRules).map(({ typed, also }) => ({ typed: lexemesOf(typed), also: also.map(lexemesOf) })),
    ({ typed }) => typed[0] ?? '',
  );

import { checkSynonym, phrasesOf, synonymRules } from './synonyms';

test('entries are read as a search reads what is typed, each once', () => {
  expect(phrasesOf("Kettle, Café pot;\nім'я,  , ґанок, ганок")).toEqual([['kettle'], ['cafe', 'pot'], ['імя'], ['ганок']]);
});

test('in a group each word finds what the others find', () => {
  expect(synonymRules({ words: 'kettle, teapot, tea urn', means: null })).toEqual([
    { typed: ['kettle'], also: [['teapot'], ['tea', 'urn']] },
    { typed: ['teapot'], also: [['kettle'], ['tea', 'urn']] },
    { typed: ['tea', 'urn'], also: [['kettle'], ['teapot']] },
  ]);
});

test('words that mean something else find it, and are not found by it', () => {
  expect(synonymRules({ words: 'trainers, shoes', means: 'shoes' })).toEqual([{ typed: ['trainers'], also: [['shoes']] }]);
});

const many = (count: number) => Array.from({ length: count }, (_each, index) => `w${index}`).join(',');
test.each([
  [{ words: 'kettle', means: null }, 'words', 'WORDS_TOO_FEW'],
  [{ words: 'kettle, KETTLE', means: ' ' }, 'words', 'WORDS_TOO_FEW'],
  [{ words: ' , ', means: 'pot' }, 'words', 'WORDS_MISSING'],
  [{ words: 'pot', means: '…' }, 'means', 'WORDS_MISSING'],
  [{ words: 'pot', means: 'Pot' }, 'means', 'SYNONYM_OF_ITSELF'],
  [{ words: many(21), means: null }, 'words', 'WORDS_TOO_MANY'],
  [{ words: 'one two three four five six, pot', means: null }, 'words', 'PHRASE_TOO_LONG'],
])('%j is refused', (draft, field, code) => {
  expect(checkSynonym(draft).refusals).toEqual([expect.objectContaining({ field, code })]);
});

test.each([
  { words: 'kettle, teapot', means: null },
  { words: 'trainers', means: 'shoes' },
  { words: many(20), means: '' },
])('%j is good', (draft) => {
  expect(checkSynonym(draft).refusals).toEqual([]);
});

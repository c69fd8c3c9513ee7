import { readFileSync } from 'node:fs';
import path from 'node:path';
import { enumerations, enumerationTexts, wordOf } from './field-words';
import { en, uk } from './texts';

type Schema = { attributes: Record<string, { enum?: string[] }> };
const schemaOf = (uid: string): Schema => {
  const [api = '', type = ''] = uid.replace('api::', '').split('.');
  return JSON.parse(readFileSync(path.resolve(__dirname, `../api/${api}/content-types/${type}/schema.json`), 'utf8'));
};
const fields = Object.entries(enumerations).flatMap(([uid, tables]) => Object.keys(tables).map((field) => [uid, field] as const));

test.each(fields)('every value that %s can have as its %s has a word', (uid, field) => {
  const values = schemaOf(uid).attributes[field]?.enum ?? [];

  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => !wordOf(uid, field, value))).toEqual([]);
});

test.each([
  ['English', en],
  ['Ukrainian', uk],
])('no value reads differently from field to field in %s, because forms know the value only', (_language, texts) => {
  const read = new Map<string, string>();
  const clashes = enumerationTexts().filter(
    ([value, key]) => (read.get(value) ?? texts[key]) !== texts[key] || !read.set(value, texts[key]),
  );

  expect(clashes).toEqual([]);
});

test('what nobody gave a word stays as it is', () => {
  expect(wordOf('api::payment.provider-event', 'provider', 'another')).toBeUndefined();
  expect(wordOf('api::promotion.discount', 'method', 'code')).toBeUndefined();
  expect(wordOf('api::payment.provider-event', 'provider', 'toString')).toBeUndefined();
});

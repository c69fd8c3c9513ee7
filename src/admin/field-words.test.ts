import { readFileSync } from 'node:fs';
import path from 'node:path';
import { enumerations, enumerationTexts, wordOf } from './field-words';
import { en, uk } from './texts';

type Schema = { attributes: Record<string, { enum?: string[] }> };
const fileOf = (uid: string): string => {
  const [area = '', name = ''] = uid.replace('api::', '').split('.');
  return uid.startsWith('api::') ? `api/${area}/content-types/${name}/schema.json` : `components/${area}/${name}.json`;
};
const schemaOf = (uid: string): Schema => JSON.parse(readFileSync(path.resolve(__dirname, '..', fileOf(uid)), 'utf8'));
const fields = Object.entries(enumerations).flatMap(([uid, tables]) => Object.keys(tables).map((field) => [uid, field] as const));

test.each(fields)('the words for what %s can have as its %s are those it needs', (uid, field) => {
  const values = schemaOf(uid).attributes[field]?.enum ?? [];

  expect(Object.keys(enumerations[uid]?.[field] ?? {}).sort()).toEqual([...values].sort());
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
  expect(wordOf('api::promotion.discount', 'name', 'code')).toBeUndefined();
  expect(wordOf('api::payment.provider-event', 'provider', 'toString')).toBeUndefined();
});

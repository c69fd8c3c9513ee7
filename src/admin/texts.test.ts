import { readdirSync } from 'node:fs';
import path from 'node:path';
import { en, uk } from './texts';

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
const isBalanced = (text: string) => text.split('{').length === text.split('}').length;

/** The keys of the texts that stand in the rooms, each as often as it stands there. */
const keysIn = (language: 'en' | 'uk'): string[] =>
  readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(\w+-)?texts\.(en|uk)\.ts$/.test(path.basename(file)) && file.endsWith(`.${language}.ts`))
    .flatMap((file) => Object.values<Record<string, string>>(jest.requireActual(path.join(__dirname, file))))
    .flatMap((texts) => Object.keys(texts));

test('every text says the same things in both languages', () => {
  const keys = Object.keys(en) as (keyof typeof en)[];

  expect(keys.filter((key) => placeholders(en[key]).join() !== placeholders(uk[key]).join())).toEqual([]);
  expect(keys.filter((key) => !isBalanced(en[key]) || !isBalanced(uk[key]))).toEqual([]);
});

test.each([
  ['en', en],
  ['uk', uk],
] as const)('every text of every room is known in %s, and no two rooms define the same', (language, texts) => {
  expect(keysIn(language).sort()).toEqual(Object.keys(texts).sort());
});

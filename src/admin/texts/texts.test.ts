import { en } from './en';
import { uk } from './uk';

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
const isBalanced = (text: string) => text.split('{').length === text.split('}').length;

test('every text says the same things in both languages', () => {
  const keys = Object.keys(en) as (keyof typeof en)[];

  expect(keys.filter((key) => placeholders(en[key]).join() !== placeholders(uk[key]).join())).toEqual([]);
  expect(keys.filter((key) => !isBalanced(en[key]) || !isBalanced(uk[key]))).toEqual([]);
});

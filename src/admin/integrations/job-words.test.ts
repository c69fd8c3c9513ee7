import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jobWords, whenOf } from './job-words';

// Read and not imported: the panel knows nothing of what the jobs do.
const definitions = readFileSync(path.resolve(__dirname, '../../jobs/definitions/index.ts'), 'utf8');
const inThem = (field: string) => [...definitions.matchAll(new RegExp(`\\b${field}: '([^']+)'`, 'g'))].map(([, value = '']) => value);

const text = ((key: string, values: object = {}) =>
  [key.replace('storekeeper.work.', ''), ...Object.values(values)].join(' ')) as Parameters<typeof whenOf>[0];

test('every job of the shop has words, and nothing has that is none', () => {
  expect(Object.keys(jobWords).sort()).toEqual(inThem('name').sort());
});

test.each([
  [null, 'onEvents'],
  ['* * * * *', 'every.everyMinute'],
  ['*/5 * * * *', 'every.everyMinutes 5'],
  ['17 * * * *', 'every.timesAnHour 1'],
  ['7,22,37,52 * * * *', 'every.timesAnHour 4'],
  ['9 4 * * *', 'every.daily 04:09'],
  ['0 0 1 * *', '0 0 1 * *'],
])('%s is said as %s', (every, said) => {
  expect(whenOf(text, every)).toBe(said);
});

test('each schedule of the shop is said in words', () => {
  expect(inThem('every').length).toBeGreaterThan(20);
  expect(inThem('every').filter((every) => whenOf(text, every) === every)).toEqual([]);
});

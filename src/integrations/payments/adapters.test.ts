import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { paymentAdapters } from './adapters';

const names = paymentAdapters.map(({ name }) => name);
const src = path.resolve(__dirname, '../..');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|json)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map(({ parentPath, name }) => path.relative(src, path.join(parentPath, name)));

/** Where a vendor may be named besides. */
const allowed = [
  ['integrations/payments/adapters.ts', 'the list'],
  ['admin/payments/', 'says to people what a vendor is called'],
  ['admin/provider-events/', 'says what the events of a vendor mean'],
  ['domain/events.ts', 'shows an example of each event'],
  ['demo-shop/', 'orders as customers do'],
] as const;

/** As a word; what is only captured by staff is `manual` too. */
const mentions = (name: string): RegExp =>
  name === 'manual' ? /\b(provider|name)\b['"]?\s*(:|[!=]==)\s*['"]manual['"]/ : new RegExp(`\\b${name}\\b`, 'i');
const namedIn = (name: string): string[] =>
  files.filter(
    (file) =>
      !file.startsWith(`integrations/payments/${name}/`) &&
      readFileSync(path.join(src, file), 'utf8')
        .split('\n')
        .some((line) => mentions(name).test(line)),
  );

test.each(names)('%s is one folder and one line', (name) => {
  expect(namedIn(name).filter((file) => !allowed.some(([where]) => file.startsWith(where)))).toEqual([]);
});

test.each(allowed)('%s may name vendors, and does', (where) => {
  expect(names.flatMap(namedIn).filter((file) => file.startsWith(where))).not.toEqual([]);
});

test('every folder stands in the list, under its name', () => {
  const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect([...names].sort()).toEqual(folders.map(({ name }) => name).sort());
});

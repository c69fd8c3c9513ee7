/**
 * Makes one file of a backup, to be kept beside this one: a demo shop as an older version left it, for tests/e2e/older-shop.test.ts.
 *
 *   npm run backup -- --to backups/older --database postgres://… --uploads backups/none     with the database of the older version
 *   npm exec node -- tests/support/older-shops/pack.mjs backups/older 2026-11
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const [from, name] = process.argv.slice(2);
if (!from || !name) throw new Error('Which backup, and what is it to be called?');
const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const contents = files.map(({ parentPath, name: file }) => {
  const place = path.join(parentPath, file);
  return [path.relative(from, place), readFileSync(place).toString('base64')];
});
writeFileSync(path.join(import.meta.dirname, `${name}.json.gz`), gzipSync(JSON.stringify(Object.fromEntries(contents)), { level: 9 }));

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const pictures = 'docs/pictures';
const guide = readFileSync('docs/staff.md', 'utf8');
const named = [...guide.matchAll(/!\[([^\]]*)\]\(pictures\/([^)]+)\)/g)].map(([, seen = '', file = '']) => ({ seen, file }));
const lying = existsSync(pictures) ? readdirSync(pictures) : [];
const drawn = readdirSync('tests/browser')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join('tests/browser', file), 'utf8'))
  .flatMap((test) => [...test.matchAll(/guidePicture\(\s*\w+,\s*'([^']+)'/g)].map(([, name]) => `${name}.webp`));

test('every picture of the guide for staff is there, shown once, drawn by one test, and says what is seen on it', () => {
  const files = named.map(({ file }) => file).sort();

  expect(files.length).toBeGreaterThan(15);
  expect(files).toEqual([...lying].sort());
  expect(files).toEqual([...drawn].sort());
  expect(named.filter(({ seen }) => seen.length < 15)).toEqual([]);
});

test('they are small enough to be read on the way', () => {
  const sizes = lying.map((file) => ({ file, bytes: statSync(path.join(pictures, file)).size }));

  expect(sizes.filter(({ bytes }) => bytes >= 80_000)).toEqual([]);
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(2_500_000);
});

test('every chapter that is named leads there', () => {
  const chapters = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
  const leading = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, chapter = '']) => chapter);

  expect(leading.length).toBeGreaterThan(20);
  expect(leading.filter((chapter) => !chapters.includes(chapter))).toEqual([]);
});

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = path.resolve(__dirname, '..');
// In a process of its own: esbuild does not like the globals of Jest.
const bundled = (source: string): Buffer =>
  execFileSync(
    require.resolve('esbuild/bin/esbuild'),
    // Neutral: an import of Node, or of anything else that is not in this folder, does not bundle.
    ['--bundle', '--minify', '--format=esm', '--platform=neutral', '--target=es2020', '--log-level=error'],
    { cwd: folder, input: source },
  );
const kilobytes = (source: string): number => gzipSync(bundled(source), { level: 9 }).length / 1_000;

test('the whole client is at most 12 kB on the way to a browser, and needs nothing but itself', () => {
  expect(kilobytes("export * from './src/index.ts'")).toBeLessThan(12);
});

test('who only looks around takes none of the rest along', () => {
  const look = "import { createShop } from './src/index.ts'; createShop({ url: '' }).get('/health/live')";
  const text = bundled(look).toString();

  expect(kilobytes(look)).toBeLessThan(2.5);
  for (const unused of ['refreshToken', 'X-Device-Secret', 'If-None-Match', 'storekeeper.cart']) expect(text).not.toContain(unused);
});

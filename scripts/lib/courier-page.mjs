/** Bundles the page couriers work with (src/courier-page) for browsers. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';

const source = inProject('src/courier-page');

/**
 * @param {string} folder where it is put: what the page loads, and `files.json`, which names all of it by what it is for
 */
export async function buildCourierPage(folder) {
  const { build } = await import('esbuild');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const common = /** @type {const} */ ({ bundle: true, minify: true, target: 'es2022', legalComments: 'none', logLevel: 'silent' });
  await build({
    ...common,
    // Files are called by what is in them, so that browsers may keep them for good.
    entryPoints: { app: path.join(source, 'index.tsx') },
    outdir: folder,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    loader: { '.png': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  // Phones that take no drawing for an icon.
  const { default: sharp } = await import('sharp');
  for (const size of [180, 512])
    await sharp(path.join(source, 'icon.svg'))
      .resize(size, size)
      .png()
      .toFile(path.join(folder, `icon-${size}.png`));
  for (const name of ['icon.svg', 'manifest.json']) cpSync(path.join(source, name), path.join(folder, name));

  const names = readdirSync(folder).sort();
  const files = names.filter((name) => !name.endsWith('.png')).map((name) => `/courier/${name}`);
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(readFileSync(path.join(folder, name)));
  await build({
    ...common,
    entryPoints: [path.join(source, 'service-worker/service-worker.ts')],
    outfile: path.join(folder, 'service-worker.js'),
    format: 'iife',
    define: { BUILD: JSON.stringify(hash.digest('hex').slice(0, 16)), FILES: JSON.stringify(files) },
  });
  const called = (/** @type {RegExp} */ pattern) => names.find((name) => pattern.test(name));
  writeFileSync(path.join(folder, 'files.json'), JSON.stringify({ script: called(/^app-.*\.js$/), style: called(/^app-.*\.css$/) }));
}

/**
 * What our rooms add to the first screen of the admin panel: the scripts a browser loads before anything is shown, compressed, beside
 * those of a Strapi panel without us, built in the same run. Asked: less than 150 kB more.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageFile, startNode } from '../scripts/lib/child.mjs';
import { inProject } from '../scripts/lib/project.mjs';

const asked = 150_000;
const panel = inProject('dist/build');
const bare = inProject('.data/bench/bare-panel');

/** A project like ours whose panel is Strapi's own. */
async function buildBare() {
  rmSync(bare, { recursive: true, force: true });
  mkdirSync(bare, { recursive: true });
  for (const name of ['config', 'database', 'src', 'types', 'kit', 'public', 'package.json', 'tsconfig.json'])
    if (existsSync(inProject(name))) cpSync(inProject(name), path.join(bare, name), { recursive: true });
  rmSync(path.join(bare, 'src/admin'), { recursive: true });
  mkdirSync(path.join(bare, 'src/admin'));
  writeFileSync(path.join(bare, 'src/admin/app.tsx'), 'export default { config: {}, bootstrap() {} };\n');
  symlinkSync(inProject('node_modules'), path.join(bare, 'node_modules'), 'dir');
  const env = { ...process.env, NODE_ENV: 'production', STOREKEEPER_MODE: 'build', STRAPI_TELEMETRY_DISABLED: 'true' };
  const build = startNode([packageFile('@strapi/strapi/bin/strapi.js'), 'build', '--silent'], { cwd: bare, env });
  if ((await build.ended) !== 'code 0') throw new Error(`The bare panel is not built:\n${build.lastOutput()}`);
  return path.join(bare, 'dist/build');
}

/** The scripts of a panel that are loaded at once, and those that wait until they are needed; compressed, in bytes. */
function weigh(folder) {
  const [, entry = ''] =
    /<script[^>]*type="module"[^>]*src="[^"]*?([^"/]+\.js)"/.exec(readFileSync(path.join(folder, 'index.html'), 'utf8')) ?? [];
  const known = new Map();
  const read = (file) => {
    if (known.has(file)) return;
    const text = readFileSync(path.join(folder, file), 'utf8');
    known.set(file, gzipSync(text, { level: 9 }).length);
    // What is imported by name is loaded with it; what is imported by a call waits.
    for (const [, next] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) read(next);
  };
  read(entry);
  return { files: known.size, bytes: [...known.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

const ours = weigh(panel);
const theirs = weigh(await buildBare());
rmSync(bare, { recursive: true, force: true });
const kilobytes = (bytes) => `${(bytes / 1_000).toFixed(0)} kB`;
const added = ours.bytes - theirs.bytes;
console.log(`first screen: ${kilobytes(ours.bytes)} in ${ours.files} scripts, Strapi alone ${kilobytes(theirs.bytes)} in ${theirs.files}`);
console.log(`ours adds ${kilobytes(added)} compressed, asked less than ${kilobytes(asked)}${added < asked ? '' : ': too much'}`);

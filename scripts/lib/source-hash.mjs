/** Says whether what was built is still what the sources say. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inProject, projectDir } from './project.mjs';

const isTest = (/** @type {string} */ file) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(file);
const isAdminPanel = (/** @type {string} */ file) => /^src\/(admin|plugins\/[^/]+\/admin)\//.test(file);

/** Everything that goes into the server: what tsc reads. */
export function serverHash() {
  const files = ['src', 'config', 'database', 'types'].flatMap(filesIn).filter((file) => !isTest(file) && !isAdminPanel(file));
  return hashOf([...files, 'package-lock.json', 'tsconfig.json']);
}

/**
 * Everything that goes into the admin panel's bundle: its own sources with what they import from the rest, the plugins,
 * and the settings Strapi copies into the bundle (addresses, plugins switched on).
 */
export function adminHash() {
  // Of a plugin its page, and what says where that is. What it does on the server is built elsewhere.
  const ofPlugin = (/** @type {string} */ file) => isAdminPanel(file) || /^src\/plugins\/[^/]+\/package\.json$/.test(file);
  const own = [...filesIn('src/admin'), ...filesIn('src/plugins').filter(ofPlugin)].filter((file) => !isTest(file));
  const settings = ['admin', 'plugins', 'server', 'features'].map((name) => `config/${name}.ts`);
  const environment = Object.entries(process.env).filter(
    ([name]) => name.startsWith('STRAPI_ADMIN_') || name === 'PUBLIC_URL' || name === 'ADMIN_PATH',
  );
  return hashOf([...withImports(own), ...settings, 'package-lock.json'], JSON.stringify(environment.sort()));
}

/** @param {string[]} files @param {string} [more] */
function hashOf(files, more = '') {
  const hash = createHash('sha256').update(more);
  for (const file of [...new Set(files)].sort()) {
    if (existsSync(inProject(file))) hash.update(`\n${file}\n`).update(readFileSync(inProject(file)));
  }
  return hash.digest('hex');
}

/** All files below a folder, by their path in the project. @param {string} folder @returns {string[]} */
function filesIn(folder) {
  if (!existsSync(inProject(folder))) return [];
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.split(path.sep).includes('node_modules'))
    .map((entry) => path.relative(projectDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** Adds what the files import by a relative path, and what that imports. Type imports are gone from a bundle. @param {string[]} files */
function withImports(files) {
  const found = new Set(files);
  for (const file of found) {
    if (!/\.[cm]?[jt]sx?$/.test(file)) continue;
    const source = readFileSync(inProject(file), 'utf8');
    for (const [, target] of source.matchAll(/(?:\b(?:import|export)\s+(?!type\b)[^;'"]*?from\s*|\bimport\s*\(?\s*)['"](\.[^'"]+)['"]/g)) {
      const imported = resolveImport(path.posix.join(path.posix.dirname(file), target ?? ''));
      if (imported) found.add(imported);
    }
  }
  return [...found];
}

/** @param {string} target */
function resolveImport(target) {
  const base = target.replace(/\.js$/, '');
  const names = [target, ...['.ts', '.tsx', '.js', '.jsx', '.json', '/index.ts', '/index.tsx', '/index.js'].map((ending) => base + ending)];
  return names.find((name) => existsSync(inProject(name)) && statSync(inProject(name)).isFile());
}

/** What a backup says of itself, written last: a folder without it, or with another one than was written, is no backup. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem, shown } from '../lib/project.mjs';

/**
 * @typedef {{ name: string, columns: string, rows: number, file: string, sha256: string }} TableFile
 * @typedef {object} Manifest
 * @property {1} format
 * @property {string} storekeeper its version
 * @property {string} postgresql its version
 * @property {string} at when the snapshot was taken
 * @property {boolean} scrubbed whether personal data was replaced
 * @property {{ before: string, after: string }} schema SHA-256 of each
 * @property {TableFile[]} tables
 * @property {({ provider: 'local' } & import('./uploads.mjs').UploadList) | { provider: 's3', bucket: string }} uploads
 */

const fileOf = (/** @type {string} */ folder) => path.join(folder, 'manifest.json');
const sealOf = (/** @type {object} */ facts) => createHash('sha256').update(JSON.stringify(facts)).digest('hex');

/** @param {string} folder @param {Manifest} manifest */
export function writeManifest(folder, manifest) {
  writeFileSync(fileOf(folder), `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 2)}\n`, { flag: 'wx', flush: true });
}

/** @param {string} folder @returns {Manifest} */
export function readManifest(folder) {
  if (!existsSync(fileOf(folder)))
    throw new Problem(`${shown(folder)} is no backup, or one that was not finished: it has no manifest.json.`);
  const { seal, ...manifest } = parse(folder);
  if (seal !== sealOf(manifest))
    throw new Problem(`${shown(fileOf(folder))} is not as it was written: the backup is damaged. Take another one.`);
  if (manifest.format !== 1)
    throw new Problem(`${shown(folder)} was made by a newer Storekeeper (${manifest.storekeeper}). Restore it with that one.`);
  return manifest;
}

/** @param {string} folder */
function parse(folder) {
  try {
    return JSON.parse(readFileSync(fileOf(folder), 'utf8'));
  } catch (error) {
    throw new Problem(`${shown(fileOf(folder))} cannot be read: the backup is damaged. Take another one.`, { cause: error });
  }
}

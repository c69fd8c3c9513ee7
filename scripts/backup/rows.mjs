/** The rows of a table, as PostgreSQL's COPY writes and reads them: a stream, however many there are. */
import path from 'node:path';
import { createGunzip, createGzip } from 'node:zlib';
import copy from 'pg-copy-streams';
import { Problem } from '../lib/project.mjs';
import { readHashed, writeHashed } from './files.mjs';

/** @typedef {import('./manifest.mjs').TableFile} TableFile */

/**
 * @param {import('pg').Client} client @param {import('./definitions.mjs').Table} table @param {string} folder
 * @param {import('./scrub/scrubbing.mjs').Scrubbed} scrubbed what becomes of the rows
 * @returns {Promise<TableFile>}
 */
export async function saveRows(client, { name, columns }, folder, { keepsRows, change }) {
  const file = path.join('tables', `${encodeURIComponent(name)}.gz`);
  const rows = client.query(copy.to(`copy (select ${columns} from ${name}${keepsRows ? '' : ' where false'}) to stdout`));
  const sha256 = await writeHashed(path.join(folder, file), [rows, ...(change ? [change] : []), createGzip()]);
  return { name, columns, rows: rows.rowCount, file, sha256 };
}

/** @param {import('pg').Client} client @param {TableFile} table @param {string} folder */
export async function loadRows(client, { name, columns, rows, file, sha256 }, folder) {
  const target = client.query(copy.from(`copy ${name} (${columns}) from stdin`));
  await readHashed(path.join(folder, file), sha256, [createGunzip(), target]);
  if (target.rowCount !== rows)
    throw new Problem(`${name} came out with ${target.rowCount} rows instead of ${rows}. Nothing was restored.`);
}

/** The files of the local provider. Their list has a line for each, as `sha256sum --check` reads it. */
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, opendir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { errorCode, Problem, shown } from '../lib/project.mjs';
import { hashOf, readHashed, writeHashed } from './files.mjs';

/** @typedef {{ files: number, sha256: string }} UploadList */

const listOf = (/** @type {string} */ folder) => path.join(folder, 'uploads.sha256');
const kept = '.gitkeep';

/** @param {string} uploads where the shop keeps them @param {string} folder of the backup @returns {Promise<UploadList>} */
export async function saveUploads(uploads, folder) {
  let files = 0;
  async function* lines() {
    for await (const file of filesIn(uploads)) {
      const target = path.join(folder, 'uploads', file);
      await mkdir(path.dirname(target), { recursive: true });
      try {
        const sha256 = await writeHashed(target, [createReadStream(path.join(uploads, file))]);
        files += 1;
        yield `${sha256}  uploads/${file}\n`;
      } catch (error) {
        // Deleted in the panel a moment ago, after the snapshot.
        if (errorCode(error) !== 'ENOENT') throw error;
        await rm(target, { force: true });
      }
    }
  }
  const sha256 = await writeHashed(listOf(folder), [Readable.from(lines())]);
  return { files, sha256 };
}

/** Refuses a damaged file, and one that would take the place of another. @param {string} folder @param {UploadList} list @param {string} uploads */
export async function checkUploads(folder, { files, sha256 }, uploads) {
  await readHashed(listOf(folder), sha256);
  let seen = 0;
  for await (const file of listed(folder)) {
    seen += 1;
    await readHashed(path.join(folder, 'uploads', file.name), file.sha256);
    const target = path.join(uploads, file.name);
    if (existsSync(target) && (await hashOf(target)) !== file.sha256)
      throw new Problem(`${shown(target)} is there already, and is another file. Move ${shown(uploads)} away and start again.`);
  }
  if (seen !== files) throw new Problem(`${shown(listOf(folder))} names ${seen} files instead of ${files}: the backup is damaged.`);
}

/** What is there already stays: it is the same. @param {string} folder @param {string} uploads */
export async function placeUploads(folder, uploads) {
  for await (const { name } of listed(folder)) {
    const target = path.join(uploads, name);
    if (existsSync(target)) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(folder, 'uploads', name), `${target}.restoring`);
    await rename(`${target}.restoring`, target);
  }
}

/** @param {string} uploads */
async function* filesIn(uploads) {
  if (!existsSync(uploads)) return;
  for await (const entry of await opendir(uploads, { recursive: true })) {
    if (!entry.isFile() || entry.name === kept) continue;
    yield path.relative(uploads, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
  }
}

/** @param {string} folder */
async function* listed(folder) {
  for await (const line of createInterface({ input: createReadStream(listOf(folder)) })) {
    const [sha256 = '', file = ''] = line.split(/ {2}(.*)/s);
    // A list somebody wrote must not put files elsewhere.
    if (!file.startsWith('uploads/') || path.posix.normalize(file) !== file)
      throw new Problem(`${shown(listOf(folder))} names ${file}, which is no upload: the backup is damaged.`);
    yield { sha256, name: file.slice('uploads/'.length) };
  }
}

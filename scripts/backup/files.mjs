/** Files of a backup: each is written once, and known by its SHA-256. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errorCode, Problem, shown } from '../lib/project.mjs';

/** Passes on what comes through, and knows it afterwards. */
function hashing() {
  const hash = createHash('sha256');
  return {
    /** @param {AsyncIterable<Buffer>} source */
    async *through(source) {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    },
    sha256: () => hash.digest('hex'),
  };
}

/** Writes a file from a stream, through whatever stands between; answers its SHA-256. @param {string} file @param {any[]} streams @returns {Promise<string>} */
export async function writeHashed(file, streams) {
  const { through, sha256 } = hashing();
  // On the disk before it is called written.
  await pipeline([...streams, through, createWriteStream(file, { flags: 'wx', flush: true })]);
  return sha256();
}

/** Reads a file to its end and refuses it where it is not as it was written. @param {string} file @param {string} expected @param {any[]} [into] where to */
export async function readHashed(file, expected, into = [nowhere()]) {
  if ((await hashOf(file, into)) !== expected) throw damaged(file);
}

/** @param {string} file @param {any[]} [into] @returns {Promise<string>} */
export async function hashOf(file, into = [nowhere()]) {
  const { through, sha256 } = hashing();
  try {
    await pipeline([createReadStream(file), through, ...into]);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error)?.startsWith('Z_')) throw damaged(file);
    throw error;
  }
  return sha256();
}

const damaged = (/** @type {string} */ file) =>
  new Problem(`${shown(file)} is not as it was written: the backup is damaged. Nothing was restored; take another one.`);
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * A file to which records are added, one line each. A record is there whole or not at all, whenever the process is killed.
 * Nothing is forced to the disk: a power cut may cost the last moments, which is little for payments that are not real.
 */
import { closeSync, constants, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../lib/project.mjs';

/** @typedef {ReturnType<typeof openJournal>} Journal */

/** @param {string} file */
export function openJournal(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  // Not for others on this machine: the secrets by which customers pay stand in it.
  const fd = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  const content = readFileSync(fd);
  // What follows the last line's end was being written when the process died, and nobody was told that it had happened.
  let size = content.lastIndexOf('\n') + 1;
  const lines = content.subarray(0, size).toString('utf8').split('\n').slice(0, -1);

  return {
    /** What stood there when it was opened. */
    records: lines.map((line, index) => parse(line, index, file)),

    /** @param {object} record */
    append(record) {
      const line = Buffer.from(`${JSON.stringify(record)}\n`);
      // Always from the end of the last whole line: half a line, of a kill or of a full disk, is written over.
      for (let written = 0; written < line.length;) written += writeSync(fd, line, written, line.length - written, size + written);
      size += line.length;
    },

    close: () => closeSync(fd),
  };
}

/** @param {string} line @param {number} index @param {string} file @returns {unknown} */
function parse(line, index, file) {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Problem(`${file} is damaged in line ${index + 1}. Remove the file to begin with no payments at all.`, { cause: error });
  }
}

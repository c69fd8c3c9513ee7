/**
 * A lock that survives kill -9: a file that names its holder, and is void when that process is gone.
 * A file, because Node has no flock, and because the loser can say who the holder is.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { birthOf, isAlive } from './processes.mjs';
import { errorCode } from './project.mjs';

/** @typedef {{ pid: number, born: string, command: string, url?: string }} Holder */

/**
 * Takes the lock, or answers who has it.
 * @param {string} file
 * @param {{ command: string, url?: string }} description what to tell those who come later
 * @returns {{ release: () => void, holder: null } | { release: null, holder: Holder }}
 */
export function takeLock(file, description) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, born: birthOf(process.pid), ...description }));
  try {
    for (;;) {
      // A hard link appears complete or not at all, and never over another.
      if (isLinked(mine, file)) return { release: () => rmSync(file, { force: true }), holder: null };
      const holder = lockHolder(file);
      if (holder) return { release: null, holder };
      removeVoid(file);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Who has the lock now; null when nobody who is alive. @param {string} file @returns {Holder | null} */
export function lockHolder(file) {
  /** @type {Holder} */
  let holder;
  try {
    holder = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
  const born = birthOf(holder.pid);
  return isAlive(holder.pid) && (!born || born === holder.born) ? holder : null;
}

/** @param {string} from @param {string} to */
function isLinked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function removeVoid(file) {
  const aside = `${file}.${process.pid}.void`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return; // Somebody else removed it first.
    throw error;
  }
  // Somebody else may have taken the lock between our look and our rename: then it goes back.
  if (lockHolder(aside)) isLinked(aside, file);
  rmSync(aside, { force: true });
}

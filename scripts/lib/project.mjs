import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project is, wherever npm was called from. */
export const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {...string} parts */
export const inProject = (...parts) => path.join(projectDir, ...parts);

/** How a path is shown to a person: from the project's folder where that is shorter. @param {string} file */
export function shown(file) {
  const relative = path.relative(projectDir, file);
  return relative && !relative.startsWith('..') ? relative : file;
}

/** @param {NodeJS.ErrnoException | unknown} error */
export const errorCode = (error) => /** @type {NodeJS.ErrnoException} */ (error)?.code;

/** A failure we foresaw: its message says what to do, so no stack is shown. */
export class Problem extends Error {
  /** @param {string} message @param {{ output?: string, cause?: unknown }} [more] output: what the failed program printed */
  constructor(message, { output, cause } = {}) {
    super(message, { cause });
    this.output = output;
  }
}

/** Prints a failure: a sentence for a foreseen one, everything there is for a bug. @param {unknown} error */
export function report(error) {
  if (!(error instanceof Problem)) {
    if (!['EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return console.error(error);
    console.error(`\n${/** @type {Error} */ (error).message}`);
    console.error('This user may not touch what an earlier run made, perhaps with sudo. Take the folder back: sudo chown -R "$(id -un)" .');
    return;
  }
  if (error.output) console.error(`\n${error.output.trimEnd()}`);
  console.error(`\n${error.message}`);
}

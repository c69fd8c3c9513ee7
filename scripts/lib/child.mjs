/** Starts our own programs (the app, the compiler, Jest) and stops them again. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { projectDir } from './project.mjs';

const preload = new URL('stop-with-launcher.mjs', import.meta.url).href;
const rememberedLines = 80;

/**
 * @typedef {object} Child
 * @property {import('node:child_process').ChildProcess} process
 * @property {Promise<string>} ended resolves, when the program is gone, with how it ended: "code 1", "signal SIGKILL"
 * @property {() => boolean} isRunning
 * @property {() => string} lastOutput
 * @property {(how?: { patienceMs?: number }) => Promise<void>} stop asks it to finish, and kills it when it does not in time
 */

/**
 * Runs a Node program that stops when we do. It lives in a session of its own: Ctrl-C reaches the launcher only, which stops
 * things in order.
 * @param {string[]} args a script and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, output?: 'inherit' | ((line: string) => void), messages?: boolean, cwd?: string }} [how]
 *   output: shown as it comes, or handed over line by line; messages: with Node's message channel; cwd: in another folder than the project's
 * @returns {Child}
 */
export function startNode(args, { env = process.env, output = () => {}, messages = false, cwd = projectDir } = {}) {
  const show = output === 'inherit' ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    cwd,
    env: { ...env, STOREKEEPER_LAUNCHER_FD: '4' },
    stdio: ['ignore', show, show, messages ? 'ipc' : 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  });

  /** @type {string[]} */
  const lines = [];
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  for (const stream of streams) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > rememberedLines) lines.shift();
      if (output !== 'inherit') output(line);
    });
  }

  /** @type {string | null} */
  let end = null;
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    const finish = (/** @type {string} */ how) => resolve((end = how));
    child.once('error', (error) => finish(error.message));
    // close, not exit: only then has all its output arrived.
    child.once('close', (code, signal) => finish(signal ? `signal ${signal}` : `code ${code}`));
  });

  return {
    process: child,
    ended,
    isRunning: () => end === null,
    lastOutput: () => lines.join('\n'),
    stop: async ({ patienceMs = 15_000 } = {}) => {
      if (patienceMs > 0) signalAll('SIGTERM');
      const timer = setTimeout(() => signalAll('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(timer);
    },
  };

  /** To the program and to what it has started. @param {NodeJS.Signals} signal */
  function signalAll(signal) {
    if (end !== null || !child.pid) return;
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
    }
  }
}

/** A package's own command, by its file: npx would look for it on the network. @param {string} file under node_modules */
export const packageFile = (file) => fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url));

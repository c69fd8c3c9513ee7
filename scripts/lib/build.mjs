/** Builds what is not built: nothing at all for sources that have not changed. */
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageFile, startNode } from './child.mjs';
import { buildCourierPage } from './courier-page.mjs';
import { takeLock } from './lock.mjs';
import { until } from './processes.mjs';
import { say, step } from './progress.mjs';
import { inProject, Problem, projectDir } from './project.mjs';
import { onShutdown } from './shutdown.mjs';
import { adminHash, serverHash } from './source-hash.mjs';

const dist = inProject('dist');
const panel = path.join(dist, 'build');
const courierPage = path.join(dist, 'courier-page');
// `strapi develop` throws away dist/build and every stamp in dist. A copy of the panel spares the minute it takes.
const panelCopy = inProject('.cache/admin-panel');
const incremental = path.join(dist, '.tsbuildinfo');
const serverStamp = path.join(dist, '.server-sources');
/** Inside what it speaks of, so that both are there or neither. @param {string} folder */
const panelStamp = (folder) => path.join(folder, '.sources');

/**
 * Brings `dist/` up to date with the sources.
 * @param {{ serverOnly?: boolean }} [what] serverOnly: leaves the admin panel as it is
 */
export async function build({ serverOnly = false } = {}) {
  const unheard = readdirSync(inProject('database/migrations')).filter((file) => /\.[cm]?ts$/.test(file));
  if (unheard.length > 0)
    throw new Problem(`Migrations are JavaScript (.js), run as they are. Nobody would run these: ${unheard.join(', ')}`);
  const release = await takeTurn();
  try {
    const server = serverHash();
    const admin = adminHash();

    const needsPanel = !serverOnly && read(panelStamp(panel)) !== admin && !restorePanel(admin);
    // Strapi's own build compiles the server too.
    if (needsPanel) await buildAll({ server, admin });
    else if (read(serverStamp) !== server) await buildServer(server);
  } finally {
    release();
  }
}

/** @param {string} hash */
async function buildServer(hash) {
  // The compiler trusts its notes and would not write again what somebody has deleted: without our stamp, no notes.
  if (!existsSync(serverStamp)) rmSync(incremental, { force: true });
  rmSync(serverStamp, { force: true });

  await compile('Compiling the server', [
    packageFile('typescript/bin/tsc'),
    '-p',
    'tsconfig.json',
    '--incremental',
    '--tsBuildInfoFile',
    incremental,
  ]);
  removeStale(dist);
  await buildCourierPage(courierPage);
  writeFileSync(serverStamp, hash);
}

/** @param {{ server: string, admin: string }} hashes */
async function buildAll({ server, admin }) {
  rmSync(serverStamp, { force: true });
  await compile('Building the server and the admin panel (a minute or two, once)', [
    packageFile('@strapi/strapi/bin/strapi.js'),
    'build',
    '--silent',
  ]);
  removeStale(dist);
  await buildCourierPage(courierPage);
  writeFileSync(serverStamp, server);
  writeFileSync(panelStamp(panel), admin);

  replaceFolder(panel, panelCopy);
}

/** @param {string} hash */
function restorePanel(hash) {
  if (read(panelStamp(panelCopy)) !== hash) return false;
  replaceFolder(panelCopy, panel);
  return true;
}

/** Copies aside and renames, so that a kill leaves nothing that looks whole and is not. @param {string} from @param {string} to */
function replaceFolder(from, to) {
  rmSync(`${to}.new`, { recursive: true, force: true });
  cpSync(from, `${to}.new`, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(`${to}.new`, to);
}

/** @param {string} label @param {string[]} args */
async function compile(label, args) {
  // The configuration is read while building, and must not want a database or secrets then.
  const env = { ...process.env, NODE_ENV: 'production', STOREKEEPER_MODE: 'build', STRAPI_TELEMETRY_DISABLED: 'true' };
  /** @type {string[]} */
  const printed = [];
  const child = startNode(args, { env, output: (line) => printed.push(line) });
  onShutdown(({ now }) => child.stop({ patienceMs: now ? 0 : 2000 }));
  await step(label, async () => {
    const end = await child.ended;
    if (end === 'code 0') return;
    const hint = end === 'signal SIGKILL' ? ' Perhaps the machine ran out of memory: the admin panel needs 2 GB.' : '';
    throw new Problem(`${label} failed (${end}).${hint}`, { output: printed.join('\n') });
  });
}

/** Removes compiled files whose source is gone: Strapi loads whatever lies there. @param {string} folder */
function removeStale(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (file === panel || file === courierPage || (folder === dist && entry.name.startsWith('.'))) continue;
    if (entry.isDirectory()) {
      removeStale(file);
      if (readdirSync(file).length === 0) rmSync(file, { recursive: true });
    } else if (!sourcesOf(path.relative(dist, file)).some((source) => existsSync(path.join(projectDir, source)))) {
      rmSync(file);
    }
  }
}

/** What a file in dist may have been compiled from. @param {string} compiled */
function sourcesOf(compiled) {
  const stem = compiled.replace(/(\.d\.ts|\.js)(\.map)?$/, '');
  return stem === compiled ? [compiled] : ['.ts', '.tsx', '.js'].map((ending) => stem + ending);
}

/** Two builds at once would write over each other: the second waits, and finds everything done. */
async function takeTurn() {
  const file = inProject('.cache/build.lock');
  const description = { command: `npm run ${process.env.npm_lifecycle_event ?? 'build'}` };
  let turn = takeLock(file, description);
  if (!turn.release) {
    say(`Waiting for the build that \`${turn.holder.command}\` (process ${turn.holder.pid}) is running …`);
    await until(() => (turn = takeLock(file, description)).release !== null, 15 * 60_000);
  }
  if (turn.release) return turn.release;
  throw new Problem(`Another build (process ${turn.holder?.pid}) has been running for 15 minutes. Stop it, then start again.`);
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

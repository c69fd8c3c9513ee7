/** Which tests will run, and so what must be there for them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageFile, startNode } from './child.mjs';
import { Problem, projectDir } from './project.mjs';
import { onShutdown } from './shutdown.mjs';

/**
 * @typedef {object} TestPlan
 * @property {string[]} jestArgs
 * @property {string[]} files
 * @property {boolean} needsShop the compiled app and a database
 * @property {boolean} needsPanel the admin panel
 * @property {number} servers how many running apps, one for each of Jest's workers that needs one
 */

/** One more than the two cores of the machine the tests are meant for: each waits now and then for a browser, a database or a start. */
const usualWorkers = 3;

const crashTests = 'tests/crash';

/** @param {string[]} args what was typed after `npm test --` @returns {Promise<TestPlan>} */
export async function planTests(args) {
  const { workers, rest } = takeWorkers(args.filter((argument) => argument !== '--without-browser'));
  const left = [
    ...(args.includes('--without-browser') ? ['browser'] : []),
    // They kill the shop at every step, which takes minutes: only for who asks.
    ...(rest.some((arg) => arg.startsWith(crashTests)) ? [] : ['crash']),
  ];
  const jestArgs = left.length > 0 ? [...rest, '--ignoreProjects', ...left] : rest;

  const files = await listTests(jestArgs);
  const inFolder = (/** @type {string} */ folder) =>
    files.filter((file) => path.relative(projectDir, file).startsWith(path.join('tests', folder) + path.sep));
  const withServer = [...inFolder('api'), ...inFolder('browser')];
  return {
    jestArgs: [...jestArgs, `--maxWorkers=${workers}`],
    files,
    needsShop: withServer.length + inFolder('e2e').length + inFolder('crash').length > 0,
    needsPanel: inFolder('browser').length > 0,
    // Any worker may be given a file that needs one.
    servers: withServer.length === 0 ? 0 : Math.min(workers, files.length),
  };
}

/** Asks Jest itself, so that every way to choose tests counts. @param {string[]} jestArgs @returns {Promise<string[]>} */
async function listTests(jestArgs) {
  let listed = '';
  const jest = startNode([packageFile('jest/bin/jest.js'), '--listTests', '--json', ...jestArgs], {
    env: { ...process.env, NODE_ENV: 'test' },
    output: (line) => {
      if (line.startsWith('[')) listed = line;
    },
  });
  onShutdown(() => jest.stop({ patienceMs: 0 }));
  const end = await jest.ended;
  if (end !== 'code 0' || !listed) throw new Problem(`Jest could not list the tests (${end}).`, { output: jest.lastOutput() });
  /** @type {string[]} */
  const files = JSON.parse(listed);
  return files.filter((file) => existsSync(file));
}

/** There must be as many apps as workers, so their number is ours to know. @param {string[]} args */
function takeWorkers(args) {
  let workers = usualWorkers;
  const rest = [];
  for (let i = 0; i < args.length; i += 1) {
    const [name, value] = (args[i] ?? '').split('=');
    if (name === '-i' || name === '--runInBand') workers = 1;
    else if (name === '-w' || name === '--maxWorkers') workers = Number(value ?? args[(i += 1)]) || usualWorkers;
    else rest.push(args[i] ?? '');
  }
  return { workers, rest };
}

/**
 * `npm test [-- --without-browser] [-- what Jest understands]`: builds and starts what the chosen tests need, and nothing
 * else. The last line is always `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { packageFile, startNode } from './lib/child.mjs';
import { say, step } from './lib/progress.mjs';
import { inProject, Problem, report } from './lib/project.mjs';
import { isStopping, onShutdown, runCommand, stopEverything } from './lib/shutdown.mjs';
import { planTests } from './lib/test-plan.mjs';
import { slowestFiles } from './lib/test-times.mjs';
import { endWatch, makeTemplates, provideTestServer, startAppServers, testEnvironment } from './lib/test-shop.mjs';

const resultsFile = inProject('.data/test-results.json');

/** @typedef {{ passed: number, failed: number, skipped: number, slowest?: string, complaint?: string }} Outcome */

await runCommand(async () => {
  /** @type {Outcome} */
  let outcome = { passed: 0, failed: 1, skipped: 0 };
  try {
    const plan = await planTests(process.argv.slice(2));
    if (plan.files.length === 0) throw new Problem('No test fits what was asked for: is the name right?');
    // Tests that cannot even start have failed.
    outcome = { passed: 0, failed: plan.files.length, skipped: 0 };
    outcome = await runJest(plan.jestArgs, plan.needsShop ? await provideShop(plan) : {});
  } catch (error) {
    if (isStopping()) throw error;
    report(error);
  }
  if (isStopping()) return 130;
  const crashed = endWatch();
  await stopEverything();

  const { passed, skipped, slowest } = outcome;
  const complaint = outcome.complaint ?? (crashed ? 'An app stopped by itself while it was tested: see above.' : undefined);
  // Whoever reads only the last line must not take a failed run for a good one.
  const failed = outcome.failed || (complaint ? 1 : 0);
  if (slowest) say(`\nThe slowest files:\n${slowest}`);
  if (complaint) say(`\n${complaint}`);
  if (skipped) say('\nA skipped test proves nothing: make it pass, or remove it.');
  say(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return passed > 0 && failed === 0 && skipped === 0 ? 0 : 1;
});

/** @param {import('./lib/test-plan.mjs').TestPlan} plan @returns {Promise<Record<string, string>>} where the tests find it */
async function provideShop({ needsPanel, servers }) {
  await build({ serverOnly: !needsPanel });
  const server = await step('Starting the database', provideTestServer);
  await makeTemplates(server);
  const apps = servers > 0 ? await startAppServers(server.adminUrl, servers) : [];
  return { STOREKEEPER_TEST_ADMIN_DATABASE_URL: server.adminUrl, STOREKEEPER_TEST_SERVERS: JSON.stringify(apps) };
}

/** @param {string[]} args @param {Record<string, string>} shop @returns {Promise<Outcome>} */
async function runJest(args, shop) {
  mkdirSync(path.dirname(resultsFile), { recursive: true });
  rmSync(resultsFile, { force: true });
  const jest = startNode([packageFile('jest/bin/jest.js'), '--json', `--outputFile=${resultsFile}`, ...args], {
    env: { ...testEnvironment(), ...shop },
    output: 'inherit',
  });
  onShutdown(() => jest.stop({ patienceMs: 0 }));
  const end = await jest.ended;

  if (!existsSync(resultsFile)) return { passed: 0, failed: 1, skipped: 0, complaint: `Jest stopped before it was done (${end}).` };
  const results = JSON.parse(readFileSync(resultsFile, 'utf8'));
  return {
    passed: results.numPassedTests,
    // A file that could not be run holds no tests that could fail.
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    // Where tests are chosen by name, Jest calls all others skipped.
    skipped: args.some((argument) => /^(-t|--testNamePattern)/.test(argument)) ? 0 : results.numPendingTests + results.numTodoTests,
    slowest: slowestFiles(results),
    complaint: complaintAbout(results, end),
  };
}

/** What is wrong though no test has failed. @param {any} results of Jest @param {string} end */
function complaintAbout(results, end) {
  if (results.numPassedTests + results.numFailedTests + results.numRuntimeErrorTestSuites === 0)
    return 'No test was run: is the name right?';
  if (end !== 'code 0' && results.numFailedTests + results.numRuntimeErrorTestSuites === 0)
    return `Every test passed, but Jest ended with ${end}: see above.`;
  return undefined;
}

/**
 * `npm run check [-- --without-tests]`: everything that can be said about the project without starting it. All steps run, then
 * it fails.
 */
import { packageFile, startNode } from './lib/child.mjs';
import { say, step } from './lib/progress.mjs';
import { inProject } from './lib/project.mjs';
import { isStopping, onShutdown, runCommand } from './lib/shutdown.mjs';

const tests = 'Unit and contract tests';

/** @type {readonly (readonly [label: string, args: string[]])[]} */
const steps = [
  ['Types of the server', [packageFile('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.tests.json']],
  ['Types of the client', [packageFile('typescript/bin/tsc'), '--noEmit', '-p', 'clients/typescript']],
  ['Types of the example of the client', [packageFile('typescript/bin/tsc'), '-p', 'clients/typescript/examples']],
  ['Types of the admin panel', [packageFile('typescript/bin/tsc'), '--noEmit', '-p', 'src/admin/tsconfig.json']],
  ["Types of the couriers' page", [packageFile('typescript/bin/tsc'), '--noEmit', '-p', 'src/courier-page/tsconfig.json']],
  ['Types of its service worker', [packageFile('typescript/bin/tsc'), '--noEmit', '-p', 'src/courier-page/service-worker/tsconfig.json']],
  // It holds the types of the server, the panel and the client at once, which is near what Node allows by itself (4 GB).
  ['ESLint', ['--max-old-space-size=8192', packageFile('eslint/bin/eslint.js'), '.', '--max-warnings', '0']],
  ['Prettier', [packageFile('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  [
    'Import rules',
    [packageFile('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', 'config', 'clients', '--config', '.dependency-cruiser.cjs'],
  ],
  [tests, [inProject('scripts/test.mjs'), '--selectProjects', 'unit', 'contract']],
  ['OpenAPI linters', [inProject('scripts/lint-openapi.mjs')]],
  ['Generators of clients', [inProject('scripts/lint-generators.mjs')]],
  ['Generated types and OpenAPI', [inProject('scripts/generate.mjs'), 'types', 'openapi', '--check']],
];

// CI runs them with all the others.
const wanted = process.argv.includes('--without-tests') ? steps.filter(([label]) => label !== tests) : steps;

await runCommand(async () => {
  const failed = [];
  for (const [label, args] of wanted) {
    const output = /** @type {string[]} */ ([]);
    const child = startNode(args, { output: (line) => output.push(line) });
    onShutdown(({ now }) => child.stop({ patienceMs: now ? 0 : 2000 }));
    const end = await step(label, () => child.ended);
    if (isStopping()) return 130;
    if (end === 'code 0') continue;
    failed.push(label);
    say(`${output.join('\n')}\n\n${label}: failed (${end})\n`);
  }
  say(failed.length === 0 ? 'Everything is in order.' : `To mend: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});

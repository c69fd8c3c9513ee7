/**
 * Part of `npm run check`: what others make clients with (openapi-typescript, hey-api, orval) understands the OpenAPI documents, and what
 * they make compiles under `strict`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageFile, startNode } from './lib/child.mjs';
import { say } from './lib/progress.mjs';
import { inProject } from './lib/project.mjs';
import { onShutdown, runCommand } from './lib/shutdown.mjs';

const documents = ['openapi', 'openapi-machines'];
const folder = mkdtempSync(path.join(tmpdir(), 'storekeeper-generators-'));

/** @type {Record<string, (document: string, output: string) => string[]>} */
const generators = {
  'openapi-typescript': (document, output) => [
    packageFile('openapi-typescript/bin/cli.js'),
    document,
    '--output',
    path.join(output, 'index.ts'),
  ],
  'hey-api': (document, output) => [
    packageFile('@hey-api/openapi-ts/bin/run.js'),
    ...['--input', document, '--output', output, '--no-log-file'],
  ],
  orval: (document, output) => [
    packageFile('orval/dist/bin/orval.mjs'),
    ...['--input', document, '--output', path.join(output, 'index.ts'), '--client', 'fetch'],
  ],
};

await runCommand(async () => {
  try {
    let isFine = true;
    for (const [name, argumentsFor] of Object.entries(generators)) {
      for (const document of documents)
        isFine &&= await succeeds(
          `${name}, ${document}`,
          argumentsFor(inProject(`docs/${document}.json`), path.join(folder, document, name)),
        );
    }
    return isFine && (await compiles()) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function compiles() {
  const compilerOptions = { strict: true, noEmit: true, target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', types: [] };
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...compilerOptions, lib: ['ES2022', 'DOM', 'DOM.Iterable'] }, include: ['**/*.ts'] }),
  );
  return succeeds('TypeScript', [packageFile('typescript/bin/tsc'), '-p', folder]);
}

/** @param {string} label @param {string[]} args */
async function succeeds(label, args) {
  const child = startNode(args, { env: { ...process.env, CI: 'true', NO_COLOR: 'true' } });
  onShutdown(({ now }) => child.stop({ patienceMs: now ? 0 : 2000 }));
  const end = await child.ended;
  if (end !== 'code 0') say(`${label} (${end}):\n${child.lastOutput()}`);
  return end === 'code 0';
}

/**
 * `npm run types`, `npm run openapi`, `npm run events`: writes what is made from the sources and committed with them: Strapi's types
 * of our content types, docs/openapi.json, docs/openapi-staff.json, docs/openapi-machines.json with the types of the client made of the
 * first, and docs/events.md. `--check` writes nothing and fails when they are not up to date.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './lib/build.mjs';
import { packageFile, startNode } from './lib/child.mjs';
import { step } from './lib/progress.mjs';
import { inProject, Problem } from './lib/project.mjs';
import { tableTypes } from './lib/table-types.mjs';
import { onShutdown, runCommand } from './lib/shutdown.mjs';

const typesFolder = inProject('types/generated');
const eventsFile = inProject('docs/events.md');
const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const wanted = args.filter((argument) => !argument.startsWith('--'));

await runCommand(async () => {
  if (wanted.includes('types')) await step('Generating the types of content types', generateTypes);
  if (wanted.includes('openapi'))
    await step('Generating docs/openapi.json, docs/openapi-staff.json and docs/openapi-machines.json', generateOpenApi);
  if (wanted.includes('events')) await step('Generating docs/events.md', generateEvents);
});

async function generateTypes() {
  // Strapi writes into the project; what was there is put aside, so that a check changes nothing.
  const before = mkdtempSync(inProject('.data-types-'));
  try {
    if (existsSync(typesFolder)) cpSync(typesFolder, before, { recursive: true });
    const strapi = startNode([packageFile('@strapi/strapi/bin/strapi.js'), 'ts:generate-types'], {
      env: { ...process.env, STOREKEEPER_MODE: 'build', STRAPI_TELEMETRY_DISABLED: 'true' },
    });
    onShutdown(({ now }) => strapi.stop({ patienceMs: now ? 0 : 2000 }));
    const end = await strapi.ended;
    writeFileSync(path.join(typesFolder, 'tables.d.ts'), tableTypes());
    if (end !== 'code 0') throw new Problem(`Strapi could not generate the types (${end}).`, { output: strapi.lastOutput() });
    if (!isCheck) return;
    const stale = readdirSync(typesFolder).filter(
      (file) => !existsSync(path.join(before, file)) || read(typesFolder, file) !== read(before, file),
    );
    if (stale.length > 0) {
      cpSync(before, typesFolder, { recursive: true });
      throw new Problem(`The generated types are not up to date (${stale.join(', ')}). Run: npm run types`);
    }
  } finally {
    rmSync(before, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string} file */
function read(folder, file) {
  return readFileSync(path.join(folder, file), 'utf8');
}

async function generateOpenApi() {
  await build({ serverOnly: true });
  const { openApiDocument, staffOpenApiDocument } = createRequire(import.meta.url)(inProject('dist/src/openapi/documents.js'));
  writeOrCompare('docs/openapi.json', openApiDocument());
  writeOrCompare('docs/openapi-staff.json', staffOpenApiDocument());
  await generateClientTypes();
  const { machinesOpenApiDocument } = createRequire(import.meta.url)(inProject('dist/src/openapi/machines.js'));
  writeOrCompare('docs/openapi-machines.json', machinesOpenApiDocument());
}

async function generateClientTypes() {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  // What has a default may be left out of a request.
  const types = await openapiTS(pathToFileURL(inProject('docs/openapi.json')), { defaultNonNullable: false });
  writeOrCompareText(
    'clients/typescript/src/contract.ts',
    `/** Made of docs/openapi.json by \`npm run openapi\`. */\n\n${astToString(types)}`,
  );
}

/** @param {string} file @param {object} document */
function writeOrCompare(file, document) {
  writeOrCompareText(file, `${JSON.stringify(document, null, 2)}\n`);
}

/** @param {string} file @param {string} text */
function writeOrCompareText(file, text) {
  const place = inProject(file);
  if (!isCheck) return writeFileSync(place, text);
  if (!existsSync(place) || readFileSync(place, 'utf8') !== text) throw new Problem(`${file} is not up to date. Run: npm run openapi`);
}

// A unit test compares; nothing is left to check here.
async function generateEvents() {
  await build({ serverOnly: true });
  const { eventsDocument } = createRequire(import.meta.url)(inProject('dist/src/domain/events-document.js'));
  writeFileSync(eventsFile, eventsDocument());
}

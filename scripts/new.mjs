/**
 * `npm run new -- effect|condition|delivery-rule|payment-provider|carrier|job|endpoint club/happy-hour`, `npm run new -- plugin club`: makes the files of a part
 * of a plugin, with a test that fails until somebody fills it in, and the plugin where there is none. Nothing is ever written over.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { say } from './lib/progress.mjs';
import { inProject, Problem, shown } from './lib/project.mjs';
import { runCommand } from './lib/shutdown.mjs';
import { readNames } from './new/names.mjs';
import { filesOf, frameOf, kinds, parts, register } from './new/parts.mjs';

await runCommand(async () => {
  const [kind = '', asked, ...more] = process.argv.slice(2);
  if (!kinds.includes(kind) || more.length > 0) throw new Problem(`What? Run: npm run new -- ${kinds.join('|')} NAME`);
  const names = readNames(kind, asked, pathsOfShop());
  const folder = path.join(process.env.STOREKEEPER_PLUGINS ?? inProject('src/plugins'), names.plugin);
  const server = path.join(folder, 'strapi-server.ts');

  // All is known before anything is written.
  const isNew = !existsSync(path.join(folder, 'package.json'));
  const written = { ...(isNew ? frameOf(names) : {}), ...filesOf(kind, names) };
  const taken = Object.keys(written).find((file) => existsSync(path.join(folder, file)));
  if (taken) throw new Problem(`${shown(path.join(folder, taken))} is there already. Nothing was written.`);
  if (kind === 'plugin' && !isNew) throw new Problem(`${shown(folder)} is there already. Nothing was written.`);
  const before = written['strapi-server.ts'] ?? (existsSync(server) ? readFileSync(server, 'utf8') : '');
  if (kind === 'endpoint' && before.includes('endpoints.add('))
    throw new Problem(`${names.plugin} has endpoints already. Add yours to the contract that stands in ${shown(server)}.`);
  const lines = parts[kind]?.lines(names);
  const after = lines ? register(before, lines) : before;
  if (after !== null && lines) written['strapi-server.ts'] = after;

  const style = await resolveConfig(inProject('package.json'));
  for (const [file, text] of Object.entries(written)) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, await format(text, { ...style, filepath: place }));
    say(`  ${shown(place)}`);
  }
  if (lines && after === null) say(`\nAdd to ${shown(server)}:\n\n  ${lines.import}\n  ${lines.part}`);
  if (kind !== 'plugin') say(`\nIts test says what to do next: npm test -- ${shown(path.join(folder, 'server', `${names.name}.test.ts`))}`);
});

/** What the paths of the shop's own endpoints begin with, and its APIs. */
function pathsOfShop() {
  const documents = ['openapi', 'openapi-staff', 'openapi-machines'].map((name) =>
    JSON.parse(readFileSync(inProject(`docs/${name}.json`), 'utf8')),
  );
  const paths = documents.flatMap(({ paths: all }) => Object.keys(all).map((each) => each.split('/')[1] ?? ''));
  return [...new Set([...paths, ...readdirSync(inProject('src/api'))])];
}

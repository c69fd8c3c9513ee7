/**
 * `npm run verify -- <neighbour> [--live] [--currency UAH] [--into folder]`: tries the keys in .env with the company itself, before the shop sells with
 * them. Reads, writes one thing that it takes back, and writes down how each went. Without a name it lists those it knows. Needs the built shop,
 * and no database.
 */
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadEnvironment } from './environment.mjs';
import { say } from './lib/progress.mjs';
import { inProject, Problem, shown } from './lib/project.mjs';
import { runCommand } from './lib/shutdown.mjs';
import { assertNotLive, configuredOf, find, list, neighboursOf } from './verify/neighbours.mjs';
import { reportOf } from './verify/report.mjs';
import { run } from './verify/run.mjs';
import { stepsOf } from './verify/steps.mjs';

await runCommand(async () => {
  const { name, isLive, currency, into } = readArguments();
  loadEnvironment(process.env.ENV_PATH || undefined);
  if (!existsSync(inProject('dist/src/settings/adapter-settings.js'))) throw new Problem('Nothing is built yet. Run: npm run build');
  const require = createRequire(import.meta.url);
  const compiled = (/** @type {string} */ module) => require(inProject(`dist/src/${module}.js`));
  const known = neighboursOf(compiled);
  if (name === undefined) {
    say(list(known, process.env));
    return 0;
  }
  const neighbour = find(known, name);
  const { adapter } = neighbour;
  if (!isLive) assertNotLive(adapter, process.env);
  const configured = configuredOf(compiled, adapter, process.env);
  compiled('integrations/outgoing/address').allowPrivateHosts((process.env.PRIVATE_HOSTS ?? '').split(',').filter(Boolean));

  const secrets = adapter.parameters.flatMap(({ variable, isSecret }) => (isSecret ? secretsIn(process.env[variable] ?? '') : []));
  const { toDecimalString, isCurrency } = compiled('domain/money/money');
  if (!isCurrency(currency)) throw new Problem(`${currency} is no currency. Name one the company takes, such as --currency UAH`);
  const { withoutSecrets } = compiled('domain/integrations/without-secrets');
  const clean = (/** @type {string} */ text) => withoutSecrets(text, secrets);
  const begun = new Date();
  say(`Trying ${adapter.title} …`);
  const results = await run(stepsOf(neighbour.port, configured, { currency, written: toDecimalString }), { clean, tell: say });
  mkdirSync(into, { recursive: true });
  const file = path.join(into, `verify-${name.replaceAll('/', '-')}-${begun.toISOString().slice(0, 10)}.md`);
  const set = adapter.variables.filter((/** @type {string} */ variable) => process.env[variable]);
  writeFileSync(file, clean(reportOf({ title: adapter.title, port: neighbour.port, begun, set, isLive, results })));
  const isGood = results.every(({ outcome }) => outcome !== 'failed');
  say(`\n${isGood ? 'It works.' : 'It does not work yet.'} Written down in ${shown(file)}`);
  return isGood ? 0 : 1;
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        live: { type: 'boolean', default: false },
        currency: { type: 'string', default: 'EUR' },
        into: { type: 'string', default: inProject('.') },
      },
    });
    if (positionals.length > 1) throw new Error('One at a time');
    return { name: positionals[0], isLive: values.live, currency: values.currency, into: path.resolve(values.into) };
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message}. Run: npm run verify -- stripe`);
  }
}

/** A line of several, such as two signing secrets, holds each of them. @param {string} value */
function secretsIn(value) {
  return [value, ...value.split(',').map((part) => part.trim())].filter(Boolean);
}

/** Part of `npm run check`: two linters read the OpenAPI documents, with what each recommends, and neither finds anything. */
import { readFileSync } from 'node:fs';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { packageFile, startNode } from './lib/child.mjs';
import { say } from './lib/progress.mjs';
import { inProject } from './lib/project.mjs';
import { onShutdown, runCommand } from './lib/shutdown.mjs';

const documents = ['docs/openapi.json', 'docs/openapi-staff.json', 'docs/openapi-machines.json'];

await runCommand(async () => {
  const found = [...(await askSpectral()), ...(await askRedocly())];
  for (const finding of found) say(finding);
  return found.length === 0 ? 0 : 1;
});

async function askSpectral() {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[rulesets.oas, 'recommended']] });
  const found = [];
  for (const file of documents) {
    for (const { code, path, message } of await linter.run(readFileSync(inProject(file), 'utf8')))
      found.push(`${file} ${path.join('.')}: ${message} (spectral ${code})`);
  }
  return found;
}

async function askRedocly() {
  /** @type {string[]} */
  const output = [];
  const linter = startNode(
    [packageFile('@redocly/cli/bin/cli.js'), 'lint', ...documents, '--config', 'scripts/redocly.yaml', '--format', 'stylish'],
    {
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      output: (line) => output.push(line),
    },
  );
  onShutdown(({ now }) => linter.stop({ patienceMs: now ? 0 : 2000 }));
  const end = await linter.ended;
  const isSilent = end === 'code 0' && !output.some((line) => /\bwarning\b|\berror\b/i.test(line));
  return isSilent ? [] : [`${output.join('\n')}\n(redocly, ${end})`];
}

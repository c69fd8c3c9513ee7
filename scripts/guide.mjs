/** `npm run guide`: draws the pictures of docs/staff.md anew, by running the browser tests that look at what they show. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startNode } from './lib/child.mjs';
import { inProject, Problem } from './lib/project.mjs';
import { onShutdown, runCommand } from './lib/shutdown.mjs';

await runCommand(async () => {
  if (process.argv.length > 2) throw new Problem('It takes nothing more. Run: npm run guide');
  const folder = inProject('tests/browser');
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && readFileSync(path.join(folder, file), 'utf8').includes('guidePicture('),
  );
  // One that no test draws any more would stay.
  rmSync(inProject('docs/pictures'), { recursive: true, force: true });
  const tests = startNode([inProject('scripts/test.mjs'), ...files.map((file) => `tests/browser/${file}`)], {
    env: { ...process.env, GUIDE: 'true' },
    output: 'inherit',
  });
  onShutdown(() => tests.stop());
  return (await tests.ended) === 'code 0' ? 0 : 1;
});

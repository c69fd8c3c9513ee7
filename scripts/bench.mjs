/**
 * `npm run bench [name …]`: measures what things cost, each beside a floor measured in the same run. Nothing is asserted.
 * `npm run bench -- --scale`: what a shop costs that has sold for years. Fails when a statement reads a large table whole.
 */
import { readdirSync } from 'node:fs';
import { build } from './lib/build.mjs';
import { startNode } from './lib/child.mjs';
import { say } from './lib/progress.mjs';
import { inProject, Problem } from './lib/project.mjs';
import { onShutdown, runCommand } from './lib/shutdown.mjs';
import { startBenchShop } from './lib/bench-shop.mjs';

const wanted = process.argv.slice(2);
const isScale = wanted.includes('--scale');

await runCommand(async () => {
  // A server of yours, to see what yours does with it; databases of ours are made there, and others left alone.
  if (isScale && process.env.DATABASE_URL) process.env.TEST_DATABASE_URL ??= process.env.DATABASE_URL;
  const benches = isScale
    ? ['scale/run.mjs']
    : readdirSync(inProject('bench')).filter(
        (file) => /\.[cm]js$/.test(file) && (wanted.length === 0 || wanted.includes(file.replace(/\.[cm]js$/, ''))),
      );
  if (benches.length === 0) throw new Problem(`No such benchmark. There are: ${readdirSync(inProject('bench')).join(', ')}`);
  // It starts the shop as `npm start` does, which has a panel.
  await build({ serverOnly: !benches.some((file) => file === 'catalogue.mjs' || file === 'panel.mjs') });
  /** @type {NodeJS.ProcessEnv | null} */
  let shop = null;
  for (const file of benches) {
    // .mjs benchmarks talk to a running shop, .cjs ones only compute; the panel is weighed as it lies there.
    if (file.endsWith('.mjs') && file !== 'panel.mjs') shop ??= await startBenchShop();
    say(`\n${file.replace(/\.[cm]js$/, '')}`);
    const bench = startNode([inProject('bench', file)], { output: 'inherit', env: { ...process.env, ...shop } });
    onShutdown(() => bench.stop({ patienceMs: 0 }));
    const end = await bench.ended;
    if (end !== 'code 0') throw new Problem(`${file} failed (${end}).`);
  }
});

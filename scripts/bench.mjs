/** `npm run bench [name …]`: measures what things cost, each beside a floor measured in the same run. Nothing is asserted. */
import { readdirSync } from 'node:fs';
import { build } from './lib/build.mjs';
import { startNode } from './lib/child.mjs';
import { say } from './lib/progress.mjs';
import { inProject, Problem } from './lib/project.mjs';
import { onShutdown, runCommand } from './lib/shutdown.mjs';
import { startBenchShop } from './lib/bench-shop.mjs';

const wanted = process.argv.slice(2);

await runCommand(async () => {
  const benches = readdirSync(inProject('bench')).filter(
    (file) => /\.[cm]js$/.test(file) && (wanted.length === 0 || wanted.includes(file.replace(/\.[cm]js$/, ''))),
  );
  if (benches.length === 0) throw new Problem(`No such benchmark. There are: ${readdirSync(inProject('bench')).join(', ')}`);
  await build({ serverOnly: true });
  /** @type {NodeJS.ProcessEnv | null} */
  let shop = null;
  for (const file of benches) {
    // .mjs benchmarks talk to a running shop, .cjs ones only compute.
    if (file.endsWith('.mjs')) shop ??= await startBenchShop();
    say(`\n${file.replace(/\.[cm]js$/, '')}`);
    const bench = startNode([inProject('bench', file)], { output: 'inherit', env: { ...process.env, ...shop } });
    onShutdown(() => bench.stop({ patienceMs: 0 }));
    const end = await bench.ended;
    if (end !== 'code 0') throw new Problem(`${file} failed (${end}).`);
  }
});

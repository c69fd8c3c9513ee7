/**
 * `npm run prove [-- --help]`: shows with races, from outside, that the shop keeps its promises: on three apps and a database
 * of its own, or on instances of yours. The last line is always `N proofs held, N failed`.
 */
import { say } from './lib/progress.mjs';
import { Problem } from './lib/project.mjs';
import { isStopping, runCommand, stopEverything } from './lib/shutdown.mjs';
import { help, readArguments } from './prove/arguments.mjs';
import { Findings } from './prove/findings.mjs';
import { fuzz } from './prove/fuzz/fuzz.mjs';
import { payments } from './prove/payments.mjs';
import { soak } from './prove/soak.mjs';
import { openShop } from './prove/open-shop.mjs';
import { proofNames, selectProofs } from './prove/proofs.mjs';

await runCommand(async () => {
  const wishes = readArguments(process.argv.slice(2));
  if (wishes.help) return say(help(proofNames));
  if (wishes.soak) return soak(wishes.soak);
  if (wishes.payments) return payments(wishes.payments);
  if (wishes.fuzz) return fuzz(wishes.fuzz, wishes.databaseUrl);
  const chosen = selectProofs(wishes);

  const shop = await openShop(wishes);
  say('');
  let failed = 0;
  for (const proof of chosen) {
    const outcome = await run(proof, shop);
    if (isStopping()) return 130;
    say(outcome.text);
    if (!outcome.isHeld) failed += 1;
  }
  await stopEverything();
  say(`\n${chosen.length - failed} proofs held, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** @param {import('./prove/proofs.mjs').Proof} proof @param {import('./prove/open-shop.mjs').Shop} shop */
async function run({ name, prove }, shop) {
  const findings = new Findings();
  const startedAt = performance.now();
  let counted = '';
  try {
    counted = await prove(shop, findings);
  } catch (error) {
    findings.add(error instanceof Problem ? error.message : error instanceof Error ? String(error.stack) : String(error));
  }
  const isHeld = findings.all.length === 0;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const line = `${isHeld ? 'ok    ' : 'FAILED'}  ${name.padEnd(13)}  ${counted}${counted ? ' ' : ''}(${seconds} s)`;
  return { isHeld, text: [line, ...findings.all.map((finding) => `          ${finding.replaceAll('\n', '\n          ')}`)].join('\n') };
}

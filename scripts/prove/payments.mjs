/** `npm run prove -- --payments`: the races of tests/api/payment-races.test.ts, many more of them than in `npm test`. */
import { startNode } from '../lib/child.mjs';
import { inProject } from '../lib/project.mjs';
import { onShutdown } from '../lib/shutdown.mjs';

/** @param {{ rounds: number }} wishes @returns {Promise<number>} the exit code */
export async function payments({ rounds }) {
  const tests = startNode([inProject('scripts/test.mjs'), 'tests/api/payment-races.test.ts'], {
    env: { ...process.env, STOREKEEPER_ROUNDS: String(rounds) },
    output: 'inherit',
  });
  onShutdown(() => tests.stop());
  return (await tests.ended) === 'code 0' ? 0 : 1;
}

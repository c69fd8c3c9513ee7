/** How the built shop is run: by `npm start`, in a demo, and where it is proved. */
import { startNode } from './child.mjs';
import { inProject } from './project.mjs';

/**
 * A request leaves little behind that lives on. V8 would let its garbage grow to 128 MB before it looks, on a machine with memory to
 * spare; a shop answers no slower with this.
 */
const flags = '--max-semi-space-size=8';

/** How it ends where its settings are wrong. It has said what is wrong then (serve.cjs). */
export const wrongSettings = 'code 78';

/** @param {NodeJS.ProcessEnv} env @param {Parameters<typeof startNode>[1] & { isWorker?: boolean }} [how] */
export function startBuiltShop(env, { isWorker = false, ...how } = {}) {
  // The operator's come last, and the last one counts.
  const NODE_OPTIONS = [flags, env.NODE_OPTIONS].filter(Boolean).join(' ');
  return startNode([inProject('scripts/lib/serve.cjs'), ...(isWorker ? ['--worker'] : [])], { ...how, env: { ...env, NODE_OPTIONS } });
}

/** The list of proofs, in the order in which they are run. */
import { Problem } from '../lib/project.mjs';
import { books } from './books-proof.mjs';
import { budget } from './budget-proof.mjs';
import { campaign } from './campaign-proof.mjs';
import { codeOnce } from './code-once-proof.mjs';
import { crash } from './crash-proof.mjs';
import { deliveries } from './deliveries-proof.mjs';
import { numbers } from './numbers-proof.mjs';
import { offlineQueue } from './offline-queue-proof.mjs';
import { sameCheckout } from './same-checkout-proof.mjs';
import { oversell, shared, split } from './stock-proofs.mjs';

/**
 * @typedef {object} Proof
 * @property {string} name
 * @property {(shop: import('./open-shop.mjs').Shop, findings: import('./findings.mjs').Findings) => Promise<string>} prove
 *   answers what was counted; what is not as promised goes into `findings`
 */

// Books are closed last, after everything that should be in them.
/** @type {readonly Proof[]} */
const proofs = [oversell, shared, split, codeOnce, budget, sameCheckout, offlineQueue, numbers, crash, campaign, deliveries, books];

const killing = new Set(['crash', 'campaign', 'deliveries']);
export const proofNames = proofs.map(({ name }) => name);

/** @param {import('./arguments.mjs').Wishes} wishes @returns {readonly Proof[]} */
export function selectProofs({ only, urls }) {
  const unknown = only.find((name) => !proofNames.includes(name));
  if (unknown) throw new Problem(`There is no proof "${unknown}". There are: ${proofNames.join(', ')}`);
  const areOurs = urls.length === 0;
  const deadly = only.find((name) => killing.has(name));
  if (!areOurs && deadly) throw new Problem(`"${deadly}" kills apps, so it runs on apps of its own only: leave --url out.`);
  return proofs.filter(({ name }) => (only.length === 0 ? !killing.has(name) || areOurs : only.includes(name)));
}

/**
 * Runs before every script (`node --import ./scripts/preflight.mjs …`), so that a fresh clone answers with one sentence
 * instead of a module resolution stack.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (!existsSync(fileURLToPath(new URL('../node_modules/.package-lock.json', import.meta.url)))) {
  stop('The packages are not installed yet. Run: npm ci');
}
// npm puts the Node that comes with the packages first in the PATH; only a direct `node scripts/…` meets an older one.
if (major < 22 || (major === 22 && minor < 12)) {
  stop(`Node ${process.versions.node} is too old (22.12 or newer is needed). Start it through npm, which brings its own: npm run demo`);
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

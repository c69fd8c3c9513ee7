/**
 * The built shop, and nothing else: Strapi's own command loads the compiler, its cloud and the transfer of data as well, and keeps them
 * (docs/decisions/0023-little-memory.md).
 */
const { Session } = require('node:inspector/promises');
const path = require('node:path');
const { setImmediate: afterThis } = require('node:timers/promises');
const { createStrapi } = require('@strapi/strapi');

const appDir = path.resolve(__dirname, '../..');
const distDir = path.join(appDir, 'dist');

/** Whoever started this says no more than these faults. */
const wrongSettings = 78;

/**
 * Gives back what starting has used, which is as much again as what stays: V8 would keep it as its own for as long as the shop is busy.
 * Before anybody is answered, who would wait for it.
 */
async function giveBackMemory() {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  // Ended while it still tells us this, it would never end.
  await afterThis();
  session.disconnect();
}

async function main() {
  try {
    require(path.join(distDir, 'src/settings/settings.js')).readSettings(process.env);
  } catch (error) {
    console.error(error.message);
    process.exit(wrongSettings);
  }
  const app = createStrapi({ appDir, distDir });
  try {
    await app.load();
    await giveBackMemory();
  } catch (error) {
    app.stopWithError(error);
  }
  await app.start();
}

void main();

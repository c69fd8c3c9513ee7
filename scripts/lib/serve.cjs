/**
 * The built shop, and nothing else; with `--worker` its jobs alone, and nobody is answered: Strapi's own command loads the compiler, its cloud and the transfer of data as well, and keeps them
 * (docs/decisions/0023-little-memory.md).
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { collectGarbage } = require('./collect-garbage.cjs');

const appDir = path.resolve(__dirname, '../..');
const distDir = path.join(appDir, 'dist');

/** Whoever started this says no more than these faults. */
const wrongSettings = 78;

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
    // What starting has used is as much again as what stays, and V8 would keep it as its own for as long as the shop is busy. Before
    // anybody is answered, who would wait for it.
    await collectGarbage();
  } catch (error) {
    app.stopWithError(error);
  }
  if (process.argv.includes('--worker')) app.log.info('The worker is at work');
  else await app.start();
}

void main();

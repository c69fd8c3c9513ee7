/** The built shop without its server: for commands that look at it, or set something in it. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadEnvironment } from '../environment.mjs';
import { inProject, Problem } from './project.mjs';

/**
 * Loads the shop, hands it over with a `require` for its compiled modules, and closes it.
 * @template T
 * @param {(app: any, compiled: (module: string) => any) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withShopAtRest(work) {
  loadEnvironment();
  // The others do the jobs; this is here for a moment only.
  Object.assign(process.env, { TZ: 'UTC', RUN_JOBS: 'false', LOG_LEVEL: 'error', STRAPI_TELEMETRY_DISABLED: 'true' });
  const require = createRequire(import.meta.url);
  if (!existsSync(inProject('dist/src/settings/settings.js'))) throw new Problem('Nothing is built yet. Run: npm run build');
  const compiled = (/** @type {string} */ module) => require(inProject(`dist/src/${module}.js`));
  try {
    compiled('settings/settings').readSettings(process.env);
  } catch (error) {
    throw new Problem(/** @type {Error} */ (error).message);
  }
  const { createStrapi } = require('@strapi/strapi');
  const app = createStrapi({ appDir: inProject('.'), distDir: inProject('dist'), serveAdminPanel: false });
  await app.load();
  try {
    return await work(app, compiled);
  } finally {
    await app.destroy();
  }
}

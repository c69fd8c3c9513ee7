/**
 * `npm run owner -- owner@example.com`: makes an owner of the shop, who may do everything, and prints a password to sign in
 * with. Somebody who is there already gets a new password. Needs the built shop and its settings, as `npm start` does.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadEnvironment } from './environment.mjs';
import { say } from './lib/progress.mjs';
import { inProject, Problem } from './lib/project.mjs';
import { runCommand } from './lib/shutdown.mjs';

await runCommand(async () => {
  const [email, ...more] = process.argv.slice(2);
  if (!email || more.length > 0 || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
    throw new Problem('Whose? Run: npm run owner -- owner@example.com');
  loadEnvironment();
  // The others do the jobs; this is here for a moment only.
  Object.assign(process.env, { TZ: 'UTC', RUN_JOBS: 'false', LOG_LEVEL: 'error', STRAPI_TELEMETRY_DISABLED: 'true' });
  const require = createRequire(import.meta.url);
  const compiled = inProject('dist/src/settings/settings.js');
  if (!existsSync(compiled)) throw new Problem('Nothing is built yet. Run: npm run build');
  try {
    require(compiled).readSettings(process.env);
  } catch (error) {
    throw new Problem(/** @type {Error} */ (error).message);
  }
  const { createStrapi } = require('@strapi/strapi');
  const app = createStrapi({ appDir: inProject('.'), distDir: inProject('dist'), serveAdminPanel: false });
  await app.load();
  const password = await require(inProject('dist/src/strapi/first-admin.js')).makeOwner(app, email);
  await app.destroy();
  say(
    `\n  ${email.trim().toLowerCase()}\n  ${password}\n\n  Shown once. Sign in to the panel with it and choose your own under your profile.\n`,
  );
  return 0;
});

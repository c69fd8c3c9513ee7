/**
 * `npm start`: the shop in production. Needs DATABASE_URL and real secrets, and makes up none. `npm run worker` is the same, but does its jobs
 * alone and answers nobody.
 */
import { existsSync } from 'node:fs';
import { loadEnvironment } from './environment.mjs';
import { startBuiltShop, wrongSettings } from './lib/built-shop.mjs';
import { inProject, Problem } from './lib/project.mjs';
import { isStopping, onShutdown, runCommand } from './lib/shutdown.mjs';

await runCommand(async () => {
  loadEnvironment();
  if (!existsSync(inProject('dist/src/settings/settings.js')) || !existsSync(inProject('dist/build/index.html')))
    throw new Problem('Nothing is built yet. Run: npm run build');
  const isWorker = process.argv.includes('--worker');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    TZ: 'UTC',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...(isWorker && { RUN_JOBS: 'true' }),
  };
  const app = startBuiltShop(env, { output: 'inherit', isWorker });
  // Longer than the app itself waits for requests that are under way (src/strapi/drain.ts).
  onShutdown(({ now }) => app.stop({ patienceMs: now ? 0 : 20_000 }));
  const end = await app.ended;
  if (isStopping()) return 0;
  if (end === wrongSettings) return 1;
  throw new Problem(`The shop has stopped by itself (${end}); what it said is above.`);
});

// The shop as `npm start` runs it, except that a test tells it in a message where to die (src/jobs/failpoint.ts), whether it
// goes on doing jobs until then, and which job it does at once. So the shop that healed what one death left can die the next.
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { project } = require('./project.cjs');

const compiled = (module) => require(path.join(project.distDir, 'src', module));

async function main() {
  const app = await createStrapi(project).start();
  const { startJobs, stopJobs, runNow } = compiled('bootstrap/jobs');
  const { settings } = compiled('settings/settings');

  process.on('message', async ({ failpoint, worksJobs, job }) => {
    // What a test changed in the database beforehand holds now.
    compiled('shop/store/store-settings').forgetStoreSettings();
    await stopJobs();
    Object.assign(settings(), { failpoint, jobs: { run: worksJobs } });
    const queue = await startJobs(app);
    if (worksJobs) await queue.work(app);
    process.send({ failpoint });
    if (job) await runNow(app, job);
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
